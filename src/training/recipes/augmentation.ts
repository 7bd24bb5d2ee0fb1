import type { Recipe } from "./recipe.ts";

/** Pictures changed as far as a webcam may change them. */
export const webcam: Recipe["augmentation"] = [
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
];

/** The same, about half as far and as often: the live network learnt less than it could from pictures changed further. */
export const mildWebcam: Recipe["augmentation"] = [
  { kind: "flip", probability: 0.5 },
  { kind: "affine", degrees: 10, scale: 0.1, shift: 0.05, shear: 3 },
  { kind: "contrast", strength: 0.3, brightness: 0.1 },
  { kind: "gamma", largest: 1.3 },
  { kind: "sideLight", probability: 0.15, strength: 0.5 },
  { kind: "blur", probability: 0.08, sigma: 1 },
  { kind: "lowResolution", probability: 0.08, least: 0.5 },
  { kind: "erase", probability: 0.3, side: 0.35 },
];
