/** Word by word: from the counts of what most people chose against what was named, and of one person against the others. */
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import type { Count, MixUp, WordEvidence, WordScores } from "./evidence.ts";
import { type EvaluationRecord, type Measurement, type RecordPart, rowsOf } from "./records.ts";

/** A mistake is told where it happens this often among the faces of a word, */
const OFTEN = 0.1;
/** and on no fewer faces. */
const FACES_AT_LEAST = 5;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Named first as they are labelled. */
export function rightOf({ metrics: { confusionMatrix } }: RecordPart): Count {
  return { times: sum(confusionMatrix.map((row, c) => row[c] ?? 0)), of: sum(confusionMatrix.flat()) };
}

export function wordsEvidence(
  { labels, parts }: EvaluationRecord,
  people: ReadonlyMap<Expression, WordScores>,
): WordEvidence[] {
  const matrix = parts[0]?.metrics.confusionMatrix ?? [];
  return EXPRESSIONS.flatMap((expression) => {
    const c = labels.indexOf(expression);
    const row = matrix[c];
    if (row === undefined) return [];
    const times = row[c] ?? 0;
    const onePerson = people.get(expression);
    return {
      expression,
      found: { times, of: sum(row) },
      right: { times, of: sum(matrix.map((other) => other[c] ?? 0)) },
      ...(onePerson && { onePerson }),
    };
  });
}

/** For each word the one said most often in its place, if that happens often. */
export function mixUps({ labels, parts }: EvaluationRecord): MixUp[] {
  const matrix = parts[0]?.metrics.confusionMatrix ?? [];
  return matrix
    .flatMap((row, c) => {
      const wrong = row.map((times, said) => (said === c ? -1 : times));
      const times = Math.max(...wrong);
      const [shown, said] = [labels[c], labels[wrong.indexOf(times)]];
      const of = sum(row);
      const often = times >= FACES_AT_LEAST && times >= OFTEN * of;
      return often && shown !== undefined && said !== undefined ? [{ shown, said, times, of }] : [];
    })
    .sort((a, b) => b.times / b.of - a.times / a.of);
}

/** Of `human-agreement`. */
export function peopleWords(measurement: Measurement): Map<Expression, WordScores> {
  const scores = rowsOf(measurement).flatMap((row) => {
    const expression = EXPRESSIONS.find((name) => name === row["expression"]);
    const found = countOf(row, "votes whose others chose it");
    const right = countOf(row, "votes for it");
    return expression && found && right ? ([[expression, { found, right }]] as const) : [];
  });
  return new Map(scores);
}

/** Of `human-agreement`, over all words. */
export function peopleOverAll(measurement: Measurement): Count | undefined {
  const row = rowsOf(measurement).find(({ expression }) => expression === "all");
  return row && countOf(row, "votes whose others chose it");
}

function countOf(row: Readonly<Record<string, string | number>>, column: string): Count | undefined {
  const [times, of] = [row["votes for it whose others chose it"], row[column]];
  return typeof times === "number" && typeof of === "number" ? { times, of } : undefined;
}
