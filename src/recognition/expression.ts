/** The eight expressions a model may tell apart, in FER+ order. The seed's seven are these without `neutral`. */
export const EXPRESSIONS = [
  "neutral",
  "happiness",
  "surprise",
  "sadness",
  "anger",
  "disgust",
  "fear",
  "contempt",
] as const;

export type Expression = (typeof EXPRESSIONS)[number];

/** One probability for each expression, 0..1, summing to 1. An expression the model does not know has 0. */
export type Probabilities = Readonly<Record<Expression, number>>;

/** Builds `Probabilities` from values in the order of `labels`; expressions without a label get 0. */
export function probabilitiesFrom(labels: readonly Expression[], values: ArrayLike<number>): Probabilities {
  const all = Object.fromEntries(EXPRESSIONS.map((e) => [e, 0])) as Record<Expression, number>;
  labels.forEach((label, i) => {
    all[label] = values[i]!;
  });
  return all;
}

/** Expressions by falling probability; ties keep FER+ order. */
export function ranked(probabilities: Probabilities): Expression[] {
  return [...EXPRESSIONS].sort((a, b) => probabilities[b] - probabilities[a]);
}

/**
 * A conformal set: the indices of all labels whose probability reaches its threshold, most likely first. The most likely label
 * is always among them, whatever is asked of it: a set without it would say one thing and mean another.
 */
export function labelSet(probabilities: ArrayLike<number>, thresholds: ArrayLike<number>): number[] {
  const order = Array.from(probabilities, (_, c) => c).sort((a, b) => probabilities[b]! - probabilities[a]!);
  return order.filter((c, rank) => rank === 0 || probabilities[c]! >= thresholds[c]!);
}

/** Softmax of `logits / temperature`. Subtracts the largest logit first, so large logits do not overflow. */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const scaled = Float64Array.from(logits, (logit) => logit / temperature);
  const largest = scaled.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const exponentials = scaled.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((e) => e / sum);
}
