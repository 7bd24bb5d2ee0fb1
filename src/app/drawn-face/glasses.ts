import { atEye, EYE_X } from "./eyes.ts";
import type { Look } from "./look.ts";
import type { Glasses } from "./person.ts";
import { at, type Pen } from "./svg.ts";

/** Rims around the middle of an eye. */
const RIMS: Readonly<Record<Exclude<Glasses, "none">, readonly (readonly [x: number, y: number])[]>> = {
  round: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
    const angle = (i * Math.PI) / 4;
    return [32 * Math.cos(angle), 1 + 30 * Math.sin(angle)] as const;
  }),
  square: [
    [-30, -17],
    [0, -22],
    [31, -18],
    [35, -2],
    [29, 20],
    [0, 25],
    [-27, 20],
    [-33, 0],
  ],
};

export function drawGlasses(pen: Pen, look: Look): string {
  if (look.glasses === "none") return "";
  const rim = RIMS[look.glasses].map(([x, y]) => at(x, y));
  const middle = EYE_X * look.shape.eyeSpacing;
  const inner = middle - 32;
  const side = (half: Pen): string => {
    const eye = atEye(half, look);
    const temple = [at(middle + 33, -6), at(101, -9)];
    return [
      eye.shape(rim, look.colour.teeth, 0.1),
      eye.outline(rim, look.colour.ink, 3, 0.85),
      half.lines([temple], look.colour.ink, 3, 0.85),
    ].join("");
  };
  const bridge = pen.lines([[at(-inner, -5), at(0, -10), at(inner, -5)]], look.colour.ink, 3, 0.85);
  return side(pen) + side(pen.placed({ scaleX: -1 })) + bridge;
}
