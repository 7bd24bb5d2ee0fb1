import { describe, expect, it } from "vitest";
import shipped from "../../models/expression/manifest.json" with { type: "json" };
import { EXPRESSIONS, type Probabilities, probabilitiesFrom, softmax } from "./expression.ts";
import { logProbabilities } from "./log-odds.ts";
import { type ModelManifest, parseManifest } from "./manifest.ts";
import { type FaceMemory, remember } from "./memory.ts";
import { smoothedProbabilities } from "./smooth.ts";
import { FORGET_AFTER_MS } from "./track.ts";

/** So short that what a frame says is not mixed with those before. */
const manifest: ModelManifest = parseManifest({ ...shipped, smoothing: { timeConstantMs: 1e-3 } });

const withHappiness = (logit: number): Probabilities =>
  probabilitiesFrom(
    EXPRESSIONS,
    softmax(EXPRESSIONS.map((expression) => (expression === "happiness" ? logit : 0))),
  );
const happiness = ({ probabilities }: FaceMemory): number => {
  const [neutral, happy] = logProbabilities(smoothedProbabilities(probabilities));
  return happy! - neutral!;
};
const look = (logit: number, way: "plain" | "mirrored", because?: "turned") => ({
  probabilities: withHappiness(logit),
  way,
  because,
});

describe("a face that is looked at both ways in turns", () => {
  it("counts as the mean of two looks, so that what differs between the ways does not flicker", () => {
    let memory = remember(undefined, look(3, "plain"), 0, manifest);
    expect(happiness(memory)).toBeCloseTo(3, 6);
    for (let i = 1; i < 6; i += 1) {
      memory = remember(memory, i % 2 === 1 ? look(1, "mirrored") : look(3, "plain"), 100 * i, manifest);
      expect(happiness(memory)).toBeCloseTo(2, 6);
    }
  });

  it("counts by itself where the look before was the same way, or is long past", () => {
    const first = remember(undefined, look(3, "plain"), 0, manifest);
    expect(happiness(remember(first, look(1, "plain"), 100, manifest))).toBeCloseTo(1, 6);
    const later = remember(first, look(1, "mirrored"), FORGET_AFTER_MS + 1, manifest);
    expect(happiness(later)).toBeCloseTo(1, 6);
  });

  it("is held against the last look that could be read", () => {
    const first = remember(undefined, look(3, "plain"), 0, manifest);
    const turned = remember(first, look(-4, "mirrored", "turned"), 100, manifest);
    expect(happiness(turned)).toBeCloseTo(3, 6);
    expect(happiness(remember(turned, look(1, "mirrored"), 200, manifest))).toBeCloseTo(2, 6);
    const neverRead = remember(undefined, look(-4, "plain", "turned"), 0, manifest);
    expect(happiness(remember(neverRead, look(1, "mirrored"), 100, manifest))).toBeCloseTo(1, 6);
  });
});
