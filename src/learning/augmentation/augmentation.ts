/**
 * Random changes of training pictures: each a file with its options as data, chained in the order of the recipe.
 * They work on grey values 0..255 before normalisation, as torchvision's transforms do.
 */
import type { GrayImage } from "../../recognition/image.ts";
import type { Random } from "../random.ts";
import { type AffineOptions, affine } from "./affine.ts";
import { type ContrastOptions, contrast } from "./contrast.ts";
import { type EraseOptions, erase } from "./erase.ts";
import { type FlipOptions, flip } from "./flip.ts";
import { type TranslateOptions, translate } from "./translate.ts";

export type Augmentation =
  | ({ readonly kind: "flip" } & FlipOptions)
  | ({ readonly kind: "translate" } & TranslateOptions)
  | ({ readonly kind: "affine" } & AffineOptions)
  | ({ readonly kind: "contrast" } & ContrastOptions)
  | ({ readonly kind: "erase" } & EraseOptions);

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
    case "contrast":
      return contrast(picture, step, random);
    case "erase":
      return erase(picture, step, random);
  }
}
