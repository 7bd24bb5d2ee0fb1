/**
 * What is happening, beside what a face shows. A situation changes the odds of the expression that fits it by a fixed factor: as
 * much as a person knows who was told of it, and looks. The size of the factor was chosen, not measured: docs/look.md says why.
 */
import { MOST_POSSIBILITIES } from "./explain.ts";
import { EXPRESSIONS, type Expression, type Probabilities, probabilitiesFrom } from "./expression.ts";

/** What may be going on, in the order in which it is asked. */
export const SITUATIONS = [
  /** Something funny or pleasant. */
  "pleasant",
  "unexpected",
  /** A loss or a goodbye. */
  "loss",
  /** Something unfair, or a quarrel. */
  "unfair",
  /** Disgusting to see, smell or taste. */
  "disgusting",
  /** Danger, pressure or an exam. */
  "danger",
  /** Somebody boasts or breaks a rule. */
  "boasting",
  /** Concentrating, tired, or bright light in the eyes. */
  "concentrating",
  /** Nothing special. */
  "ordinary",
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** No situation multiplies the odds between two expressions by more. */
export const MOST_ODDS = 4;

interface Rule {
  readonly fits: Expression;
  /** What looks like it and is less likely then. The factor is shared between both. */
  readonly against?: Expression;
}

const RULES: Readonly<Record<Situation, Rule>> = {
  pleasant: { fits: "happiness" },
  unexpected: { fits: "surprise" },
  loss: { fits: "sadness" },
  unfair: { fits: "anger" },
  disgusting: { fits: "disgust" },
  danger: { fits: "fear" },
  boasting: { fits: "contempt" },
  // A face that concentrates, is tired or dazzled lowers its brows and narrows its eyes, as an angry one does.
  concentrating: { fits: "neutral", against: "anger" },
  ordinary: { fits: "neutral" },
};

/** By what the odds of an expression are multiplied: `MOST_ODDS` to the power of 1, 1/2, 0 or -1/2. */
function factorOf(expression: Expression, situation: Situation): number {
  const { fits, against } = RULES[situation];
  if (expression === fits) return against === undefined ? MOST_ODDS : Math.sqrt(MOST_ODDS);
  return expression === against ? 1 / Math.sqrt(MOST_ODDS) : 1;
}

/** The probabilities once the situation is known, summing to 1; what was impossible stays so. */
export function inSituation(probabilities: Probabilities, situation: Situation): Probabilities {
  const weights = EXPRESSIONS.map(
    (expression) => probabilities[expression] * factorOf(expression, situation),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return probabilitiesFrom(
    EXPRESSIONS,
    weights.map((weight) => weight / sum),
  );
}

/**
 * The same possibilities by what they are worth in the situation. Where there is room, the expression that fits joins them if it is
 * likelier then than the last of them.
 * @param shown most likely first; a steady order may differ a little from that of the probabilities, and is believed
 */
export function orderInSituation(
  shown: readonly Expression[],
  probabilities: Probabilities,
  situation: Situation | undefined,
): readonly Expression[] {
  if (situation === undefined) return shown;
  const then = inSituation(agreeingWith(shown, probabilities), situation);
  const { fits } = RULES[situation];
  const least = Math.min(...shown.map((expression) => then[expression]));
  const joins = shown.length < MOST_POSSIBILITIES && !shown.includes(fits) && then[fits] > least;
  return [...shown, ...(joins ? [fits] : [])].sort((a, b) => then[b] - then[a]);
}

/** The probabilities, none of those shown larger than that of the one before it. */
function agreeingWith(shown: readonly Expression[], probabilities: Probabilities): Probabilities {
  let least = 1;
  const lowered = shown.map((expression) => {
    least = Math.min(least, probabilities[expression]);
    return [expression, least];
  });
  return { ...probabilities, ...Object.fromEntries(lowered) };
}

/** What a situation did to the possibilities. */
export type ContextEffect =
  | { readonly kind: "up" | "down" | "joined" | "first"; readonly expression: Expression }
  /** The order stays: what fits is among them, but the face speaks more strongly for another. */
  | { readonly kind: "outweighed" }
  /** The order stays: nothing that the situation speaks for or against is among them. */
  | { readonly kind: "absent" };

export function effectOf(
  before: readonly Expression[],
  after: readonly Expression[],
  situation: Situation,
): ContextEffect {
  const { fits, against } = RULES[situation];
  if (!before.includes(fits) && after.includes(fits)) return { kind: "joined", expression: fits };
  if (after.indexOf(fits) < before.indexOf(fits)) return { kind: "up", expression: fits };
  if (against !== undefined && after.indexOf(against) > before.indexOf(against))
    return { kind: "down", expression: against };
  if (after[0] === fits) return { kind: "first", expression: fits };
  const concerned = after.includes(fits) || (against !== undefined && after.includes(against));
  return { kind: concerned ? "outweighed" : "absent" };
}
