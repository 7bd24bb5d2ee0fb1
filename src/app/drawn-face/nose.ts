import type { HalfPose, Halves } from "./action-units.ts";
import { type Look, onBothSides } from "./look.ts";
import { at, type Pen, part, symmetric } from "./svg.ts";

export function drawNose(pen: Pen, halves: Halves, look: Look): string {
  const { colour, shape } = look;
  const placed = pen.placed({ scaleX: shape.noseWidth, scaleY: shape.noseLength });
  const lift = liftOf(halves.middle);
  const width = widthOf(halves.middle);
  const bridge = [
    // Light on the bridge and the tip, shade beside and below them: what makes a nose a nose for a detector.
    placed.shape([at(9, -14), at(13, 20), at(16, 40 - lift), at(6, 30), at(5, 0)], colour.skinShade, 0.45),
    placed.ellipse(at(-1, 12), 5.5, 26, colour.skinLight, 0.9),
    placed.ellipse(at(-1, 38 - lift / 2), 9, 8, colour.skinLight, 0.9),
    placed.shape(
      symmetric([at(-width, 46 - lift), at(-10, 52 - lift), at(0, 56 - lift / 2)]),
      colour.skinShade,
      0.7,
    ),
    placed.lines([symmetric([at(-8, 52 - lift), at(0, 55 - lift / 2)])], colour.line, 2.4),
  ].join("");
  return (
    part("nose", bridge) +
    onBothSides(
      "nostril",
      placed,
      halves,
      (side, half) => wing(side, half, look) + wrinkles(side, half, look),
    )
  );
}

function liftOf({ AU9, AU10 }: HalfPose): number {
  return 4.5 * AU9 + 1.5 * AU10;
}

function widthOf({ AU9, AU12 }: HalfPose): number {
  return 18.5 + 2.5 * AU12 + 3 * AU9;
}

function wing(pen: Pen, half: HalfPose, { colour }: Look): string {
  const [width, lift] = [widthOf(half), liftOf(half)];
  const edge = [at(width - 4, 36 - lift), at(width + 1, 44 - lift), at(width - 4, 51 - lift)];
  return pen.lines([edge], colour.line, 2.6) + pen.ellipse(at(8.5, 51 - lift), 4.6, 2.4, colour.ink, 0.85);
}

/** Along the bridge, where the skin is pushed up towards the inner corners of the eyes. */
function wrinkles(pen: Pen, { AU9 }: HalfPose, { colour }: Look): string {
  if (AU9 < 0.05) return "";
  const lines = [0, 1, 2].map((i) => [at(5, -8 + 8 * i), at(10, -6 + 8.5 * i), at(13 + i, -1 + 9 * i)]);
  return pen.lines(lines, colour.line, 2, 0.55 * AU9);
}
