import type { HalfPose, Halves } from "./action-units.ts";
import { jawDrop, type Lips, middleOf, mouthCorner, shapeLips } from "./lips.ts";
import { type Look, onBothSides } from "./look.ts";
import type { Palette } from "./palette.ts";
import { at, type Pen, part, symmetric } from "./svg.ts";

export function drawMouth(pen: Pen, halves: Halves, look: Look): string {
  const { colour, shape } = look;
  const placed = pen.placed({ scaleX: shape.mouthWidth });
  const lips = shapeLips(halves, shape.lipFullness);
  const { middle } = halves;
  const mouth = [
    placed.band(lips.upperInner, lips.lowerInner, colour.mouth),
    drawTongue(placed, lips, look),
    drawTeeth(placed, middle, lips, look),
    placed.band(lips.upperOuter, lips.upperInner, colour.lip),
    placed.band(lips.lowerInner, lips.lowerOuter, colour.lipLight),
    placed.lines([lips.upperInner], colour.mouth, 2.8),
    placed.lines([lips.lowerInner], colour.mouth, 1.6, 0.8),
    lipShade(placed, middle, lips, look),
  ];
  return [
    onBothSides("fold", placed, halves, (side, half) => nasolabialFold(side, half, look)),
    part("mouth", mouth.join("")),
    onBothSides("corner", placed, halves, (side, half) => cornerMark(side, half, look)),
    part("chin-lines", chinLines(placed, middle, look)),
  ].join("");
}

/** The upper row, down to a share of the opening. */
function drawTeeth(
  pen: Pen,
  { AU10, AU12, AU20, AU25, AU26, AU27 }: HalfPose,
  { upperInner, lowerInner }: Lips,
  { colour }: Look,
): string {
  const shown = Math.min(1, AU12 + AU20 + AU10 + 0.6 * Math.max(AU26, AU27)) * Math.max(AU25, AU27);
  if (shown < 0.05) return "";
  const opening = middleOf(lowerInner).y - middleOf(upperInner).y;
  const depth = Math.min(opening, 11 + 3 * AU12) * 0.95 * shown;
  const top = upperInner.map(({ x, y }) => at(x * 0.9, y));
  const bottom = top.map(({ x, y }, i) => at(x, i === 0 || i === top.length - 1 ? y : y + depth));
  return pen.band(top, bottom, colour.teeth);
}

/** Lies in the lower part of a mouth that is open far enough. */
function drawTongue(pen: Pen, { upperInner, lowerInner }: Lips, { colour }: Look): string {
  const { y } = middleOf(lowerInner);
  const opening = y - middleOf(upperInner).y;
  if (opening < 14) return "";
  const [width, height] = [lowerInner.at(-1)!.x * 0.6, opening * 0.34];
  const edge = at(-width, y - height * 0.35);
  const top = symmetric([edge, at(-width * 0.5, y - height), at(0, y - height + 1)]);
  const bottom = symmetric([edge, at(-width * 0.5, y - 1), at(0, y)]);
  return pen.band(top, bottom, colour.tongue);
}

function cornerMark(pen: Pen, half: HalfPose, { colour, ageing }: Look): string {
  const { AU12, AU14, AU15, AU20, AU26, AU27 } = half;
  const { x, y } = mouthCorner(half);
  const pull = AU12 - AU15;
  const mark = [at(x - 1, y), at(x + 3, y - 2 * pull), at(x + 4, y - 6 * pull + 2 * AU20)];
  const marionette = [at(x + 3, y + 3), at(x + 6, y + 12)];
  const droop = Math.min(1, AU15 + 0.5 * ageing);
  return [
    pen.lines([mark], colour.line, 2.6, 0.85 - 0.6 * Math.max(AU26, AU27) * (1 - AU12)),
    droop > 0.05 ? pen.lines([marionette], colour.line, 2.2, 0.7 * droop) : "",
    AU14 > 0.05 ? dimple(pen.placed({ x: x + 7, y }), AU14, colour) : "",
  ].join("");
}

/** The corner is drawn against the teeth: the skin bulges beside it, with a dent between. */
function dimple(pen: Pen, strength: number, colour: Palette): string {
  return (
    pen.ellipse(at(7, 0), 7, 11, colour.skinLight, 0.55 * strength) +
    pen.ellipse(at(-1, 1), 4, 8, colour.skinShade, 0.8 * strength) +
    pen.lines([[at(-2, -9), at(2.5, -3), at(2.5, 4), at(-2, 10)]], colour.line, 2.4, 0.8 * strength)
  );
}

/** From the wing of the nose around the corner of the mouth: deep when the corner or the upper lip is pulled up. */
function nasolabialFold(pen: Pen, half: HalfPose, { colour, ageing }: Look): string {
  const { AU9, AU10, AU12, AU15, AU20 } = half;
  const corner = mouthCorner(half);
  const strength = Math.min(1, 0.95 * AU12 + 0.8 * AU10 + 0.8 * AU9 + 0.25 * AU15 + 0.4 * AU20);
  const bulge = 6 + 6 * AU12;
  const fold = [
    at(23 + 2 * AU12, 42 - 4 * AU9),
    at(34 + bulge * 0.6, 56 - 2 * AU12),
    at(corner.x + 8 + bulge * 0.2, corner.y - 4 + 8 * AU12 - 6 * AU10),
  ];
  return pen.lines([fold], colour.line, 2.4, 0.05 + 0.6 * Math.min(1, strength + 0.4 * ageing));
}

function chinLines(pen: Pen, middle: HalfPose, { colour }: Look): string {
  const { AU17 } = middle;
  if (AU17 < 0.05) return "";
  const y = 119 + 0.75 * jawDrop(middle);
  const line = (side: number) => [at(4 * side, y - 3), at(9 * side, y + 1), at(12 * side, y + 6)];
  return pen.lines([line(1), line(-1)], colour.line, 2, 0.6 * AU17);
}

/** Below the lower lip, and above the upper one where lips are pressed so that the skin bulges. */
function lipShade(
  pen: Pen,
  { AU17, AU24 }: HalfPose,
  { upperOuter, lowerOuter }: Lips,
  { colour }: Look,
): string {
  const below = middleOf(lowerOuter).y;
  const above = middleOf(upperOuter).y;
  const line = symmetric([at(-14, below + 6), at(0, below + 7.5 - 2 * AU17)]);
  const shade = pen.lines([line], colour.skinShade, 3, 0.7 + 0.3 * AU17);
  if (AU24 < 0.05) return shade;
  const pressed = symmetric([at(-19, above - 3), at(0, above - 5)]);
  return shade + pen.lines([pressed, line], colour.skinShade, 4, AU24);
}
