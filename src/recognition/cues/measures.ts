/**
 * Distances in a face from which cues are read, in units of its own width between the outer eye corners. Turning, shifting
 * or scaling the mesh leaves them as they are.
 */
import type { FaceMesh } from "../face.ts";
import { type FacePoint, faceFrame } from "./face-frame.ts";

/** Left and right are the subject's. */
export type Side = "right" | "left";

/** Taken on either side of the face. */
export const PAIRED_MEASURES = [
  /** From the inner eye corner up to the inner end of the brow. */
  "innerBrowHeight",
  /** From the outer eye corner up to the outer half of the brow. */
  "outerBrowHeight",
  /** From the line through the eye corners up to the upper lid. */
  "upperLidHeight",
  /** From the line through the eye corners down to the lower lid. */
  "lowerLidDepth",
  /** From the eye's inner corner down to the wing of the nose. */
  "noseWingDepth",
  /** From the mouth corner up to the eye line, negative: grows as the corner rises. */
  "mouthCornerHeight",
  /** How much higher the corner lies than the middle of the mouth. */
  "mouthCornerLift",
  /** From the middle of the face out to the mouth corner. */
  "mouthCornerReach",
] as const;

/** Taken once. */
export const SINGLE_MEASURES = [
  /** Between the inner ends of the brows. */
  "browGap",
  /** From mouth corner to mouth corner. */
  "mouthWidth",
  /** Between the lips, where they part. */
  "lipGap",
  /** The red of both lips, without the gap between them. */
  "lipThickness",
  /** From the base of the nose down to the upper lip. */
  "upperLipDepth",
  /** From the base of the nose down to the chin. */
  "chinDepth",
] as const;

export type PairedMeasure = (typeof PAIRED_MEASURES)[number];
export type SingleMeasure = (typeof SINGLE_MEASURES)[number];
export type MeasureName = SingleMeasure | `${PairedMeasure}.${Side}`;

/** One number for each measure, in units of the distance between the outer eye corners. */
export type CueMeasures = Readonly<Record<MeasureName, number>>;

export const MEASURE_NAMES: readonly MeasureName[] = [
  ...SINGLE_MEASURES,
  ...PAIRED_MEASURES.flatMap((name) => [`${name}.right`, `${name}.left`] as const),
];

/** Points of the mesh, of MediaPipe's canonical face model; several stand for their middle. */
const POINTS = {
  right: {
    eyeInner: [133],
    eyeOuter: [33],
    upperLid: [158, 159, 160],
    lowerLid: [144, 145, 153],
    innerBrow: [55, 107],
    outerBrow: [46, 53, 63, 70],
    noseWing: [64, 98],
    mouthCorner: [61],
  },
  left: {
    eyeInner: [362],
    eyeOuter: [263],
    upperLid: [385, 386, 387],
    lowerLid: [373, 374, 380],
    innerBrow: [285, 336],
    outerBrow: [276, 283, 293, 300],
    noseWing: [294, 327],
    mouthCorner: [291],
  },
  middle: { noseBase: [2], lipTop: [0], upperLip: [13], lowerLip: [14], lipBottom: [17], chin: [152] },
} as const;

/** Of a mesh that stands for a face (`presence`); of another they have no meaning. */
export function measureCues(mesh: FaceMesh): CueMeasures {
  const point = faceFrame(mesh);
  const middleOf = (indices: readonly number[]): FacePoint => centre(indices.map(point));
  const measures = {
    ...measureMiddle(middleOf),
    ...measureSide("right", middleOf),
    ...measureSide("left", middleOf),
  };
  return measures as CueMeasures;
}

type Middle = (indices: readonly number[]) => FacePoint;

function measureMiddle(middleOf: Middle): Record<SingleMeasure, number> {
  const { right, left, middle } = POINTS;
  const [upperLip, lowerLip] = [middleOf(middle.upperLip), middleOf(middle.lowerLip)];
  const [lipTop, lipBottom] = [middleOf(middle.lipTop), middleOf(middle.lipBottom)];
  const noseBase = middleOf(middle.noseBase);
  return {
    browGap: distance(middleOf(right.innerBrow), middleOf(left.innerBrow)),
    mouthWidth: distance(middleOf(right.mouthCorner), middleOf(left.mouthCorner)),
    lipGap: distance(upperLip, lowerLip),
    lipThickness: distance(lipTop, upperLip) + distance(lowerLip, lipBottom),
    upperLipDepth: lipTop.y - noseBase.y,
    chinDepth: middleOf(middle.chin).y - noseBase.y,
  };
}

function measureSide(side: Side, middleOf: Middle): Partial<Record<MeasureName, number>> {
  const points = POINTS[side];
  const [eyeInner, eyeOuter] = [middleOf(points.eyeInner), middleOf(points.eyeOuter)];
  const eyeLine = (eyeInner.y + eyeOuter.y) / 2;
  const corner = middleOf(points.mouthCorner);
  const mouth = centre([middleOf(POINTS.middle.upperLip), middleOf(POINTS.middle.lowerLip)]);
  const measures: Record<PairedMeasure, number> = {
    innerBrowHeight: eyeInner.y - middleOf(points.innerBrow).y,
    outerBrowHeight: eyeOuter.y - middleOf(points.outerBrow).y,
    upperLidHeight: eyeLine - middleOf(points.upperLid).y,
    lowerLidDepth: middleOf(points.lowerLid).y - eyeLine,
    noseWingDepth: middleOf(points.noseWing).y - eyeInner.y,
    mouthCornerHeight: eyeLine - corner.y,
    mouthCornerLift: mouth.y - corner.y,
    mouthCornerReach: Math.abs(corner.x),
  };
  return Object.fromEntries(PAIRED_MEASURES.map((name) => [`${name}.${side}`, measures[name]]));
}

/**
 * The median of each measure over frames of one face: somebody's own neutral, which a blink among the frames does not move.
 * @throws TypeError for no frames
 */
export function medianMeasures(frames: readonly CueMeasures[]): CueMeasures {
  if (frames.length === 0) throw new TypeError("medianMeasures: needs at least one frame");
  const medians = MEASURE_NAMES.map((name) => [name, median(frames.map((frame) => frame[name]))]);
  return Object.fromEntries(medians) as CueMeasures;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return (low + high) / 2;
}

function centre(points: readonly FacePoint[]): FacePoint {
  const mean = (axis: keyof FacePoint): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { x: mean("x"), y: mean("y"), z: mean("z") };
}

function distance(a: FacePoint, b: FacePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
