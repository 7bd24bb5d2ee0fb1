import type { Palette } from "./palette.ts";
import { at, type Pen, symmetric } from "./svg.ts";

/** Where it covers the head. */
export const HEADSCARF = {
  behind: (pen: Pen, { scarfShade }: Palette) =>
    pen.shape(
      symmetric([
        at(-96, 220),
        at(-128, 180),
        at(-126, 90),
        at(-124, -20),
        at(-106, -120),
        at(-52, -164),
        at(0, -172),
      ]),
      scarfShade,
    ),
  inFront: (pen: Pen, { scarf, scarfShade }: Palette) =>
    pen.band(
      symmetric([at(-104, 132), at(-122, 30), at(-118, -66), at(-74, -142), at(0, -166)]),
      symmetric([at(-70, 128), at(-92, 74), at(-97, 10), at(-90, -54), at(-56, -98), at(0, -112)]),
      scarf,
    ) +
    pen.lines(
      [
        [at(-104, 86), at(-108, 0), at(-88, -88), at(-30, -136)],
        [at(104, 86), at(108, 0), at(92, -78)],
      ],
      scarfShade,
      4,
    ),
};

/** A headscarf where it lies around neck and shoulders. */
export function drawWrappedScarf(pen: Pen, colour: Palette): string {
  const folds = [
    symmetric([at(-92, 168), at(-44, 206), at(0, 214)]),
    [at(-116, 190), at(-62, 230), at(10, 240)],
    [at(120, 182), at(84, 222), at(30, 250)],
  ];
  return (
    pen.band(
      symmetric([at(-118, 96), at(-60, 84), at(0, 80)]),
      symmetric([at(-152, 226), at(-84, 262), at(0, 274)]),
      colour.scarf,
    ) + pen.lines(folds, colour.scarfShade, 4)
  );
}
