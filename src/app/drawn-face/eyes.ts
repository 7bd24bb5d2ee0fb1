import type { Point } from "../../recognition/geometry.ts";
import type { ActionUnits } from "./action-units.ts";
import { PALETTE as colour } from "./palette.ts";
import { at, between, ellipse, fill, onBothSides, smoothLine, smoothShape, stroke } from "./svg.ts";

/** Half the distance between the eyes; the other measures of the face follow from it. */
export const EYE_X = 44;

type Pose = Required<ActionUnits>;

export function drawEyes(pose: Pose): string {
  return onBothSides(`<g transform="translate(${EYE_X} 0)">${drawEye(pose)}</g>`);
}

export function drawBrows(pose: Pose): string {
  return onBothSides(drawBrow(pose) + frownLine(pose));
}

/** The eye on the right of the picture, its middle at (0, 0): the inner corner is at x = -22. */
function drawEye(pose: Pose): string {
  const upper = upperLid(pose);
  const lower = lowerLid(pose);
  const crease = lidCrease(pose);
  return [
    ellipse(at(0, -6), 31, 21, colour.skinShade, 0.28),
    fill(between(upper, lower), colour.eyeWhite),
    drawIris(),
    // The lids are drawn over the iris, so nothing has to be clipped.
    fill(between(crease, upper), colour.lid),
    fill(between(lower, lowerLidSkin()), colour.skin),
    stroke(smoothLine(crease), colour.line, 2, 0.75),
    stroke(smoothLine(lower), colour.line, 1.8, 0.7),
    stroke(smoothLine(upper), colour.ink, 4.2),
    stroke(smoothLine(lashWing(upper)), colour.ink, 3),
    cheekFold(pose),
    crowsFeet(pose),
  ].join("");
}

function drawIris(): string {
  return [
    ellipse(at(0, -0.5), 11.5, 11.5, colour.iris),
    ellipse(at(0, -0.5), 5.6, 5.6, colour.ink),
    ellipse(at(2.4, -4.2), 2.4, 2.4, colour.eyeWhite),
  ].join("");
}

/** At rest the upper lid covers the top of the iris: white above it is what reads as surprise. */
function upperLid({ AU1, AU4, AU5, AU6, AU7, blink }: Pose): Point[] {
  const open = -8.4 - 7.5 * AU5 + 1.5 * AU6 + 2.5 * AU7 + 2.5 * AU4 * (1 - AU1);
  const apex = open + (6.5 - open) * blink;
  const shoulder = apex * 0.78;
  return [at(-22, 3.5), at(-12, shoulder + 0.5), at(0, apex), at(13, shoulder), at(22.5, -1 + 2 * blink)];
}

function lowerLid({ AU5, AU6, AU7, blink }: Pose): Point[] {
  const lowest = 9.8 + 0.6 * AU5 * (1 - AU7) - 4.2 * AU6 - 3.6 * AU7 - 2 * blink;
  return [
    at(-22, 3.5),
    at(-11, lowest * 0.82),
    at(1, lowest),
    at(13, lowest * 0.72),
    at(22.5, -1 + 2 * blink),
  ];
}

/** The lower edge of the skin drawn over the iris below the lower lid. */
function lowerLidSkin(): Point[] {
  return [at(-22, 3.5), at(-11, 14), at(1, 15.5), at(13, 12), at(22.5, -1)];
}

function lidCrease({ AU4, AU5, AU7, AU9, blink }: Pose): Point[] {
  const height = -16.5 - 3.5 * AU5 + 2.5 * AU4 + 2 * AU7 + 1.5 * AU9 + 1.5 * blink;
  return [at(-22, 1), at(-13, height * 0.76), at(0, height), at(14, height * 0.8), at(25, -3.5)];
}

function lashWing(upper: readonly Point[]): Point[] {
  const [shoulder, corner] = [upper.at(-2)!, upper.at(-1)!];
  return [at((shoulder.x + corner.x) / 2, (shoulder.y + corner.y) / 2), corner, at(26.5, corner.y - 1.5)];
}

/** The crease under the eye that a raised cheek pushes up. */
function cheekFold({ AU6, AU7, AU9 }: Pose): string {
  const strength = Math.min(1, AU6 + 0.45 * AU7 + 0.4 * AU9);
  const y = 18.5 - 4.5 * AU6;
  return stroke(
    smoothLine([at(-17, y - 5), at(-4, y), at(11, y - 1.5)]),
    colour.line,
    2,
    0.1 + 0.5 * strength,
  );
}

function crowsFeet({ AU6 }: Pose): string {
  if (AU6 < 0.05) return "";
  const lines = [smoothLine([at(29, -3), at(37, -7)]), smoothLine([at(29, 3), at(38, 3)])];
  return stroke(lines.join(""), colour.line, 2, 0.6 * AU6);
}

function drawBrow({ AU1, AU2, AU4, AU9 }: Pose): string {
  const drawn = Math.min(1, AU4 + 0.5 * AU9);
  const inner = at(19 - 7 * AU4, -30 - 13 * AU1 + 15 * drawn * (1 - 0.6 * AU1));
  const middle = at(45 - 3 * AU4, -37.5 - 5 * AU1 - 9 * AU2 + 11 * drawn * (1 - 0.6 * AU1));
  const outer = at(73, -31.5 - 11 * AU2 + 2 * drawn + 5 * AU1 * (1 - AU2));
  return fill(
    smoothShape([
      at(inner.x, inner.y - 3),
      at((inner.x + middle.x) / 2, (inner.y + middle.y) / 2 - 6),
      at(middle.x + 4, middle.y - 4.5),
      at((middle.x + outer.x) / 2 + 3, (middle.y + outer.y) / 2 - 3.6),
      outer,
      at((middle.x + outer.x) / 2, (middle.y + outer.y) / 2 + 1.6),
      at(middle.x, middle.y + 4),
      at(inner.x + 1.5, inner.y + 6),
    ]),
    colour.hair,
  );
}

/** The upright line beside the middle, between brows drawn together. */
function frownLine({ AU1, AU4, AU9 }: Pose): string {
  const strength = Math.min(1, AU4 + 0.5 * AU9);
  if (strength < 0.05) return "";
  const top = -36 - 6 * AU1;
  return stroke(
    smoothLine([at(8, top), at(6, top + 11), at(7, top + 19)]),
    colour.line,
    2.6,
    0.75 * strength,
  );
}
