import { argmax } from "../../evaluation/index.ts";
import type { BaselineMethod } from "./baseline.ts";

/** Looks at nothing. */
export const majorityClass: BaselineMethod = {
  name: "majority class",
  title: "always the commonest label of the training part",
  features: () => new Float32Array(),
  fit(_, labels, classes) {
    const counts = new Array<number>(classes).fill(0);
    for (const label of labels) counts[label]! += 1;
    const commonest = argmax(counts);
    return () => commonest;
  },
};
