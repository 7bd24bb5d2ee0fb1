/**
 * The threshold of a conformal set with the least ambiguous labels (Sadinle, Lei & Wasserman 2019): the set of all
 * labels with a probability of at least the threshold holds the right one in at least `coverage` of new examples, on
 * average, as long as they are drawn as the calibration examples were.
 *
 * @param trueProbabilities what the model gave the right label of each calibration example
 * @param coverage 0..1; 0 is returned, which puts every label in, when there are too few examples for it
 */
export function conformalThreshold(trueProbabilities: ArrayLike<number>, coverage: number): number {
  const sorted = Float64Array.from(trueProbabilities).sort();
  const misses = Math.floor((1 - coverage) * (sorted.length + 1) + 1e-9);
  return misses === 0 ? 0 : sorted[misses - 1]!;
}
