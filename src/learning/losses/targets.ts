/** Changes of targets and weights that need no gradient: made before a batch is handed to the graph. */

/** Takes a share off a target and gives every class an equal part of it (Szegedy et al. 2016), as PyTorch does. */
export function smoothLabels(target: ArrayLike<number>, smoothing: number): number[] {
  return Array.from(target, (share) => share * (1 - smoothing) + smoothing / target.length);
}

/**
 * What an example of each class counts, by the effective number of its examples, `(1 - beta) / (1 - beta^n)` (Cui et al.
 * 2019): rare classes more. Scaled to sum to the number of classes; a class without examples counts nothing.
 * @param counts examples of each class; fractions for soft labels
 * @param beta 0 counts all alike; towards 1 the inverse of the frequency
 */
export function classBalancedWeights(counts: readonly number[], beta: number): number[] {
  const raw = counts.map((count) => (count === 0 ? 0 : (1 - beta) / (1 - beta ** count)));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => (weight * counts.length) / sum);
}
