import type { ActionUnits } from "./action-units.ts";
import { PALETTE as colour } from "./palette.ts";
import { at, ellipse, fill, onBothSides, smoothLine, smoothShape, stroke, symmetric } from "./svg.ts";

type Pose = Required<ActionUnits>;

export function drawNose(pose: Pose): string {
  const { AU9, AU12, AU10 } = pose;
  const lift = 4.5 * AU9 + 1.5 * AU10;
  const width = 18.5 + 2.5 * AU12 + 3 * AU9;
  return [
    // Light on the bridge and the tip, shade beside and below them: what makes a nose a nose for a detector.
    fill(
      smoothShape([at(9, -14), at(13, 20), at(16, 40 - lift), at(6, 30), at(5, 0)]),
      colour.skinShade,
      0.45,
    ),
    ellipse(at(-1, 12), 5.5, 26, colour.skinLight, 0.9),
    ellipse(at(-1, 38 - lift / 2), 9, 8, colour.skinLight, 0.9),
    fill(
      smoothShape(symmetric([at(-width, 46 - lift), at(-10, 52 - lift), at(0, 56 - lift / 2)])),
      colour.skinShade,
      0.7,
    ),
    onBothSides(wing(width, lift) + wrinkles(pose)),
    stroke(smoothLine(symmetric([at(-8, 52 - lift), at(0, 55 - lift / 2)])), colour.line, 2.4),
  ].join("");
}

function wing(width: number, lift: number): string {
  const edge = [at(width - 4, 36 - lift), at(width + 1, 44 - lift), at(width - 4, 51 - lift)];
  return stroke(smoothLine(edge), colour.line, 2.6) + ellipse(at(8.5, 51 - lift), 4.6, 2.4, colour.ink, 0.85);
}

function wrinkles({ AU9 }: Pose): string {
  if (AU9 < 0.05) return "";
  const lines = [0, 1, 2].map((i) => smoothLine([at(3, -8 + 8 * i), at(10, -5 + 9 * i), at(15, 1 + 10 * i)]));
  return stroke(lines.join(""), colour.line, 2.2, 0.75 * AU9);
}
