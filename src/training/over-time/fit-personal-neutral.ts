/** How much somebody's own neutral should count, chosen so that one taken wrongly does little harm. */
import { EXPRESSIONS, ranked } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import { besideNeutral } from "../../recognition/personal-neutral.ts";
import type { NeutralCase } from "./neutral-cases.ts";

type Settings = ModelManifest["personalNeutral"];

const TRIED = {
  strength: [0, 0.25, 0.5, 0.75, 1],
  rest: [0, 1, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6],
  cues: [0, 1, 2, 3, 4, 6, 9],
  limit: [2, 3, 4, 6, 8],
} as const;
/** At most this share of faces at rest may be taken for something else beside a stranger's neutral. */
const MOST_HARM = 0.1;
/** Labels are wrong now and then: keeps single faces that the model cannot see at all from deciding. */
const LABEL_NOISE = 0.02;

export interface FittedNeutral {
  readonly settings: Settings;
  /** Beside one's own neutral: mean of -ln p(label) in nats, faces at rest and others weighing the same. */
  readonly loss: number;
  /** Share of faces at rest that are taken for something else beside a stranger's neutral. */
  readonly harm: number;
}

/** Tries all combinations. @throws RangeError for no cases, or where a stranger's neutral always does too much harm */
export function fitPersonalNeutral(cases: readonly NeutralCase[]): FittedNeutral {
  let best: FittedNeutral | undefined;
  for (const settings of combinations()) {
    const loss = lossOf(cases, settings);
    if (best !== undefined && loss >= best.loss) continue;
    const harm = harmOf(cases, settings);
    if (harm <= MOST_HARM) best = { settings, loss, harm };
  }
  if (best === undefined)
    throw new RangeError("fitPersonalNeutral: nothing that was tried is harmless enough");
  return best;
}

function harmOf(cases: readonly NeutralCase[], settings: Settings): number {
  const atRest = cases.filter(({ expression }) => expression === "neutral");
  const mistaken = atRest.filter(
    (one) => ranked(besideNeutral(one, one.strangers, settings))[0] !== "neutral",
  );
  return mistaken.length / atRest.length;
}

function lossOf(cases: readonly NeutralCase[], settings: Settings): number {
  const mean = (some: readonly NeutralCase[]): number =>
    some.reduce((sum, one) => {
      const given = besideNeutral(one, one.own, settings)[one.expression];
      return sum - Math.log((1 - LABEL_NOISE) * given + LABEL_NOISE / EXPRESSIONS.length);
    }, 0) / some.length;
  const atRest = cases.filter(({ expression }) => expression === "neutral");
  const others = cases.filter(({ expression }) => expression !== "neutral");
  return (mean(atRest) + mean(others)) / 2;
}

function combinations(): Settings[] {
  return TRIED.strength.flatMap((strength) =>
    TRIED.rest.flatMap((rest) =>
      TRIED.cues.flatMap((cues) => TRIED.limit.map((limit) => ({ strength, rest, cues, limit }))),
    ),
  );
}
