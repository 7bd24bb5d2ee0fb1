/**
 * Somebody's own face at rest. Resting faces differ, and a network takes some for sad or angry; what changed from one's own
 * rest says more. Ten seconds of a resting face give a `PersonalNeutral`; later readings are held against it.
 */
import * as v from "valibot";
import { cueEvidence } from "./cues/cue-evidence.ts";
import { type CueMeasures, MEASURE_NAMES } from "./cues/measures.ts";
import {
  EXPRESSIONS,
  type Expression,
  type Probabilities,
  probabilitiesFrom,
  softmax,
} from "./expression.ts";
import { logProbabilities } from "./log-odds.ts";
import type { ModelManifest } from "./manifest.ts";

/** A plain value: it may be stored as JSON, and read again with `parsePersonalNeutral`. */
export interface PersonalNeutral {
  readonly format: 1;
  /** SHA-256 of the model it was taken with. Another sees the same face otherwise. */
  readonly model: string;
  /** Mean log-probabilities of the resting face; only their differences mean something. */
  readonly logProbabilities: Readonly<Record<Expression, number>>;
  /** Medians of the mesh's measures, where they were taken. */
  readonly measures?: CueMeasures;
  /** How many readings it is made of. */
  readonly readings: number;
  /** From the first to the last. */
  readonly durationMs: number;
}

/** A stored neutral that cannot be used. The message names the field, or says that it belongs to another model. */
export class PersonalNeutralError extends Error {
  override readonly name = "PersonalNeutralError";
}

const finite = v.pipe(v.number(), v.finite());
const recordOf = (names: readonly string[]) =>
  v.strictObject(Object.fromEntries(names.map((name) => [name, finite])));

const schema = v.strictObject({
  format: v.literal(1),
  model: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be 64 hex digits")),
  logProbabilities: recordOf(EXPRESSIONS),
  measures: v.optional(recordOf(MEASURE_NAMES)),
  readings: v.pipe(v.number(), v.integer(), v.minValue(1)),
  durationMs: v.pipe(finite, v.minValue(0)),
});

/** @throws PersonalNeutralError naming the first field that is missing, unknown or out of range */
export function parsePersonalNeutral(json: unknown, source = "personal neutral"): PersonalNeutral {
  const result = v.safeParse(schema, json);
  // The schema's records are made of lists of names, which its types do not tell.
  if (result.success) return result.output as PersonalNeutral;
  const [issue] = result.issues;
  throw new PersonalNeutralError(`${source}: ${v.getDotPath(issue) ?? "the value"}: ${issue.message}`);
}

/** @throws PersonalNeutralError when it was taken with another model */
export function requireSameModel({ model }: PersonalNeutral, { name, sha256 }: ModelManifest): void {
  if (model !== sha256)
    throw new PersonalNeutralError(
      `personal neutral: was taken with another model than ${name}; take it anew with this one`,
    );
}

/** What a frame shows of a face: what the model makes of it and, where they can be relied on, the mesh's measures. */
export interface Shown {
  readonly probabilities: Probabilities;
  readonly measures?: CueMeasures | undefined;
}

/**
 * What a frame shows, held against the same face at rest: what that face seems to show at rest by itself is taken back, what moved
 * counts, and without any change it is at rest. No log-odds against neutral are shifted by more than the manifest's limit, so that a
 * neutral taken of the wrong face, or of a smile, cannot turn a sure reading round. A model that does not know neutral has no rest
 * to hold a face against: its readings stay as they are.
 */
export function besideNeutral(
  { probabilities, measures }: Shown,
  neutral: PersonalNeutral,
  { strength, rest, cues, limit }: ModelManifest["personalNeutral"],
): Probabilities {
  if (probabilities.neutral === 0) return probabilities;
  const evidence = measures && neutral.measures && cueEvidence(measures, neutral.measures);
  const shiftOf = (expression: Expression): number => {
    if (expression === "neutral") return 0;
    const atRest = neutral.logProbabilities[expression] - neutral.logProbabilities.neutral;
    const moved = evidence === undefined ? 0 : cues * evidence[expression];
    return Math.min(limit, Math.max(-limit, moved - strength * atRest - rest));
  };
  const known = EXPRESSIONS.filter((expression) => probabilities[expression] > 0);
  const logs = logProbabilities(probabilities);
  const shifted = known.map((expression) => logs[EXPRESSIONS.indexOf(expression)]! + shiftOf(expression));
  return probabilitiesFrom(known, softmax(shifted));
}
