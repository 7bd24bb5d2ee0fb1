/** Is this stretch of readings somebody's face at rest? If so, it becomes their neutral; if not, it says why not. */
import { type CueMeasures, medianMeasures } from "./cues/measures.ts";
import { EXPRESSIONS, type Expression, type Probabilities } from "./expression.ts";
import type { Reading } from "./face.ts";
import { type LogProbabilities, logProbabilities, probabilitiesFromLogs } from "./log-odds.ts";
import type { ModelManifest } from "./manifest.ts";
import type { PersonalNeutral } from "./personal-neutral.ts";

/** Why a capture was not taken. */
export const CAPTURE_FAULTS = [
  /** Not long enough, or too few readings. */
  "short",
  /** Readings of more than one track: another face, or one that was lost on the way. */
  "interrupted",
  /** Too often the face could not be read: turned, dark, blurred … */
  "unreadable",
  /** The face moved. */
  "unsteady",
  /** A smile or a surprise, held: no face rests so. */
  "expressive",
] as const;
export type CaptureFault = (typeof CAPTURE_FAULTS)[number];

export type NeutralCapture =
  | { readonly kind: "taken"; readonly neutral: PersonalNeutral }
  | { readonly kind: "refused"; readonly because: CaptureFault };

export interface CaptureRules {
  /** From the first reading to the last. */
  readonly leastMs: number;
  readonly leastReadings: number;
}

/** Ten seconds are asked for; a little less will do. */
export const CAPTURE_RULES: CaptureRules = { leastMs: 9000, leastReadings: 20 };
/** For a single picture of a resting face. It knows less of how a face rests than ten seconds do. */
export const PICTURE_RULES: CaptureRules = { leastMs: 0, leastReadings: 1 };

/** Of all readings. */
const READABLE_SHARE = 0.7;
/**
 * Root mean square of how far log-probabilities stray from their mean. Of still stretches of synthetic clips of CK+ (docs/over-time.md) all
 * stay below it, of those in which the expression changes 97 in 100 do not.
 */
const STEADY = 0.5;
/** Faces at rest are often taken for sad, angry or contemptuous, and those people need this most; hardly ever for these. */
const NOT_REST: readonly Expression[] = ["happiness", "surprise"];
/** The probability from which on one of them is there. */
const SHOWN = 0.5;

/**
 * @param readings of one face in the order of their times, from a stream that was opened without a neutral
 * @param manifest of the model that read them
 */
export function takeNeutral(
  readings: readonly Reading[],
  { sha256 }: Pick<ModelManifest, "sha256">,
  { leastMs, leastReadings }: CaptureRules = CAPTURE_RULES,
): NeutralCapture {
  const refused = (because: CaptureFault): NeutralCapture => ({ kind: "refused", because });
  if (new Set(readings.map(({ trackId }) => trackId)).size > 1) return refused("interrupted");
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined || readings.length < leastReadings) return refused("short");
  const durationMs = last.atMs - first.atMs;
  if (durationMs < leastMs) return refused("short");
  const readableOnes = readings.filter(readable);
  const read = readableOnes.map(({ probabilities }) => logProbabilities(probabilities));
  if (read.length === 0 || read.length < READABLE_SHARE * readings.length) return refused("unreadable");
  const mean = meanLogs(read);
  if (unsteadiness(read, mean) > STEADY) return refused("unsteady");
  const atRest = probabilitiesFromLogs(mean);
  if (NOT_REST.some((expression) => atRest[expression] >= SHOWN)) return refused("expressive");
  const logs = Object.fromEntries(EXPRESSIONS.map((expression, i) => [expression, mean[i]!]));
  return {
    kind: "taken",
    neutral: {
      format: 1,
      model: sha256,
      logProbabilities: logs as PersonalNeutral["logProbabilities"],
      ...measuresOf(readableOnes),
      readings: read.length,
      durationMs,
    },
  };
}

function measuresOf(readings: readonly Reading[]): { readonly measures?: CueMeasures } {
  const measures = readings.flatMap((reading) => reading.measures ?? []);
  return measures.length > 0 ? { measures: medianMeasures(measures) } : {};
}

/** What a model is unsure of it has still seen; what it could not see it has not. */
function readable(reading: Reading): reading is Reading & { readonly probabilities: Probabilities } {
  if (reading.probabilities === undefined) return false;
  return reading.kind === "read" || reading.because === "unsure";
}

function meanLogs(readings: readonly LogProbabilities[]): LogProbabilities {
  return EXPRESSIONS.map((_, i) => readings.reduce((sum, logs) => sum + logs[i]!, 0) / readings.length);
}

/** Common shifts of all log-probabilities mean nothing, and are taken out. */
function unsteadiness(readings: readonly LogProbabilities[], mean: LogProbabilities): number {
  const squares = readings.flatMap((logs) => {
    const off = logs.map((log, i) => log - mean[i]!);
    const common = off.reduce((a, b) => a + b, 0) / off.length;
    return off.map((value) => (value - common) ** 2);
  });
  return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
}
