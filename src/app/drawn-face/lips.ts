/** The lips' edges: where the action units put them. */
import type { Point } from "../../recognition/geometry.ts";
import type { HalfPose, Halves } from "./action-units.ts";
import { at, mirrored } from "./svg.ts";

/** How far the open jaw carries the chin down. */
export function jawDrop({ AU26, AU27 }: HalfPose): number {
  return Math.max(27 * AU26, 45 * AU27);
}

/** Four lines from corner to corner, from left to right in the picture: the edges of the two lips. */
export interface Lips {
  readonly upperOuter: readonly Point[];
  readonly upperInner: readonly Point[];
  readonly lowerInner: readonly Point[];
  readonly lowerOuter: readonly Point[];
}

export function shapeLips(halves: Halves, fullness: number): Lips {
  const left = shapeHalf(halves.left, fullness);
  const right = shapeHalf(halves.right, fullness);
  return {
    upperOuter: joined(right.upperOuter, left.upperOuter),
    upperInner: joined(right.upperInner, left.upperInner),
    lowerInner: joined(right.lowerInner, left.lowerInner),
    lowerOuter: joined(right.lowerOuter, left.lowerOuter),
  };
}

/** Two halves, each from the middle outwards, as one line; where they disagree about the middle it lies between. */
function joined(right: readonly Point[], left: readonly Point[]): Point[] {
  const middle = at(0, (right[0]!.y + left[0]!.y) / 2);
  return [...mirrored(right.slice(1)), middle, ...left.slice(1)];
}

/** The point of a lip's line at the middle. */
export function middleOf(line: readonly Point[]): Point {
  return line[(line.length - 1) / 2]!;
}

export function mouthCorner({ AU9, AU12, AU14, AU15, AU20, AU23, AU24, AU26, AU27 }: HalfPose): Point {
  // A smile and a stretch hold the corners apart while the jaw drops.
  const narrowed = 7 * Math.max(AU26, 0.8 * AU27) * (1 - AU12) * (1 - AU20);
  const lowered = Math.max(6 * AU26, 14 * AU27) * (1 - AU12);
  return at(
    34 + 13 * AU12 + 13 * AU20 + 4 * AU14 - 5 * AU23 - AU24 - narrowed,
    88 - 14 * AU12 - 2 * AU14 + 10 * AU15 + 3 * AU20 - 2 * AU9 + lowered,
  );
}

/** Each edge from the middle out to the corner, in the coordinates of the left half. */
function shapeHalf(half: HalfPose, fullness: number): Lips {
  const { AU9, AU10, AU12, AU16, AU17, AU20, AU23, AU24, AU25, AU26, AU27 } = half;
  const corner = mouthCorner(half);
  const raised = 7 * AU10 + 3 * AU9;
  const thickness =
    fullness *
    (1 - 0.6 * AU23) *
    (1 - 0.75 * AU24) *
    (1 - 0.25 * AU12) *
    (1 - 0.2 * AU20) *
    (1 - 0.25 * AU27);
  const gape = Math.max(26 * AU26, 46 * AU27);
  const innerTop = 88 - 1.5 * AU25 - raised - 5 * AU17 + 3 * AU12 - 3 * AU27;
  const innerBottom = Math.max(
    innerTop,
    88 + 6 * AU25 + gape + 6 * AU16 + 5 * AU12 * AU25 - 5 * AU17 + 3 * AU12 - raised * 0.35,
  );
  const topOuter = innerTop - 8.5 * thickness;
  const bottomOuter = innerBottom + 13 * thickness;
  // A smile's lips hang like a bow, a dropped jaw's mouth is round.
  const roundness = Math.min(1, 0.15 + (innerBottom - innerTop) / 34);
  const round = Math.max(AU26, AU27) * (1 - AU12);
  return {
    upperOuter: [
      at(0, topOuter + 2.2 * thickness),
      at(8, topOuter),
      at(corner.x * 0.6, corner.y + (topOuter - corner.y) * (0.62 + 0.16 * round)),
      corner,
    ],
    upperInner: arch(corner, innerTop, Math.max(0.5 * round, AU27)),
    lowerInner: arch(corner, innerBottom, roundness),
    lowerOuter: arch(corner, bottomOuter, Math.max(0.35, roundness)),
  };
}

/** From the height at the middle to the corner: a parabola at roundness 0, a quarter of an ellipse at 1. */
function arch(corner: Point, middle: number, roundness: number): Point[] {
  return [0, 0.4, 0.75, 0.94, 1].map((x) => {
    const share = (1 - roundness) * (1 - x * x) + roundness * Math.sqrt(1 - x * x);
    return at(corner.x * x, corner.y + (middle - corner.y) * share);
  });
}
