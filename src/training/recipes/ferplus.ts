import type { Recipe } from "./recipe.ts";
import { seed } from "./seed.ts";

/** The live model: eight expressions, learnt from how ten people each voted. */
export const ferplus: Recipe = {
  ...seed,
  name: "ferplus",
  description: "Six convolutions and two dense layers on FER2013 pictures with FER+ votes as soft labels",
  data: "ferplus",
  split: { seed: 0, validation: 0.1, test: 0, by: "people" },
  network: {
    ...seed.network,
    // Few channels where pictures are large: most of a step's time goes into the first two stages.
    layers: [
      { kind: "conv", name: "layer1.0", channels: 16 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "conv", name: "layer2.0", channels: 32 },
      { kind: "relu" },
      { kind: "conv", name: "layer2.2", channels: 48 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "conv", name: "layer3.0", channels: 96 },
      { kind: "relu" },
      { kind: "conv", name: "layer3.2", channels: 96 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "conv", name: "layer4.0", channels: 128 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "flatten" },
      { kind: "dense", name: "fc1", units: 128 },
      { kind: "relu" },
      { kind: "dense", name: "fc2", units: 8 },
    ],
  },
  // Six layers deep, PyTorch's default shrinks the signal so far that learning takes epochs to begin.
  initialisation: "he",
  augmentation: [
    { kind: "flip", probability: 0.5 },
    { kind: "affine", degrees: 10, scale: 0.1, shift: 0.06 },
    { kind: "contrast", strength: 0.3, brightness: 0.1 },
  ],
  batchSize: 32,
  epochs: 16,
  schedule: { kind: "cosine", warmUpEpochs: 0, minimum: 0 },
  balance: 0.5,
  keep: "macroF1",
  weights: "float16",
  mirrorAverage: true,
  priorAdjustment: "macroF1",
};
