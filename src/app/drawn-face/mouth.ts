import type { Point } from "../../recognition/geometry.ts";
import type { ActionUnits } from "./action-units.ts";
import { PALETTE as colour } from "./palette.ts";
import { at, between, fill, onBothSides, smoothLine, stroke, symmetric } from "./svg.ts";

type Pose = Required<ActionUnits>;

/** How far the open jaw carries the chin down. */
export function jawDrop({ AU26, AU25 }: Pose): number {
  return 27 * AU26 + 2 * AU25;
}

/** Four lines from corner to corner, each from left to right: the edges of the two lips. */
interface Lips {
  readonly corner: Point;
  readonly upperOuter: readonly Point[];
  readonly upperInner: readonly Point[];
  readonly lowerInner: readonly Point[];
  readonly lowerOuter: readonly Point[];
}

export function drawMouth(pose: Pose): string {
  const lips = shapeLips(pose);
  return [
    fill(between(lips.upperInner, lips.lowerInner), colour.mouth),
    drawTongue(lips),
    drawTeeth(pose, lips),
    fill(between(lips.upperOuter, lips.upperInner), colour.lip),
    fill(between(lips.lowerInner, lips.lowerOuter), colour.lipLight),
    stroke(smoothLine(lips.upperInner), colour.mouth, 2.8),
    stroke(smoothLine(lips.lowerInner), colour.mouth, 1.6, 0.8),
    onBothSides(cornerMark(pose, lips) + nasolabialFold(pose, lips) + chinLines(pose)),
    lipShade(pose, lips),
  ].join("");
}

function shapeLips(pose: Pose): Lips {
  const { AU9, AU10, AU12, AU15, AU16, AU17, AU20, AU23, AU25, AU26 } = pose;
  const corner = at(
    34 + 12 * AU12 + 10 * AU20 - 7 * AU26 * (1 - AU12) * (1 - AU20) - 4 * AU23,
    88 - 12 * AU12 + 10 * AU15 + 3 * AU20 + 6 * AU26 * (1 - AU12) - 2 * AU9,
  );
  const raised = 7 * AU10 + 3 * AU9;
  const thickness = (1 - 0.6 * AU23) * (1 - 0.25 * AU12) * (1 - 0.2 * AU20);
  const innerTop = 88 - 1.5 * AU25 - raised - 5 * AU17 + 3 * AU12;
  const innerBottom = Math.max(
    innerTop,
    88 + 6 * AU25 + 26 * AU26 + 6 * AU16 + 5 * AU12 * AU25 - 5 * AU17 + 3 * AU12 - raised * 0.35,
  );
  const topOuter = innerTop - 8.5 * thickness;
  const bottomOuter = innerBottom + 13 * thickness;
  // A smile's lips hang like a bow, a dropped jaw's mouth is round.
  const roundness = Math.min(1, 0.15 + (innerBottom - innerTop) / 34);
  const round = AU26 * (1 - AU12);
  return {
    corner,
    upperOuter: symmetric([
      at(-corner.x, corner.y),
      at(-corner.x * 0.6, corner.y + (topOuter - corner.y) * (0.62 + 0.16 * round)),
      at(-8, topOuter),
      at(0, topOuter + 2.2 * thickness),
    ]),
    upperInner: arch(corner, innerTop, 0.5 * round),
    lowerInner: arch(corner, innerBottom, roundness),
    lowerOuter: arch(corner, bottomOuter, Math.max(0.35, roundness)),
  };
}

/** From corner to corner over the height at the middle: a parabola at roundness 0, half an ellipse at 1. */
function arch(corner: Point, middle: number, roundness: number): Point[] {
  const left = [1, 0.94, 0.75, 0.4, 0].map((x) => {
    const share = (1 - roundness) * (1 - x * x) + roundness * Math.sqrt(1 - x * x);
    return at(-corner.x * x, corner.y + (middle - corner.y) * share);
  });
  return symmetric(left);
}

/** The point of a lip's line at the middle. */
function middleOf(line: readonly Point[]): Point {
  return line[(line.length - 1) / 2]!;
}

/** The upper row, down to a share of the opening. */
function drawTeeth({ AU10, AU12, AU20, AU25 }: Pose, { upperInner, lowerInner }: Lips): string {
  const shown = Math.min(1, AU12 + AU20 + AU10) * AU25;
  if (shown < 0.05) return "";
  const opening = middleOf(lowerInner).y - middleOf(upperInner).y;
  const depth = Math.min(opening, 11 + 3 * AU12) * 0.95 * shown;
  const top = upperInner.map(({ x, y }) => at(x * 0.9, y));
  const bottom = top.map(({ x, y }, i) => at(x, i === 0 || i === top.length - 1 ? y : y + depth));
  return fill(between(top, bottom), colour.teeth);
}

/** Lies in the lower part of a mouth that is open far enough. */
function drawTongue({ corner, upperInner, lowerInner }: Lips): string {
  const { y } = middleOf(lowerInner);
  const opening = y - middleOf(upperInner).y;
  if (opening < 14) return "";
  const [width, height] = [corner.x * 0.6, opening * 0.34];
  const edge = at(-width, y - height * 0.35);
  const top = symmetric([edge, at(-width * 0.5, y - height), at(0, y - height + 1)]);
  const bottom = symmetric([edge, at(-width * 0.5, y - 1), at(0, y)]);
  return fill(between(top, bottom), colour.tongue);
}

function cornerMark({ AU12, AU15, AU20, AU26 }: Pose, { corner }: Lips): string {
  const pull = AU12 - AU15;
  const mark = smoothLine([
    at(corner.x - 1, corner.y),
    at(corner.x + 3, corner.y - 2 * pull),
    at(corner.x + 4, corner.y - 6 * pull + 2 * AU20),
  ]);
  const marionette = smoothLine([at(corner.x + 3, corner.y + 3), at(corner.x + 6, corner.y + 12)]);
  return (
    stroke(mark, colour.line, 2.6, 0.85 - 0.6 * AU26 * (1 - AU12)) +
    (AU15 > 0.05 ? stroke(marionette, colour.line, 2.2, 0.7 * AU15) : "")
  );
}

/** From the wing of the nose around the corner of the mouth: deep when the corner or the upper lip is pulled up. */
function nasolabialFold({ AU9, AU10, AU12, AU15, AU20 }: Pose, { corner }: Lips): string {
  const strength = Math.min(1, 0.95 * AU12 + 0.8 * AU10 + 0.8 * AU9 + 0.25 * AU15 + 0.4 * AU20);
  const bulge = 6 + 6 * AU12;
  const fold = smoothLine([
    at(23 + 2 * AU12, 42 - 4 * AU9),
    at(34 + bulge * 0.6, 56 - 2 * AU12),
    at(corner.x + 8 + bulge * 0.2, corner.y - 4 + 8 * AU12 - 6 * AU10),
  ]);
  return stroke(fold, colour.line, 2.4, 0.05 + 0.6 * strength);
}

function chinLines({ AU17, AU26, AU25 }: Pose): string {
  if (AU17 < 0.05) return "";
  const y = 119 + jawDropOf(AU26, AU25);
  return stroke(smoothLine([at(4, y - 3), at(9, y + 1), at(12, y + 6)]), colour.line, 2, 0.6 * AU17);
}

function jawDropOf(AU26: number, AU25: number): number {
  return 20 * AU26 + 2 * AU25;
}

function lipShade({ AU17 }: Pose, { lowerOuter }: Lips): string {
  const { y } = middleOf(lowerOuter);
  return stroke(
    smoothLine(symmetric([at(-14, y + 6), at(0, y + 7.5 - 2 * AU17)])),
    colour.skinShade,
    3,
    0.7 + 0.3 * AU17,
  );
}
