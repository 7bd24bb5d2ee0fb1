import { conformalThreshold, fitTemperature } from "../evaluation/index.ts";
import { softmax } from "../recognition/expression.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import type { Example } from "./datasets/dataset.ts";

const COVERAGE = 0.9;

/**
 * Both fitted on validation: the temperature to the whole distribution, the threshold to the label that won.
 * @param logits of each validation picture
 */
export function calibrate(
  logits: readonly Float32Array[],
  validation: readonly Example[],
): Pick<ModelManifest, "temperature" | "conformal"> {
  const temperature = fitTemperature(
    logits,
    validation.map(({ target }) => target),
  );
  const trueProbabilities = validation.flatMap(({ label }, i) =>
    label === undefined ? [] : [softmax(logits[i]!, temperature)[label]!],
  );
  return {
    temperature: rounded(temperature),
    conformal: { coverage: COVERAGE, threshold: rounded(conformalThreshold(trueProbabilities, COVERAGE)) },
  };
}

/** Down, so that a rounded threshold lets no label slip out. */
function rounded(value: number): number {
  return Math.floor(value * 1e4) / 1e4;
}
