import { convolutionStages } from "./convolution.ts";
import type { Recipe } from "./recipe.ts";
import { seed } from "./seed.ts";

/** The live model's network: seven convolutions, 0.46 million parameters, 45 million multiply-adds. */
const network: Recipe["network"] = {
  ...seed.network,
  // Few channels where pictures are large: most of a step's time goes into the first two stages.
  layers: [
    ...convolutionStages([[16], [48, 48], [96, 96], [144, 144]]),
    { kind: "squeezeExcitation", name: "attention", reduction: 4 },
    { kind: "globalAveragePool" },
    { kind: "dropout", probability: 0.3 },
    { kind: "dense", name: "fc", units: 8 },
  ],
};

/** Eight expressions, learnt from how ten people each voted, in pictures changed as a webcam might. */
export const live: Recipe = {
  ...seed,
  name: "live",
  description: "Seven convolutions with channel attention on FER2013 pictures with FER+ votes as soft labels",
  data: "ferplus",
  split: { seed: 0, validation: 0.1, test: 0, by: "people", calibration: 0.5 },
  network,
  initialisation: "he",
  augmentation: [
    { kind: "flip", probability: 0.5 },
    // As far as the detector's crops lie from the template, by their quartiles.
    { kind: "affine", degrees: 12, scale: 0.12, shift: 0.07, shear: 5 },
    { kind: "contrast", strength: 0.4, brightness: 0.15 },
    { kind: "gamma", largest: 1.5 },
    { kind: "sideLight", probability: 0.3, strength: 0.6 },
    { kind: "blur", probability: 0.15, sigma: 1.2 },
    { kind: "lowResolution", probability: 0.15, least: 0.4 },
    { kind: "noise", deviation: 0.04 },
    { kind: "erase", probability: 0.3, side: 0.4 },
  ],
  batchSize: 64,
  epochs: 32,
  optimizer: { kind: "adamW", weightDecay: 0.01, decays: "weights" },
  learningRate: 0.004,
  schedule: { kind: "oneCycle", warmUpEpochs: 0, pctStart: 0.2, divFactor: 25, finalDivFactor: 1e4 },
  balance: 0.3,
  // Macro F1 would follow the handful of rare faces in validation from epoch to epoch.
  keep: "loss",
  weights: "float16",
  priorAdjustment: "macroF1",
};
