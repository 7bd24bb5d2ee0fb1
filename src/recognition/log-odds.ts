/** Probabilities on the scale on which evidence adds up. */
import { EXPRESSIONS, type Probabilities, probabilitiesFrom, softmax } from "./expression.ts";

/** One number for each expression in FER+ order: log-probabilities, of which only the differences mean something. */
export type LogProbabilities = readonly number[];

/** A probability below this counts as this, so that one confident frame does not outweigh all others. */
const SMALLEST_PROBABILITY = 1e-4;

export function logProbabilities(probabilities: Probabilities): LogProbabilities {
  return EXPRESSIONS.map((expression) => Math.log(Math.max(probabilities[expression], SMALLEST_PROBABILITY)));
}

/** Back again, summing to 1. */
export function probabilitiesFromLogs(logs: LogProbabilities): Probabilities {
  return probabilitiesFrom(EXPRESSIONS, softmax(logs));
}

/** ln(p / (1 - p)), finite also for 0 and 1. */
export function logOdds(probability: number): number {
  const kept = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, probability));
  return Math.log(kept / (1 - kept));
}
