import type { Point } from "../../recognition/geometry.ts";
import type { HalfPose, Halves } from "./action-units.ts";
import { type Look, onBothSides } from "./look.ts";
import { at, type Pen } from "./svg.ts";

/** Half the distance between the eyes; the other measures of the face follow from it. */
export const EYE_X = 44;

/** A pen with its origin at the middle of an eye. */
export function atEye(pen: Pen, { shape }: Look, scale = 1): Pen {
  return pen.placed({ x: EYE_X * shape.eyeSpacing, scaleX: scale, scaleY: scale });
}

export function drawEyes(pen: Pen, halves: Halves, look: Look): string {
  const eyes = onBothSides("eye", pen, halves, (side, half) =>
    drawEye(atEye(side, look, look.shape.eyeSize), half, look),
  );
  const cheeks = onBothSides(
    "under-eye",
    pen,
    halves,
    (side, half) => cheekFold(atEye(side, look), half, look) + crowsFeet(atEye(side, look), half, look),
  );
  return eyes + cheeks;
}

/** Its middle at (0, 0): the inner corner is at x = -22. */
function drawEye(pen: Pen, half: HalfPose, look: Look): string {
  const { colour } = look;
  const upper = upperLid(half, look);
  const lower = lowerLid(half, look);
  const crease = lidCrease(half, look);
  return [
    pen.ellipse(at(0, -6), 31, 21, colour.skinShade, 0.28),
    pen.band(upper, lower, colour.eyeWhite),
    drawIris(pen, half, look),
    // The lids are drawn over the iris, so nothing has to be clipped.
    pen.band(crease, upper, colour.lid),
    pen.band(lower, lowerLidSkin(look), colour.skin),
    pen.lines([crease], colour.line, 2, 0.75),
    pen.lines([lower], colour.line, 1.8, 0.7),
    pen.lines([upper], colour.ink, 4.2),
    pen.lines([lashWing(upper)], colour.ink, 3),
  ].join("");
}

function drawIris(pen: Pen, { gazeX, gazeY }: HalfPose, { colour }: Look): string {
  const middle = at(7.5 * gazeX, -0.5 - 4.5 * gazeY);
  // The light falls from one side, also on the mirrored eye.
  return [
    pen.disc(middle, 11.5, colour.iris),
    pen.disc(middle, 5.6, colour.ink),
    pen.disc(at(middle.x + 2.2, middle.y - 4), 2.4, colour.eyeWhite),
  ].join("");
}

const INNER_CORNER = at(-22, 3.5);

function outerCorner({ AU43 }: HalfPose, { shape }: Look): Point {
  return at(22.5, -1 + 2 * AU43 - shape.eyeSlant);
}

/** At rest the upper lid covers the top of the iris: white above it is what reads as surprise. It follows the gaze. */
function upperLid(half: HalfPose, look: Look): Point[] {
  const { AU1, AU4, AU5, AU6, AU7, AU43, gazeY } = half;
  const looking = gazeY > 0 ? -2.5 * gazeY : -5 * gazeY;
  const open = -8.4 - 8.3 * AU5 + 1.5 * AU6 + 2.5 * AU7 + 2.5 * AU4 * (1 - AU1) + looking;
  const apex = open + (6.5 - open) * AU43;
  const shoulder = apex * 0.78;
  return [
    INNER_CORNER,
    at(-12, shoulder + 0.5),
    at(0, apex),
    at(13, shoulder - look.shape.eyeSlant * 0.5),
    outerCorner(half, look),
  ];
}

function lowerLid(half: HalfPose, look: Look): Point[] {
  const { AU5, AU6, AU7, AU43, gazeY } = half;
  const lowest =
    9.8 +
    0.6 * AU5 * (1 - AU7) -
    4.6 * AU6 -
    6.2 * AU7 * (1 - 0.45 * AU6) -
    2 * AU43 +
    1.5 * Math.max(0, -gazeY);
  return [
    INNER_CORNER,
    at(-11, lowest * 0.82),
    at(1, lowest),
    at(13, lowest * 0.72 - look.shape.eyeSlant * 0.5),
    outerCorner(half, look),
  ];
}

/** The lower edge of the skin drawn over the iris below the lower lid. */
function lowerLidSkin({ shape }: Look): Point[] {
  return [INNER_CORNER, at(-11, 15), at(1, 17), at(13, 14), at(22.5, -1 - shape.eyeSlant)];
}

function lidCrease({ AU4, AU5, AU7, AU9, AU43 }: HalfPose, { shape, ageing }: Look): Point[] {
  const height = -16.5 - 3.5 * AU5 + 2.5 * AU4 + 2 * AU7 + 1.5 * AU9 + 1.5 * AU43 + 1.5 * ageing;
  return [
    at(-22, 1),
    at(-13, height * 0.76),
    at(0, height),
    at(14, height * 0.8 - shape.eyeSlant * 0.5),
    at(25, -3.5 - shape.eyeSlant + 1.5 * ageing),
  ];
}

function lashWing(upper: readonly Point[]): Point[] {
  const [shoulder, corner] = [upper.at(-2)!, upper.at(-1)!];
  return [at((shoulder.x + corner.x) / 2, (shoulder.y + corner.y) / 2), corner, at(26.5, corner.y - 1.5)];
}

/** The crease under the eye that a raised cheek pushes up. */
function cheekFold(pen: Pen, { AU6, AU7, AU9 }: HalfPose, { colour, ageing }: Look): string {
  const strength = Math.min(1, AU6 + 0.45 * AU7 + 0.4 * AU9 + 0.4 * ageing);
  const y = 18.5 - 4.5 * AU6;
  return pen.lines([[at(-17, y - 5), at(-4, y), at(11, y - 1.5)]], colour.line, 2, 0.1 + 0.5 * strength);
}

function crowsFeet(pen: Pen, { AU6 }: HalfPose, { colour, ageing }: Look): string {
  const strength = Math.min(1, AU6 + 0.45 * ageing);
  if (strength < 0.05) return "";
  const lines = [
    [at(29, -3), at(37, -7)],
    [at(29, 3), at(38, 3)],
  ];
  return pen.lines(lines, colour.line, 2, 0.6 * strength);
}
