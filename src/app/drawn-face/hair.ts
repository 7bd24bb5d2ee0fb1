/** Hair, a headscarf, or neither: what lies behind the head, and what lies on it. */
import type { Point } from "../../recognition/geometry.ts";
import { HEADSCARF } from "./headscarf.ts";
import type { Look } from "./look.ts";
import type { Palette } from "./palette.ts";
import type { HairStyle } from "./person.ts";
import { at, type Pen, symmetric } from "./svg.ts";

type Draw = (pen: Pen, colour: Palette) => string;

const nothing: Draw = () => "";

/** Discs along the upper part of an ellipse around (0, y). */
function curlsAlong(pen: Pen, y: number, rx: number, ry: number, radius: number, colour: string): string {
  const count = 12;
  const discs = Array.from({ length: count + 1 }, (_, i) => {
    const angle = Math.PI * (0.96 + (1.08 * i) / count);
    return pen.disc(at(rx * Math.cos(angle), y + ry * Math.sin(angle)), radius, colour);
  });
  return discs.join("");
}

/** A cap of hair between its upper edge and the hairline. */
function cap(pen: Pen, upper: readonly Point[], hairline: readonly Point[], colour: Palette): string {
  return pen.band(upper, hairline, colour.hair);
}

const DOME = symmetric([at(-101, 22), at(-108, -36), at(-99, -104), at(-56, -149), at(0, -161)]);

const STYLES: Readonly<Record<HairStyle, { readonly behind: Draw; readonly inFront: Draw }>> = {
  bob: {
    behind: (pen, { hair }) =>
      pen.shape(
        symmetric([
          at(-70, 150),
          at(-104, 128),
          at(-116, 60),
          at(-120, -40),
          at(-98, -128),
          at(-46, -168),
          at(0, -176),
        ]),
        hair,
      ),
    inFront: (pen, { hair, hairLight }) =>
      pen.shape(
        [
          at(-101, 26),
          at(-104, -30),
          at(-94, -96),
          at(-60, -140),
          at(0, -156),
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
        ],
        hair,
      ) +
      pen.lines(
        [
          [at(-76, -96), at(-34, -122), at(18, -126)],
          [at(-58, -128), at(-6, -146), at(48, -132)],
          [at(52, -116), at(80, -90), at(92, -50)],
        ],
        hairLight,
        3,
        0.8,
      ),
  },
  short: {
    behind: nothing,
    inFront: (pen, colour) =>
      cap(
        pen,
        [
          at(-99, 14),
          at(-107, -40),
          at(-98, -108),
          at(-52, -156),
          at(10, -170),
          at(66, -148),
          at(100, -104),
          at(107, -40),
          at(99, 14),
        ],
        [
          at(-94, 14),
          at(-91, -36),
          at(-80, -78),
          at(-42, -98),
          at(8, -92),
          at(54, -104),
          at(82, -76),
          at(91, -36),
          at(94, 14),
        ],
        colour,
      ) +
      pen.lines(
        [
          [at(-66, -112), at(-20, -136), at(34, -134)],
          [at(-30, -116), at(16, -122), at(56, -118)],
        ],
        colour.hairLight,
        3,
        0.8,
      ),
  },
  long: {
    behind: (pen, { hair }) =>
      pen.shape(
        symmetric([
          at(-92, 256),
          at(-128, 214),
          at(-124, 100),
          at(-122, -30),
          at(-100, -126),
          at(-48, -168),
          at(0, -174),
        ]),
        hair,
      ),
    inFront: (pen, colour) => {
      const lock = (side: number): Point[] =>
        [
          at(93, 0),
          at(105, -10),
          at(120, 90),
          at(130, 200),
          at(126, 256),
          at(98, 262),
          at(84, 250),
          at(94, 170),
          at(97, 80),
        ].map(({ x, y }) => at(side * x, y));
      return [
        pen.shape(lock(-1), colour.hair),
        pen.shape(lock(1), colour.hair),
        cap(
          pen,
          DOME,
          symmetric([at(-94, 24), at(-92, -30), at(-80, -72), at(-46, -104), at(-14, -122), at(0, -132)]),
          colour,
        ),
        pen.lines(
          [
            [at(0, -158), at(0, -134)],
            [at(-18, -146), at(-66, -116), at(-94, -52)],
            [at(18, -146), at(66, -116), at(94, -52)],
            [at(-108, 90), at(-112, 170), at(-104, 226)],
            [at(108, 90), at(112, 170), at(104, 226)],
          ],
          colour.hairLight,
          3,
          0.8,
        ),
      ].join("");
    },
  },
  curls: {
    behind: (pen, { hair }) =>
      pen.ellipse(at(0, -42), 122, 122, hair) + curlsAlong(pen, -36, 112, 112, 36, hair),
    inFront: (pen, colour) =>
      cap(
        pen,
        DOME,
        symmetric([at(-97, 16), at(-95, -34), at(-84, -76), at(-46, -106), at(0, -112)]),
        colour,
      ) +
      curlsAlong(pen, -40, 95, 72, 15, colour.hair) +
      pen.lines(
        [
          [at(-74, -118), at(-60, -128), at(-48, -120)],
          [at(-12, -142), at(4, -148), at(16, -138)],
          [at(52, -128), at(66, -126), at(74, -112)],
          [at(-106, -70), at(-98, -82), at(-88, -78)],
          [at(96, -84), at(106, -76), at(106, -62)],
        ],
        colour.hairLight,
        3,
        0.8,
      ),
  },
  bun: {
    behind: (pen, { hair, hairLight }) =>
      pen.disc(at(0, -156), 32, hair) +
      pen.lines([[at(-16, -170), at(-2, -178), at(16, -171)]], hairLight, 3, 0.8),
    inFront: (pen, colour) =>
      cap(
        pen,
        DOME,
        symmetric([at(-95, 20), at(-92, -34), at(-82, -80), at(-46, -110), at(0, -118)]),
        colour,
      ) +
      pen.lines(
        [
          [at(-92, -58), at(-64, -116), at(-20, -148)],
          [at(-48, -116), at(-24, -136), at(-8, -148)],
          [at(92, -58), at(64, -116), at(20, -148)],
          [at(48, -116), at(24, -136), at(8, -148)],
        ],
        colour.hairLight,
        3,
        0.8,
      ),
  },
  none: {
    behind: nothing,
    inFront: (pen, { skinLight }) => pen.ellipse(at(-18, -112), 34, 12, skinLight, 0.6),
  },
  headscarf: HEADSCARF,
};

export function drawHairBehind(pen: Pen, { hair, colour }: Look): string {
  return STYLES[hair].behind(pen, colour);
}

export function drawHairInFront(pen: Pen, { hair, colour }: Look): string {
  return STYLES[hair].inFront(pen, colour);
}
