/**
 * A face that rests, changes, holds and rests again, as a camera would see it: cross-faded between two aligned frames of
 * one person, under a crop that trembles and drifts, sensor noise, and light that swells and fades. It has what smoothing
 * must cope with and is known to the millisecond; it has no speech, no blinks and no turning head.
 */
import { standardNormal } from "../../learning/augmentation/distributions.ts";
import { createRandom, type Random } from "../../learning/index.ts";
import type { Similarity } from "../../recognition/geometry.ts";
import type { GrayImage } from "../../recognition/image.ts";
import { sampleCrop } from "../../recognition/preprocess.ts";
import { SIDE } from "../datasets/dataset.ts";
import type { AlignedFace } from "./aligned-faces.ts";

/** When what happens, in milliseconds: rest, fade, hold, fade, rest. */
export const SCRIPT = { restMs: 3000, fadeMs: 300, holdMs: 3000 } as const;
export const CLIP_MS = 2 * SCRIPT.restMs + 2 * SCRIPT.fadeMs + SCRIPT.holdMs;
/** The middles of the two fades: where half of the change has happened. */
export const CHANGES_MS = [
  SCRIPT.restMs + SCRIPT.fadeMs / 2,
  SCRIPT.restMs + 1.5 * SCRIPT.fadeMs + SCRIPT.holdMs,
] as const;

export interface ClipFrame {
  readonly atMs: number;
  /** The share of the peak in the picture, 0..1. */
  readonly share: number;
  readonly crop: GrayImage;
}

/** Standard deviations of the crop's tremble, in crop pixels, radians and as a factor; and how long each lasts. */
const TREMBLE = [
  { lastsMs: 80, shift: 0.35, turn: 0.012, scale: 0.01 },
  { lastsMs: 1000, shift: 0.5, turn: 0.02, scale: 0.015 },
] as const;
/** Of 255, in the small crop: a webcam indoors has more in each of its own pixels, of which a crop averages several. */
const SENSOR_NOISE = 3;
/** Light swells and fades by this share, in a period drawn from this range. */
const LIGHT = { share: 0.06, shortestMs: 2000, longestMs: 6000 } as const;

/** The share of the peak at a time of the clip: straight up in the first fade, straight down in the second. */
export function shareAt(atMs: number): number {
  const { restMs, fadeMs, holdMs } = SCRIPT;
  const up = (atMs - restMs) / fadeMs;
  const down = (atMs - restMs - fadeMs - holdMs) / fadeMs;
  return Math.min(1, Math.max(0, up)) - Math.min(1, Math.max(0, down));
}

/** Always the same frames for the same faces, rate and seed. */
export function* syntheticClip(
  rest: AlignedFace,
  peak: AlignedFace,
  framesPerSecond: number,
  seed: number,
): Generator<ClipFrame> {
  const random = createRandom(seed, framesPerSecond);
  const stepMs = 1000 / framesPerSecond;
  const trembles = TREMBLE.map((kind) => tremble(kind, stepMs, random));
  const periodMs = random.uniform(LIGHT.shortestMs, LIGHT.longestMs);
  const phase = random.uniform(0, 2 * Math.PI);
  for (let atMs = 0; atMs < CLIP_MS; atMs += stepMs) {
    const moved = trembles.map((next) => next()).reduce(compose);
    const light = 1 + LIGHT.share * Math.sin((2 * Math.PI * atMs) / periodMs + phase);
    const share = shareAt(atMs);
    yield { atMs, share, crop: filmed(blended(rest, peak, share, moved), light, random) };
  }
}

/** The crop without any disturbance. */
export function stillCrop({ image, toImage }: AlignedFace): GrayImage {
  return sampleCrop(image, toImage, SIDE, SIDE);
}

/** A crop part of the way from one face to another, without any disturbance. @param share of `to`, 0..1 */
export function crossFade(from: AlignedFace, to: AlignedFace, share: number): GrayImage {
  return blended(from, to, share, { a: 1, b: 0, tx: 0, ty: 0 });
}

function blended(from: AlignedFace, to: AlignedFace, share: number, moved: Similarity): GrayImage {
  const crop = ({ image, toImage }: AlignedFace) =>
    sampleCrop(image, compose(toImage, moved), SIDE, SIDE).data;
  if (share === 0 || share === 1) return { data: crop(share === 0 ? from : to), width: SIDE, height: SIDE };
  const [a, b] = [crop(from), crop(to)];
  return {
    data: Float32Array.from(a, (value, i) => (1 - share) * value + share * b[i]!),
    width: SIDE,
    height: SIDE,
  };
}

function filmed({ data, width, height }: GrayImage, light: number, random: Random): GrayImage {
  const seen = Float32Array.from(data, (value) =>
    Math.min(255, Math.max(0, light * value + SENSOR_NOISE * standardNormal(random))),
  );
  return { data: seen, width, height };
}

/** Similarities about the crop's middle that wander as autoregressive noise of first order. */
function tremble(
  { lastsMs, shift, turn, scale }: (typeof TREMBLE)[number],
  stepMs: number,
  random: Random,
): () => Similarity {
  const keep = Math.exp(-stepMs / lastsMs);
  const fresh = Math.sqrt(1 - keep * keep);
  let state = [shift, shift, turn, scale].map(() => standardNormal(random));
  return () => {
    state = state.map((value) => keep * value + fresh * standardNormal(random));
    const [x, y, angle, size] = state as [number, number, number, number];
    const factor = 1 + scale * size;
    const [a, b] = [factor * Math.cos(turn * angle), factor * Math.sin(turn * angle)];
    const middle = SIDE / 2;
    return {
      a,
      b,
      tx: middle - a * middle + b * middle + shift * x,
      ty: middle - b * middle - a * middle + shift * y,
    };
  };
}

/** First `inner`, then `outer`. */
function compose(outer: Similarity, inner: Similarity): Similarity {
  return {
    a: outer.a * inner.a - outer.b * inner.b,
    b: outer.b * inner.a + outer.a * inner.b,
    tx: outer.a * inner.tx - outer.b * inner.ty + outer.tx,
    ty: outer.b * inner.tx + outer.a * inner.ty + outer.ty,
  };
}
