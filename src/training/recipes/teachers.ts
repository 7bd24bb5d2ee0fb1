/**
 * Teachers for `distill`: networks of other kinds than the live one, on the same pictures and votes. Their mean with it is better
 * than each of them, because they err differently, and too slow to ship.
 */
import { convolutionStages } from "./convolution.ts";
import { live } from "./live.ts";
import type { Recipe } from "./recipe.ts";

/** Twice as wide as the live network where pictures are small, with attention at its end alone. */
export const teacherWide: Recipe = {
  ...live,
  name: "teacher-wide",
  description: "A wider network than the live one, to learn from",
  network: {
    ...live.network,
    layers: [
      ...convolutionStages([[32], [64, 64], [128, 128], [256, 256]]),
      { kind: "squeezeExcitation", name: "attention", reduction: 8 },
      { kind: "globalAveragePool" },
      { kind: "dropout", probability: 0.4 },
      { kind: "dense", name: "fc", units: 8 },
    ],
  },
  seed: 11,
};

/** Ten convolutions, most of them where pictures are small, and attention to places as well as to channels. */
export const teacherDeep: Recipe = {
  ...live,
  name: "teacher-deep",
  description: "A deeper network than the live one, to learn from",
  network: {
    ...live.network,
    layers: [
      ...convolutionStages([[32], [48, 48, 48], [96, 96, 96], [192, 192, 192]]),
      { kind: "convolutionalAttention", name: "attention", reduction: 8 },
      { kind: "globalAveragePool" },
      { kind: "dropout", probability: 0.4 },
      { kind: "dense", name: "fc", units: 8 },
    ],
  },
  mixing: { kind: "cutMix", alpha: 1, probability: 0.3 },
  seed: 12,
};
