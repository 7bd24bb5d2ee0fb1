/** What every reader makes of the same labelled pictures, in one page and one run: how often it is right, and how long it takes. */
import { EXPRESSIONS } from "../src/recognition/expression.ts";
import type { LabelledPictures } from "./labelled-pictures.ts";
import type { Run } from "./page.ts";
import { type Timing, timing } from "./timing.ts";

export interface ReaderAccuracy {
  readonly pictures: number;
  /** Share in which it found a face. */
  readonly found: number;
  /** Of all pictures: without a face it is wrong. */
  readonly accuracy: number;
  /** The mean over expressions of the share it got right, which rare ones weigh in as much as common ones. */
  readonly balancedAccuracy: number;
  readonly milliseconds: Timing;
}

/** @param runs one for each picture, in their order */
export function scoreRuns({ labels }: LabelledPictures, runs: readonly Run[]): ReaderAccuracy {
  const right = labels.map((label, i) => runs[i]!.expression === label);
  const recalls = EXPRESSIONS.flatMap((expression) => {
    const of = right.filter((_, i) => labels[i] === expression);
    return of.length === 0 ? [] : [share(of)];
  });
  return {
    pictures: labels.length,
    found: share(runs.map(({ faces }) => faces > 0)),
    accuracy: share(right),
    balancedAccuracy: recalls.reduce((a, b) => a + b, 0) / recalls.length,
    milliseconds: timing(runs.map(({ milliseconds }) => milliseconds)),
  };
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length;
}
