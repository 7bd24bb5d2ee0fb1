import type { ActionUnits } from "./action-units.ts";
import { jawDrop } from "./mouth.ts";
import { PALETTE as colour } from "./palette.ts";
import { at, ellipse, fill, onBothSides, smoothLine, smoothShape, stroke, symmetric } from "./svg.ts";

type Pose = Required<ActionUnits>;

/** Shoulders and neck: they stay still while the head leans. */
export function drawBust(): string {
  const shoulders = symmetric([at(-230, 330), at(-178, 236), at(-96, 200), at(-44, 186), at(0, 190)]);
  return [
    fill(`${smoothLine(shoulders)}L230 420L-230 420Z`, colour.jumper),
    stroke(smoothLine([at(-150, 330), at(-140, 284), at(-142, 262)]), colour.jumperShade, 3, 0.8),
    stroke(smoothLine([at(150, 330), at(140, 284), at(142, 262)]), colour.jumperShade, 3, 0.8),
    fill("M-42 90L42 90L46 186Q0 214 -46 186Z", colour.skinShade),
    stroke(smoothLine(symmetric([at(-50, 184), at(-26, 200), at(0, 205)])), colour.jumperShade, 9),
  ].join("");
}

export function drawHairBehind(): string {
  const outline = symmetric([
    at(-70, 150),
    at(-104, 128),
    at(-116, 60),
    at(-120, -40),
    at(-98, -128),
    at(-46, -168),
    at(0, -176),
  ]);
  return fill(smoothShape(outline), colour.hair);
}

export function drawHead(pose: Pose): string {
  const drop = jawDrop(pose);
  const cheek = 3 * pose.AU12 + 2 * pose.AU6;
  const outline = symmetric([
    at(-58, -120),
    at(-90, -72),
    at(-98, -8),
    at(-95 - cheek * 0.6, 34),
    at(-84 - cheek, 76 + drop * 0.3),
    at(-58, 116 + drop * 0.8),
    at(-28, 138 + drop),
    at(0, 144 + drop),
  ]);
  return [
    onBothSides(drawEar()),
    fill(smoothShape(outline), colour.skin),
    ellipse(at(6, -66), 50, 22, colour.skinLight, 0.4),
    onBothSides(drawCheek(pose)),
    ellipse(at(0, 128 + drop), 22, 10, colour.skinLight, 0.6),
    stroke(smoothLine(outline.slice(1, -1)), colour.line, 2.4, 0.55),
    foreheadLines(pose),
  ].join("");
}

export function drawFringe(): string {
  const left = [at(-101, 26), at(-104, -30), at(-94, -96), at(-60, -140), at(0, -156)];
  const hairline = [
    at(62, -140),
    at(98, -92),
    at(105, -30),
    at(101, 26),
    at(92, -24),
    at(80, -66),
    at(58, -96),
    at(20, -104),
    at(-28, -96),
    at(-66, -78),
    at(-86, -50),
    at(-93, -12),
  ];
  return (
    fill(smoothShape([...left, ...hairline]), colour.hair) +
    stroke(
      [
        smoothLine([at(-76, -96), at(-34, -122), at(18, -126)]),
        smoothLine([at(-58, -128), at(-6, -146), at(48, -132)]),
        smoothLine([at(52, -116), at(80, -90), at(92, -50)]),
      ].join(""),
      colour.hairLight,
      3,
      0.8,
    )
  );
}

function drawEar(): string {
  return (
    fill(smoothShape([at(92, -6), at(108, -14), at(113, 6), at(106, 30), at(92, 34)]), colour.skinShade) +
    stroke(smoothLine([at(99, 0), at(106, -2), at(106, 12), at(101, 22)]), colour.line, 2, 0.6)
  );
}

function drawCheek({ AU6, AU12 }: Pose): string {
  const lift = 7 * AU6 + 3 * AU12;
  return (
    ellipse(at(60, 50 - lift), 22 + 2 * AU12, 15, colour.blush, 0.2 + 0.14 * AU6) +
    ellipse(at(57, 43 - lift), 13, 7, colour.skinLight, 0.35 * AU6)
  );
}

function foreheadLines({ AU1, AU2, AU4 }: Pose): string {
  const strength = Math.min(1, 0.6 * AU1 + 0.6 * AU2) * (1 - 0.3 * AU4);
  if (strength < 0.05) return "";
  const reach = 30 + 22 * AU2;
  const line = (y: number, share: number): string =>
    smoothLine(symmetric([at(-reach * share, y + 4), at(-reach * share * 0.5, y), at(0, y + 1.5 + 2 * AU4)]));
  return stroke(line(-66, 1) + line(-78, 0.85), colour.line, 2.2, 0.55 * strength);
}
