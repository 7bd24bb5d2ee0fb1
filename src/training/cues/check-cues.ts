/**
 * The cues against CK+: limits are chosen on half of the people, and checked on the other half against what the literature
 * expects of each posed expression. A cue that does not tell enough there is not shown.
 */
import { CUE_NAMES, type CueLimits, type CueName } from "../../recognition/cues/cue-table.ts";
import { readCues } from "../../recognition/cues/read-cues.ts";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { type Agreement, agreementOf, type Count } from "./agreement.ts";
import { type ChosenLimits, chooseLimits } from "./choose-limits.ts";
import type { MeasuredFace } from "./ck-faces.ts";
import { halvesOfPeople } from "./halves.ts";
import { REFERENCES, type Reference, scoreFaces } from "./scored-faces.ts";

/** A cue is shown where the interval of its gain lies above this: it is seen that much more often where it belongs. */
export const SMALLEST_GAIN = 0.1;
/** Of fewer people who pose it nothing is concluded, and the cue is not shown. */
export const FEWEST_PEOPLE = 5;

export interface CueAgreement extends Agreement {
  readonly cue: CueName;
  readonly against: Reference;
  readonly limit: number;
  /** Whether it tells enough to be shown. */
  readonly shown: boolean;
}

export interface CueCheck {
  readonly limits: Readonly<Record<CueName, CueLimits>>;
  readonly agreements: readonly CueAgreement[];
  /** Faces of each expression that show any cue at all. */
  readonly anyCue: Readonly<Record<Reference, Readonly<Record<Expression, Count>>>>;
  readonly people: { readonly chosenOn: number; readonly checkedOn: number };
  readonly faces: { readonly chosenOn: number; readonly checkedOn: number };
}

export function checkCues(faces: readonly MeasuredFace[]): CueCheck {
  const { chosenOn, checkedOn } = halvesOfPeople(faces);
  const chosen = chooseLimits(chosenOn);
  const agreements = CUE_NAMES.flatMap((cue) =>
    REFERENCES.map((against) => checkCue(cue, against, chosen[cue], checkedOn)),
  );
  const limits = limitsOf(chosen, agreements);
  return {
    limits,
    agreements,
    anyCue: {
      population: countAnyCue(checkedOn, "population", limits),
      "own-neutral": countAnyCue(checkedOn, "own-neutral", limits),
    },
    people: { chosenOn: countPeople(chosenOn), checkedOn: countPeople(checkedOn) },
    faces: { chosenOn: chosenOn.length, checkedOn: checkedOn.length },
  };
}

function checkCue(
  cue: CueName,
  against: Reference,
  { rest, limits }: ChosenLimits,
  faces: readonly MeasuredFace[],
): CueAgreement {
  const limit = limits[against];
  const scored = scoreFaces(cue, faces, against, rest);
  const agreement = agreementOf(scored, limit);
  const people = countPeople(scored.filter(({ expected }) => expected));
  const shown = people >= FEWEST_PEOPLE && agreement.gain.interval.low > SMALLEST_GAIN;
  return { cue, against, limit, shown, ...agreement };
}

function limitsOf(
  chosen: Readonly<Record<CueName, ChosenLimits>>,
  agreements: readonly CueAgreement[],
): Readonly<Record<CueName, CueLimits>> {
  const limitOf = (cue: CueName, against: Reference): number | null => {
    const { shown, limit } = agreements.find((one) => one.cue === cue && one.against === against)!;
    return shown ? limit : null;
  };
  return Object.fromEntries(
    CUE_NAMES.map((cue) => [
      cue,
      {
        rest: chosen[cue].rest,
        againstPopulation: limitOf(cue, "population"),
        againstOwn: limitOf(cue, "own-neutral"),
        full: chosen[cue].full,
      },
    ]),
  ) as Record<CueName, CueLimits>;
}

function countAnyCue(
  faces: readonly MeasuredFace[],
  against: Reference,
  limits: CueCheck["limits"],
): Readonly<Record<Expression, Count>> {
  const shows = ({ measures, ownNeutral }: MeasuredFace): boolean =>
    readCues(measures, { limits, ...(against === "own-neutral" && { ownNeutral }) }).length > 0;
  const judged = faces.filter(({ ownNeutral }) => against === "population" || ownNeutral !== undefined);
  const counts = EXPRESSIONS.map((expression) => {
    const posed = judged.filter(({ label }) => label === expression);
    return [expression, { seen: posed.filter(shows).length, faces: posed.length }];
  });
  return Object.fromEntries(counts) as Record<Expression, Count>;
}

function countPeople(faces: readonly { readonly person: string }[]): number {
  return new Set(faces.map(({ person }) => person)).size;
}
