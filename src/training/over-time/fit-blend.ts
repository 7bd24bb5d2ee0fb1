/** When two expressions may be said of one face at once: where people's votes hold both often enough. */
import { type Blend, blendOf, isCompound } from "../../recognition/blend.ts";
import { conformalSet } from "../../recognition/classify.ts";
import { EXPRESSIONS, type Probabilities } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";

/** A face with how its raters voted. */
export interface VotedFace {
  readonly probabilities: Probabilities;
  /** Counts in FER+ order. */
  readonly votes: readonly number[];
}

/** A word that this share of the votes has is held by the votes: two of ten, since single votes are noise. */
const HELD_SHARE = 0.2;
/** How often the votes must hold both of what is said to be there at once. */
const WANTED_PRECISION = 0.5;
const TRIED = Array.from({ length: 13 }, (_, i) => 0.2 + i / 50);
/** Fewer blends than these decide nothing. */
const LEAST_SAID = 20;

export interface BlendValidity {
  readonly faces: number;
  readonly said: number;
  /** Of those that were said, those of which the votes hold both. */
  readonly right: number;
  /** Faces whose votes hold two expressions that can be shown at once. */
  readonly held: number;
}

/** The lowest threshold with the wanted precision, or the most precise one. @throws RangeError where blends are hardly ever said */
export function fitBlendThreshold(
  faces: readonly VotedFace[],
  conformal: ModelManifest["conformal"],
): number {
  const trials = TRIED.map((threshold) => ({
    threshold,
    ...validateBlends(faces, conformal, threshold),
  })).filter(({ said }) => said >= LEAST_SAID);
  const precise = trials.find(({ right, said }) => right >= WANTED_PRECISION * said);
  const [best] = trials.toSorted((a, b) => b.right / b.said - a.right / a.said);
  const chosen = precise ?? best;
  if (chosen === undefined)
    throw new RangeError("fitBlendThreshold: too few faces look like two expressions at once");
  return Math.round(chosen.threshold * 100) / 100;
}

export function validateBlends(
  faces: readonly VotedFace[],
  conformal: ModelManifest["conformal"],
  threshold: number,
): BlendValidity {
  const judged = faces.map(({ probabilities, votes }) => ({
    blend: blendOf(conformalSet(probabilities, conformal), probabilities, threshold),
    held: heldBy(votes),
  }));
  const right = judged.filter(({ blend, held }) => blend?.every((expression) => held.includes(expression)));
  const voted = judged.filter(({ held }) => compoundsIn(held));
  return {
    faces: faces.length,
    said: judged.filter(({ blend }) => blend !== undefined).length,
    right: right.length,
    held: voted.length,
  };
}

function heldBy(votes: readonly number[]): readonly Blend[number][] {
  const all = votes.reduce((a, b) => a + b, 0);
  return EXPRESSIONS.filter((_, i) => votes[i]! >= HELD_SHARE * all);
}

function compoundsIn(held: readonly Blend[number][]): boolean {
  return held.some((a) => held.some((b) => isCompound(a, b)));
}
