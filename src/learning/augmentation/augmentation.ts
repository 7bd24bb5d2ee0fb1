/**
 * Random changes of training pictures: each a file with its options, their schema and its function, chained in the order
 * of the recipe's key `augmentation`. They work on grey values 0..255 before normalisation, as torchvision's transforms do.
 * What mixes pictures with each other works on whole batches and has a key of its own, `mixing`: see mixing.ts.
 */
import * as v from "valibot";
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { affine, affineSchema } from "./affine.ts";
import { blur, blurSchema } from "./blur.ts";
import { brightness, brightnessSchema } from "./brightness.ts";
import { contrast, contrastSchema } from "./contrast.ts";
import { erase, eraseSchema } from "./erase.ts";
import { flip, flipSchema } from "./flip.ts";
import { gamma, gammaSchema } from "./gamma.ts";
import { lowResolution, lowResolutionSchema } from "./low-resolution.ts";
import { noise, noiseSchema } from "./noise.ts";
import { sideLight, sideLightSchema } from "./side-light.ts";
import { translate, translateSchema } from "./translate.ts";

export const augmentationSchema = v.variant("kind", [
  flipSchema,
  translateSchema,
  affineSchema,
  brightnessSchema,
  contrastSchema,
  gammaSchema,
  sideLightSchema,
  blurSchema,
  noiseSchema,
  eraseSchema,
  lowResolutionSchema,
]);

export type Augmentation = v.InferOutput<typeof augmentationSchema>;

/** Applies all of `augmentations`, each with its own draw. */
export function augment(
  picture: GrayImage,
  augmentations: readonly Augmentation[],
  random: Random,
): GrayImage {
  return augmentations.reduce((changed, step) => apply(changed, step, random), picture);
}

function apply(picture: GrayImage, step: Augmentation, random: Random): GrayImage {
  switch (step.kind) {
    case "flip":
      return flip(picture, step, random);
    case "translate":
      return translate(picture, step, random);
    case "affine":
      return affine(picture, step, random);
    case "brightness":
      return brightness(picture, step, random);
    case "contrast":
      return contrast(picture, step, random);
    case "gamma":
      return gamma(picture, step, random);
    case "sideLight":
      return sideLight(picture, step, random);
    case "blur":
      return blur(picture, step, random);
    case "noise":
      return noise(picture, step, random);
    case "erase":
      return erase(picture, step, random);
    case "lowResolution":
      return lowResolution(picture, step, random);
  }
}
