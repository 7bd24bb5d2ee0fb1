import type { Affect } from "./affect.ts";
import type { Blend } from "./blend.ts";
import type { CueMeasures } from "./cues/measures.ts";
import type { Cue } from "./cues/read-cues.ts";
import type { Expression, Probabilities } from "./expression.ts";
import type { Box, Point } from "./geometry.ts";
import type { Intensity } from "./intensity.ts";

/** The detector's six key points. Left and right are the *subject's*. */
export interface KeyPoints {
  readonly rightEye: Point;
  readonly leftEye: Point;
  readonly noseTip: Point;
  readonly mouth: Point;
  readonly rightEar: Point;
  readonly leftEar: Point;
}

/** A face found in a picture. Everything is in image pixels. */
export interface FaceDetection {
  readonly box: Box;
  readonly keyPoints: KeyPoints;
  /** How sure it is a face, 0..1: the detector's score or, of a face followed in a stream, the mesh's presence. */
  readonly score: number;
}

/** 468 points of MediaPipe Face Mesh in image pixels; `z` is depth in the same unit, negative towards the camera. */
export interface FaceMesh {
  /** x, y, z of each point: 468 * 3 values. */
  readonly points: Float32Array;
  /** How sure the mesh network is that this is a face, 0..1. */
  readonly presence: number;
}

/** Why a face that was found could not be read. */
export const UNREAD_REASONS = ["turned", "small", "dark", "blurred", "covered", "unsure"] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** What one face in one frame showed. */
export type Reading = ReadFace | UnreadFace;

interface ReadingBase {
  /** Lasts as long as the track; says nothing about who it is. */
  readonly trackId: number;
  /** The frame's time, in milliseconds of the caller's clock. */
  readonly atMs: number;
  readonly face: FaceDetection;
  /** Smoothed over time (for a single picture: the model's calibrated output). Absent when nothing could be computed. */
  readonly probabilities?: Probabilities;
  /**
   * What moved, from the forehead down; smoothed over time, too. An unread face has none, unless it is `unsure`: then the mesh can be
   * relied upon, and what moved may be all there is to say.
   */
  readonly cues: readonly Cue[];
  /** What the cues were read from, smoothed as they are; absent where the mesh cannot be relied upon. */
  readonly measures?: CueMeasures;
}

export interface ReadFace extends ReadingBase {
  readonly kind: "read";
  readonly probabilities: Probabilities;
  /** The conformal set, most likely first, never empty: the right word is among them at the manifest's coverage. */
  readonly set: readonly Expression[];
  /** How far from rest. Absent where the set holds nothing but neutral, and for a model that does not know neutral. */
  readonly intensity?: Intensity;
  /** The first two of the set, where they seem to be there at once rather than one or the other. */
  readonly blend?: Blend;
  /** Derived from the probabilities and norms for words: not seen in the face. */
  readonly affect: Affect;
}

export interface UnreadFace extends ReadingBase {
  readonly kind: "unread";
  readonly because: UnreadReason;
}
