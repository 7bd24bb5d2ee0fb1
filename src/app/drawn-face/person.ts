/** Who the drawn face is of: nobody, but many different ones, so that no expression is learnt from one face alone. */
import { createRandom, type Random } from "../../learning/random.ts";
import { CLOTHES, EYE_COLOURS, HAIR_COLOURS, SKIN_TONES } from "./palette.ts";

/** Factors of the first drawn face's own measures, each 1 there; what is measured otherwise says so. */
export interface FaceShape {
  readonly faceWidth: number;
  /** From the eyes down. */
  readonly faceLength: number;
  /** Width from the corners of the jaw to the chin. */
  readonly jaw: number;
  readonly eyeSize: number;
  readonly eyeSpacing: number;
  /** How much higher the outer eye corner lies, in units of the drawing; 0 for the first face. */
  readonly eyeSlant: number;
  readonly browThickness: number;
  /** How much higher the brows lie, in units of the drawing; 0 for the first face. */
  readonly browHeight: number;
  readonly noseWidth: number;
  readonly noseLength: number;
  readonly mouthWidth: number;
  readonly lipFullness: number;
}

export const HAIR_STYLES = ["bob", "short", "long", "curls", "bun", "none", "headscarf"] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

export const GLASSES = ["none", "round", "square"] as const;
export type Glasses = (typeof GLASSES)[number];

export interface Person {
  readonly shape: FaceShape;
  /** In years, of a grown-up. */
  readonly age: number;
  /** Index into `SKIN_TONES`. */
  readonly skinTone: number;
  readonly hair: { readonly style: HairStyle; readonly colour: keyof typeof HAIR_COLOURS };
  readonly eyes: keyof typeof EYE_COLOURS;
  readonly glasses: Glasses;
  /** Index into `CLOTHES`. */
  readonly clothes: number;
}

/** The first face that was drawn: the one of the page and of the tests. */
export const FIRST_PERSON: Person = {
  shape: {
    faceWidth: 1,
    faceLength: 1,
    jaw: 1,
    eyeSize: 1,
    eyeSpacing: 1,
    eyeSlant: 0,
    browThickness: 1,
    browHeight: 0,
    noseWidth: 1,
    noseLength: 1,
    mouthWidth: 1,
    lipFullness: 1,
  },
  age: 30,
  skinTone: 4,
  hair: { style: "bob", colour: "brown" },
  eyes: "brown",
  glasses: "none",
  clothes: 0,
};

/** Light eyes and hair are drawn with the lighter half of the tones alone, where they are common. */
const LIGHTER_TONES = SKIN_TONES.length / 2;

/** The same seed, a whole number, always gives the same person. */
export function personFromSeed(seed: number): Person {
  const random = createRandom(seed);
  const skinTone = random.integer(SKIN_TONES.length);
  const lighter = skinTone < LIGHTER_TONES;
  return {
    shape: shapeFrom(random),
    age: Math.round(random.uniform(20, 80)),
    skinTone,
    hair: {
      style: oneOf(HAIR_STYLES, random),
      colour: lighter ? oneOf(keysOf(HAIR_COLOURS), random) : oneOf(["black", "brown"], random),
    },
    eyes: lighter ? oneOf(keysOf(EYE_COLOURS), random) : oneOf(["brown", "dark"], random),
    glasses: random.next() < 0.3 ? oneOf(["round", "square"], random) : "none",
    clothes: random.integer(CLOTHES.length),
  };
}

function shapeFrom(random: Random): FaceShape {
  return {
    faceWidth: random.uniform(0.94, 1.05),
    faceLength: random.uniform(0.95, 1.05),
    jaw: random.uniform(0.92, 1.1),
    eyeSize: random.uniform(0.93, 1.08),
    eyeSpacing: random.uniform(0.96, 1.05),
    eyeSlant: random.uniform(-2, 3),
    browThickness: random.uniform(0.75, 1.3),
    browHeight: random.uniform(-2, 3),
    noseWidth: random.uniform(0.88, 1.25),
    noseLength: random.uniform(0.93, 1.08),
    mouthWidth: random.uniform(0.92, 1.1),
    lipFullness: random.uniform(0.8, 1.35),
  };
}

function oneOf<T>(choices: readonly T[], random: Random): T {
  return choices[random.integer(choices.length)]!;
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}
