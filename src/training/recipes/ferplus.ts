import type { Recipe } from "./recipe.ts";
import { seed } from "./seed.ts";

/** The live model: eight expressions, learnt from how ten people each voted. */
export const ferplus: Recipe = {
  ...seed,
  name: "ferplus",
  description: "Three convolutions and two dense layers on FER2013 pictures with FER+ votes as soft labels",
  data: "ferplus",
  split: { seed: 0, validation: 0.1, test: 0 },
  network: {
    ...seed.network,
    layers: [...seed.network.layers.slice(0, -1), { kind: "dense", name: "fc2", units: 8 }],
  },
  augmentation: [
    { kind: "flip", probability: 0.5 },
    { kind: "affine", degrees: 10, scale: 0.1, shift: 0.06 },
    { kind: "contrast", strength: 0.3, brightness: 0.1 },
  ],
  epochs: 8,
  schedule: "cosine",
  balance: 0.25,
  keep: "macroF1",
  weights: "float16",
};
