import type { Recipe } from "./recipe.ts";

/** The course project's network and training on CK+48. */
export const seed: Recipe = {
  name: "seed",
  description: "Three convolutions and two dense layers on CK+48: the course project's network",
  data: "ckplus",
  split: { seed: 0, validation: 0.1, test: 0.2 },
  network: {
    input: { channels: 1, height: 48, width: 48 },
    layers: [
      { kind: "conv", name: "layer1.0", channels: 32 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "conv", name: "layer2.0", channels: 64 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "conv", name: "layer3.0", channels: 128 },
      { kind: "relu" },
      { kind: "maxPool" },
      { kind: "flatten" },
      { kind: "dense", name: "fc1", units: 128 },
      { kind: "relu" },
      { kind: "dense", name: "fc2", units: 7 },
    ],
  },
  initialisation: "pytorch",
  normalisation: { mean: 0.5, std: 0.5 },
  augmentation: [
    { kind: "flip", probability: 0.5 },
    { kind: "translate", fraction: 0.1 },
  ],
  mixing: null,
  batchSize: 64,
  epochs: 60,
  learningRate: 0.001,
  schedule: "constant",
  balance: 0,
  keep: "accuracy",
  seed: 1,
  weights: "float32",
  mirrorAverage: false,
  priorAdjustment: "none",
};
