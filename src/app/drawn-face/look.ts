import type { HalfPose, Halves } from "./action-units.ts";
import { type Palette, paletteOf } from "./palette.ts";
import type { FaceShape, Glasses, HairStyle, Person } from "./person.ts";
import { type Pen, part } from "./svg.ts";

/** What of a person the pens need to know. */
export interface Look {
  readonly colour: Palette;
  readonly shape: FaceShape;
  readonly hair: HairStyle;
  readonly glasses: Glasses;
  /** How deep the lines are that years leave, 0..1. */
  readonly ageing: number;
}

export function lookOf(person: Person): Look {
  return {
    colour: paletteOf(person),
    shape: person.shape,
    hair: person.hair.style,
    glasses: person.glasses,
    ageing: Math.max(0, Math.min(1, (person.age - 35) / 45)),
  };
}

/** A part on either side, each drawn for its own half of the pose in the left half's coordinates, which grow outwards. */
export function onBothSides(
  name: string,
  pen: Pen,
  halves: Halves,
  draw: (pen: Pen, half: HalfPose) => string,
): string {
  return (
    part(`left-${name}`, draw(pen, halves.left)) +
    part(`right-${name}`, draw(pen.placed({ scaleX: -1 }), halves.right))
  );
}
