import type { HalfPose, Halves } from "./action-units.ts";
import { type Look, onBothSides } from "./look.ts";
import { at, type Pen } from "./svg.ts";

export function drawBrows(pen: Pen, halves: Halves, look: Look): string {
  return onBothSides("brow", pen, halves, (side, half) => {
    const placed = side.placed({ y: -look.shape.browHeight });
    return drawBrow(placed, half, look) + frownLine(placed, half, look);
  });
}

/** At rest as low as the mesh sees brows in most faces at rest: higher, they would be said to be raised. */
function drawBrow(pen: Pen, { AU1, AU2, AU4, AU9 }: HalfPose, { colour, shape }: Look): string {
  const drawn = Math.min(1, AU4 + 0.5 * AU9);
  const inner = at(19 - 7 * AU4, -24.5 - 13 * AU1 + 16 * drawn * (1 - 0.6 * AU1));
  const middle = at(45 - 3 * AU4, -32 - 5 * AU1 - 9 * AU2 + 11 * drawn * (1 - 0.6 * AU1));
  const outer = at(73, -26 - 11 * AU2 + 2 * drawn + 5 * AU1 * (1 - AU2));
  // Drawn together, the brow bunches up.
  const thick = shape.browThickness * (1 + 0.12 * AU4);
  return pen.shape(
    [
      at(inner.x, inner.y - 3 * thick),
      at((inner.x + middle.x) / 2, (inner.y + middle.y) / 2 - 6 * thick),
      at(middle.x + 4, middle.y - 4.5 * thick),
      at((middle.x + outer.x) / 2 + 3, (middle.y + outer.y) / 2 - 3.6 * thick),
      outer,
      at((middle.x + outer.x) / 2, (middle.y + outer.y) / 2 + 1.6 * thick),
      at(middle.x, middle.y + 4 * thick),
      at(inner.x + 1.5, inner.y + 6 * thick),
    ],
    colour.brow,
  );
}

/** The upright line beside the middle, between brows drawn together. */
function frownLine(pen: Pen, { AU1, AU4, AU9 }: HalfPose, { colour, ageing }: Look): string {
  const strength = Math.min(1, AU4 + 0.5 * AU9 + 0.25 * ageing);
  if (strength < 0.05) return "";
  const top = -30.5 - 6 * AU1;
  const line = [at(8, top), at(6, top + 11), at(7, top + 19)];
  return pen.lines([line], colour.line, 2.6, 0.75 * strength);
}
