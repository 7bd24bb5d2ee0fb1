/**
 * Distances in a face from which cues are read, in units of its own width between the outer eye corners. Turning, shifting
 * or scaling the mesh leaves them as they are.
 */
import type { FaceMesh } from "../face.ts";
import { type FacePoint, faceFrame } from "./face-frame.ts";

/** Left and right are the subject's. */
export const SIDES = ["right", "left"] as const;
export type Side = (typeof SIDES)[number];

/** Taken on either side of the face. */
export const PAIRED_MEASURES = [
  /** From the inner eye corner up to the inner end of the brow. */
  "innerBrowHeight",
  /** From the point between the brows up to the inner end of the brow: grows when that end alone is drawn up. */
  "innerBrowLift",
  /** From the outer eye corner up to the outer half of the brow. */
  "outerBrowHeight",
  /** From the lower lid up to the upper one. */
  "eyeOpening",
  /** From the line through the eye corners down to the lower lid. */
  "lowerLidDepth",
  /** From the line through the eye corners down to the top of the cheek. */
  "cheekDepth",
  /** From the base of the nose down to the mouth corner. */
  "mouthCornerDepth",
  /** How much lower than the middle of the mouth its corner lies. */
  "mouthCornerDroop",
] as const;

/** Taken once. */
export const SINGLE_MEASURES = [
  /** From the inner ends of the brows down to the base of the nose. */
  "browToNose",
  /** From mouth corner to mouth corner, and 1.5 times how far below the eyes they lie: a smile lifts them, a stretch does not. */
  "mouthSpread",
  /** From the upper edge of the upper lip to the lower edge of the lower lip. */
  "lipHeight",
  /** From the base of the nose down to the lower edge of the lower lip. */
  "lowerLipDepth",
] as const;

export type PairedMeasure = (typeof PAIRED_MEASURES)[number];
export type SingleMeasure = (typeof SINGLE_MEASURES)[number];
export type MeasureName = SingleMeasure | `${PairedMeasure}.${Side}`;

/** One number for each measure, in units of the distance between the outer eye corners. */
export type CueMeasures = Readonly<Record<MeasureName, number>>;

export const MEASURE_NAMES: readonly MeasureName[] = [
  ...SINGLE_MEASURES,
  ...PAIRED_MEASURES.flatMap((name) => SIDES.map((side) => `${name}.${side}` as const)),
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
    cheek: [117],
    mouthCorner: [61],
  },
  left: {
    eyeInner: [362],
    eyeOuter: [263],
    upperLid: [385, 386, 387],
    lowerLid: [373, 374, 380],
    innerBrow: [285, 336],
    outerBrow: [276, 283, 293, 300],
    cheek: [346],
    mouthCorner: [291],
  },
} as const;
const BETWEEN_BROWS = 8;
const NOSE_BASE = 2;
const LIPS = { top: 0, upperInside: 13, lowerInside: 14, bottom: 17 } as const;
/** See `mouthSpread`. */
const LOW_CORNERS = 1.5;

/** Of a mesh that stands for a face (`presence`); of another they have no meaning. */
export function measureCues(mesh: FaceMesh): CueMeasures {
  const point = faceFrame(mesh);
  const [right, left] = [sidePoints("right", point), sidePoints("left", point)];
  return {
    ...measureMiddle(right, left, point),
    ...measureSide("right", right, point),
    ...measureSide("left", left, point),
  } as CueMeasures;
}

type SidePoints = Readonly<Record<keyof (typeof POINTS)[Side], FacePoint>>;
type PointAt = (index: number) => FacePoint;

function sidePoints(side: Side, point: PointAt): SidePoints {
  const parts = Object.entries(POINTS[side]);
  return Object.fromEntries(parts.map(([name, indices]) => [name, centre(indices.map(point))])) as SidePoints;
}

function measureMiddle(
  right: SidePoints,
  left: SidePoints,
  point: PointAt,
): Readonly<Record<SingleMeasure, number>> {
  const noseBase = point(NOSE_BASE);
  const [lipTop, lipBottom] = [point(LIPS.top), point(LIPS.bottom)];
  const cornersBelowEyes = mean([right, left].map((side) => side.mouthCorner.y - eyeLine(side)));
  return {
    browToNose: noseBase.y - mean([right.innerBrow.y, left.innerBrow.y]),
    mouthSpread: distance(right.mouthCorner, left.mouthCorner) + LOW_CORNERS * cornersBelowEyes,
    lipHeight: distance(lipTop, lipBottom),
    lowerLipDepth: lipBottom.y - noseBase.y,
  };
}

function measureSide(side: Side, points: SidePoints, point: PointAt): Partial<CueMeasures> {
  const { mouthCorner, innerBrow, lowerLid } = points;
  const mouthMiddle = mean([point(LIPS.upperInside).y, point(LIPS.lowerInside).y]);
  const measures: Readonly<Record<PairedMeasure, number>> = {
    innerBrowHeight: points.eyeInner.y - innerBrow.y,
    innerBrowLift: point(BETWEEN_BROWS).y - innerBrow.y,
    outerBrowHeight: points.eyeOuter.y - points.outerBrow.y,
    eyeOpening: lowerLid.y - points.upperLid.y,
    lowerLidDepth: lowerLid.y - eyeLine(points),
    cheekDepth: points.cheek.y - eyeLine(points),
    mouthCornerDepth: mouthCorner.y - point(NOSE_BASE).y,
    mouthCornerDroop: mouthCorner.y - mouthMiddle,
  };
  return Object.fromEntries(PAIRED_MEASURES.map((name) => [`${name}.${side}`, measures[name]]));
}

function eyeLine({ eyeInner, eyeOuter }: SidePoints): number {
  return (eyeInner.y + eyeOuter.y) / 2;
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
  const middle = (axis: keyof FacePoint): number => mean(points.map((point) => point[axis]));
  return { x: middle("x"), y: middle("y"), z: middle("z") };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function distance(a: FacePoint, b: FacePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
