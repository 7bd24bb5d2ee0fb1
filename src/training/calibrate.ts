import { fitSetThresholds, fitTemperature } from "../evaluation/index.ts";
import { type Expression, softmax } from "../recognition/expression.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import type { Example } from "./datasets/dataset.ts";

export const COVERAGE = 0.9;
/** Labels in a set, on average: more help nobody, and what is left below goes to rare labels. */
export const LARGEST_MEAN_SET = 1.5;

export type Calibration = Pick<ModelManifest, "temperature" | "conformal">;

/**
 * What makes logits into probabilities that can be believed, and those into sets.
 * @param logits of each example
 * @param examples that nothing was trained on; those on which people were tied are passed over
 * @param fittedOn what they are, in words
 */
export function calibrate(
  logits: readonly Float32Array[],
  examples: readonly Example[],
  { labels, fittedOn }: { readonly labels: readonly Expression[]; readonly fittedOn: string },
): Calibration {
  const temperature = fitLabelTemperature(logits, examples);
  const decided = decidedOf(examples);
  const { thresholds } = fitSetThresholds(
    {
      probabilities: decided.map(({ i }) => softmax(logits[i]!, temperature)),
      truth: decided.map(({ label }) => label),
      classes: labels.length,
    },
    COVERAGE,
    LARGEST_MEAN_SET,
  );
  return {
    temperature: rounded(temperature),
    conformal: {
      coverage: COVERAGE,
      thresholds: Object.fromEntries(labels.map((label, c) => [label, rounded(thresholds[c]!)])),
      fittedOn,
    },
  };
}

/**
 * The temperature for the label that won. One for the whole distribution of votes would mean another thing, the share of
 * people who choose a word, and that is smaller than how often the word most people chose is right.
 */
export function fitLabelTemperature(logits: readonly Float32Array[], examples: readonly Example[]): number {
  const decided = decidedOf(examples);
  return fitTemperature(
    decided.map(({ i }) => logits[i]!),
    decided.map(({ label, i }) => logits[i]!.map((_, c) => (c === label ? 1 : 0))),
  );
}

function decidedOf(examples: readonly Example[]): { readonly label: number; readonly i: number }[] {
  return examples.flatMap(({ label }, i) => (label === undefined ? [] : [{ label, i }]));
}

/** Down, so that a rounded threshold lets no label slip out. */
function rounded(value: number): number {
  return Math.floor(value * 1e4) / 1e4;
}
