import type { Point } from "../../recognition/geometry.ts";
import type { HalfPose, Halves } from "./action-units.ts";
import { drawWrappedScarf } from "./headscarf.ts";
import { jawDrop } from "./lips.ts";
import { type Look, onBothSides } from "./look.ts";
import { at, createPen, mirrored, type Pen, part, symmetric } from "./svg.ts";

/** Shoulders and neck: they stay still while the head moves. */
export function drawBust({ colour, hair }: Look): string {
  const pen = createPen((point) => point);
  const shoulders = symmetric([at(-230, 330), at(-178, 236), at(-96, 200), at(-44, 186), at(0, 190)]);
  const sleeves = [-1, 1].map((side) => [at(150 * side, 330), at(140 * side, 284), at(142 * side, 262)]);
  const bust = [
    pen.band(shoulders, [at(-230, 420), at(230, 420)], colour.jumper),
    pen.lines(sleeves, colour.jumperShade, 3, 0.8),
    pen.band([at(-42, 90), at(42, 90)], [at(-46, 186), at(0, 201), at(46, 186)], colour.skinShade),
    pen.lines([symmetric([at(-50, 184), at(-26, 200), at(0, 205)])], colour.jumperShade, 9),
  ];
  return part("bust", bust.join("") + (hair === "headscarf" ? drawWrappedScarf(pen, colour) : ""));
}

export function drawEars(pen: Pen, { colour, hair }: Look): string {
  if (hair === "headscarf") return "";
  const ear = (side: Pen): string =>
    side.shape([at(88, -6), at(108, -14), at(113, 6), at(106, 30), at(88, 34)], colour.skinShade) +
    side.lines([[at(99, 0), at(106, -2), at(106, 12), at(101, 22)]], colour.line, 2, 0.6);
  return part("ears", ear(pen) + ear(pen.placed({ scaleX: -1 })));
}

export function drawHead(pen: Pen, halves: Halves, look: Look): string {
  const { colour } = look;
  const chinY = 144 + jawDrop(halves.middle) - 3 * halves.middle.AU17;
  const [left, right] = [halfOutline(halves.left, look), halfOutline(halves.right, look)];
  const outline = [at(0, -149), ...left, at(0, chinY), ...mirrored(right)];
  const head = [
    pen.shape(outline, colour.skin),
    pen.ellipse(at(6, -66), 50, 22, colour.skinLight, 0.4),
    pen.outline(outline, colour.line, 2.4, 0.55),
  ];
  return [
    part("head", head.join("")),
    part("chin", pen.ellipse(at(0, chinY - 16), 22, 10, colour.skinLight, 0.6)),
    onBothSides("cheek", pen, halves, (side, half) => drawCheek(side, half, look)),
    onBothSides("forehead", pen, halves, (side, half) => foreheadLines(side, half, look)),
  ].join("");
}

/** From beside the crown down to beside the chin, in the coordinates of the left half. */
function halfOutline(half: HalfPose, { shape }: Look): Point[] {
  const { AU6, AU12, AU27 } = half;
  const drop = jawDrop(half);
  const cheek = 3 * AU12 + 2 * AU6;
  const corner = 1 + (shape.jaw - 1) * 0.6;
  return [
    at(54, -130),
    at(87, -84),
    at(98, -8),
    at(95 + cheek * 0.6, 34),
    at((84 + cheek - 3 * AU27) * corner, 76 + drop * 0.3),
    at(58 * shape.jaw, 116 + drop * 0.8),
    at(28 * shape.jaw, 138 + drop),
  ];
}

function drawCheek(pen: Pen, { AU6, AU12 }: HalfPose, { colour }: Look): string {
  const lift = 7 * AU6 + 3 * AU12;
  return (
    pen.ellipse(at(60, 50 - lift), 22 + 2 * AU12, 15, colour.blush, 0.2 + 0.14 * AU6) +
    pen.ellipse(at(57, 43 - lift), 13, 7, colour.skinLight, 0.35 * AU6)
  );
}

/** Across the forehead: in the middle with the inner brows, as far as the temples with the outer ones. */
function foreheadLines(pen: Pen, { AU1, AU2, AU4 }: HalfPose, { colour, ageing }: Look): string {
  const strength = Math.min(1, 0.6 * AU1 + 0.6 * AU2 + 0.4 * ageing) * (1 - 0.3 * AU4);
  if (strength < 0.05) return "";
  const reach = 30 + 22 * Math.max(AU2, ageing * 0.6);
  const line = (y: number, share: number): Point[] => [
    at(0, y + 1.5 + 2 * AU4),
    at(reach * share * 0.5, y),
    at(reach * share, y + 4),
  ];
  return pen.lines([line(-66, 1), line(-78, 0.85)], colour.line, 2.2, 0.55 * strength);
}
