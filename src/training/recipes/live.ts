import { convolutionStages } from "./convolution.ts";
import type { Recipe } from "./recipe.ts";
import { seed } from "./seed.ts";

/** The live model's network: seven convolutions, 0.45 million parameters, 107 million multiply-adds. */
const network: Recipe["network"] = {
  ...seed.network,
  layers: [
    ...convolutionStages(
      [
        [32, 32],
        [64, 64],
        [128, 128, 128],
      ],
      4,
    ),
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
    { kind: "affine", degrees: 10, scale: 0.1, shift: 0.06, shear: 4 },
    { kind: "contrast", strength: 0.25, brightness: 0.1 },
    { kind: "gamma", largest: 1.3 },
    { kind: "sideLight", probability: 0.15, strength: 0.4 },
    { kind: "blur", probability: 0.1, sigma: 1 },
    { kind: "lowResolution", probability: 0.1, least: 0.5 },
    { kind: "erase", probability: 0.3, side: 0.35 },
  ],
  batchSize: 64,
  epochs: 30,
  optimizer: { kind: "adamW", weightDecay: 0.01, decays: "weights" },
  learningRate: 0.004,
  schedule: { kind: "oneCycle", warmUpEpochs: 0, pctStart: 0.2, divFactor: 25, finalDivFactor: 1e4 },
  balance: 0.3,
  // Macro F1 would follow the handful of rare faces in validation from epoch to epoch.
  keep: "loss",
  weights: "float16",
  mirrorAverage: true,
  priorAdjustment: "macroF1",
};
