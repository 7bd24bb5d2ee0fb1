/**
 * How well a score ranks positive examples before negative ones, whatever threshold is used: the ROC curve, the area
 * under it, and average precision, as scikit-learn's `roc_curve`, `roc_auc_score` and `average_precision_score`.
 */

export interface RocPoint {
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/** How many examples of each kind have at least this score; one entry for each distinct score, falling. */
interface Cumulative {
  readonly positives: number;
  readonly negatives: number;
}

/**
 * From (0, 0) to (1, 1); points on a straight line between others are left out.
 * @param positive for each score, whether the example is of the class
 * @returns null where all examples, or none, are of the class
 */
export function rocCurve(scores: ArrayLike<number>, positive: readonly boolean[]): RocPoint[] | null {
  const counts = cumulativeCounts(scores, positive);
  const all = counts.at(-1);
  if (!all || all.positives === 0 || all.negatives === 0) return null;
  return [{ positives: 0, negatives: 0 }, ...withoutCollinear(counts)].map(({ positives, negatives }) => ({
    falsePositiveRate: negatives / all.negatives,
    truePositiveRate: positives / all.positives,
  }));
}

/**
 * The probability that a positive example has a higher score than a negative one, ties counting half, 0..1.
 * @returns null where all examples, or none, are of the class
 */
export function rocAuc(scores: ArrayLike<number>, positive: readonly boolean[]): number | null {
  const counts = cumulativeCounts(scores, positive);
  const all = counts.at(-1);
  if (!all || all.positives === 0 || all.negatives === 0) return null;
  let [doubleArea, before] = [0, { positives: 0, negatives: 0 }];
  for (const point of counts) {
    doubleArea += (point.negatives - before.negatives) * (point.positives + before.positives);
    before = point;
  }
  return doubleArea / 2 / (all.positives * all.negatives);
}

/**
 * The mean of the precisions at each distinct score, weighed by the recall gained there, 0..1. Not interpolated.
 * @returns null where no example is of the class
 */
export function averagePrecision(scores: ArrayLike<number>, positive: readonly boolean[]): number | null {
  const counts = cumulativeCounts(scores, positive);
  const all = counts.at(-1)?.positives ?? 0;
  if (all === 0) return null;
  let [total, before] = [0, 0];
  for (const { positives, negatives } of counts) {
    total += ((positives - before) / all) * (positives / (positives + negatives));
    before = positives;
  }
  return total;
}

function cumulativeCounts(scores: ArrayLike<number>, positive: readonly boolean[]): Cumulative[] {
  const order = positive.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const counts: Cumulative[] = [];
  let [positives, negatives] = [0, 0];
  order.forEach((example, rank) => {
    if (positive[example]) positives += 1;
    else negatives += 1;
    const next = order[rank + 1];
    if (next === undefined || scores[next] !== scores[example]) counts.push({ positives, negatives });
  });
  return counts;
}

function withoutCollinear(points: readonly Cumulative[]): Cumulative[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    return (
      after.positives - point.positives !== point.positives - before.positives ||
      after.negatives - point.negatives !== point.negatives - before.negatives
    );
  });
}
