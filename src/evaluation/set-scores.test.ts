import { expect, it } from "vitest";
import { measureSets } from "./set-scores.ts";

it("counts what sets hold, for all and for each class", () => {
  const scores = measureSets([[0], [0, 1], [1], [2, 0, 1]], [0, 0, 0, 1], 4);
  expect(scores).toEqual({
    coverage: 3 / 4,
    meanSize: 7 / 4,
    sizes: [2, 1, 1, 0],
    perClass: [
      { examples: 3, coverage: 2 / 3, meanSize: 4 / 3, wronglyNamed: 1 },
      { examples: 1, coverage: 1, meanSize: 3, wronglyNamed: 2 / 3 },
      { examples: 0, coverage: null, meanSize: null, wronglyNamed: 1 / 4 },
      { examples: 0, coverage: null, meanSize: null, wronglyNamed: 0 },
    ],
  });
});
