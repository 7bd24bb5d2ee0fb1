/** Two halves of the people: limits are chosen on one and checked on the other. */
import { groupBy, stratifiedSplit } from "../../evaluation/index.ts";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import type { MeasuredFace } from "./ck-faces.ts";

export interface Halves {
  readonly chosenOn: readonly MeasuredFace[];
  readonly checkedOn: readonly MeasuredFace[];
}

/** Nobody is in both. People are shared out by the rarest expression that they pose. */
export function halvesOfPeople(faces: readonly MeasuredFace[]): Halves {
  const counts = new Map([...groupBy(faces, ({ label }) => label)].map(([label, of]) => [label, of.length]));
  const people = [...groupBy(faces, ({ person }) => person)].map(([person, theirs]) => {
    const [rarest] = theirs.map(({ label }) => label).sort((a, b) => counts.get(a)! - counts.get(b)!);
    return { name: person, group: person, label: EXPRESSIONS.indexOf(rarest!) };
  });
  const halves = stratifiedSplit(people, { chosenOn: 0.5, checkedOn: 0.5 }, 0);
  const of = (half: keyof Halves): MeasuredFace[] => {
    const names = new Set(halves[half].map(({ name }) => name));
    return faces.filter(({ person }) => names.has(person));
  };
  return { chosenOn: of("chosenOn"), checkedOn: of("checkedOn") };
}
