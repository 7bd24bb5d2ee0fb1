/** The colours of the drawn faces: warm, few, and dark enough at brows, lids and lips to carry an expression. */
import type { Person } from "./person.ts";

/** What is the same around every face. */
export const PALETTE = {
  wall: "#EFE3D2",
  wallLight: "#F6EDE0",
  ink: "#2E1D1A",
  eyeWhite: "#FBF5EC",
  mouth: "#54221F",
  tongue: "#A8534B",
  teeth: "#FFF9F0",
} as const;

/** From the lightest to the deepest, spread as the ten of the Monk Skin Tone Scale are. */
export const SKIN_TONES = [
  "#F3DECD",
  "#EFD2B8",
  "#E9C39F",
  "#E2B48B",
  "#DCA67C",
  "#BC865A",
  "#9A6842",
  "#7B4F35",
  "#65422F",
  "#523729",
] as const;

export const HAIR_COLOURS = {
  black: "#241C1B",
  brown: "#3E2A25",
  chestnut: "#6A412C",
  red: "#9A4C2C",
  blond: "#BE9657",
} as const;

export const EYE_COLOURS = {
  brown: "#5B3A26",
  dark: "#3B261D",
  hazel: "#7A6238",
  green: "#5C7357",
  blue: "#5B7C93",
} as const;

/** Of jumpers and headscarves. */
export const CLOTHES = ["#2C7A73", "#7A5C86", "#B5713F", "#3F5F86", "#914F4A", "#66743F"] as const;

const GREY = "#B4ADA6";

export interface Palette extends Readonly<Record<keyof typeof PALETTE, string>> {
  readonly skin: string;
  readonly skinLight: string;
  readonly skinShade: string;
  readonly lid: string;
  readonly blush: string;
  readonly line: string;
  readonly lip: string;
  readonly lipLight: string;
  readonly hair: string;
  readonly hairLight: string;
  readonly brow: string;
  readonly iris: string;
  readonly jumper: string;
  readonly jumperShade: string;
  readonly scarf: string;
  readonly scarfShade: string;
}

export function paletteOf({ skinTone, hair, eyes, clothes, age }: Person): Palette {
  const skin = SKIN_TONES[skinTone]!;
  const lightness = brightness(skin);
  // Lips stand out the less from the skin, the deeper it is.
  const lip = mix(skin, mix("#B4605A", "#933131", lightness), 0.25 + 0.41 * lightness);
  const deepest = "#1A0F0E";
  const grown = mix(HAIR_COLOURS[hair.colour], GREY, greying(age));
  const jumper = CLOTHES[clothes % CLOTHES.length]!;
  const scarf = CLOTHES[(clothes + 1) % CLOTHES.length]!;
  return {
    ...PALETTE,
    skin,
    skinLight: mix(skin, "#FFE3C4", 0.1 + 0.13 * lightness),
    skinShade: times(skin, [0.9, 0.843, 0.8]),
    lid: times(skin, [0.927, 0.892, 0.871]),
    blush: mix(skin, "#C2503F", 0.5),
    line: times(skin, [0.46, 0.36, 0.35]),
    lip,
    lipLight: mix(lip, skin, 0.35),
    hair: grown,
    hairLight: mix(grown, "#FFE3C4", 0.14),
    // Dark enough to be seen: fair and grey hair has darker brows, and deep skin asks for more.
    brow: mix(
      grown,
      deepest,
      0.6 * Math.max(0, brightness(grown) - 0.3) + 0.5 * Math.max(0, 0.6 - lightness),
    ),
    // Darker than the skin around it, also around deep skin.
    mouth: mix(deepest, PALETTE.mouth, lightness * lightness),
    iris: EYE_COLOURS[eyes],
    jumper,
    jumperShade: times(jumper, [0.78, 0.78, 0.78]),
    scarf,
    scarfShade: times(scarf, [0.8, 0.8, 0.8]),
  };
}

/** How grey hair is at an age, 0..1. */
function greying(age: number): number {
  return Math.max(0, Math.min(1, (age - 45) / 28));
}

/** How much red there is, 0..1: enough to tell light from deep among colours that are all warm. */
function brightness(colour: string): number {
  return channels(colour)[0]! / 255;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour `share` (0..1) of the way from one to another. */
function mix(from: string, to: string, share: number): string {
  const end = channels(to);
  return hex(channels(from).map((value, i) => value + (end[i]! - value) * share));
}

function times(colour: string, factors: readonly number[]): string {
  return hex(channels(colour).map((value, i) => value * factors[i]!));
}
