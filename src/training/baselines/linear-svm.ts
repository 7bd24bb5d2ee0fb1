import { argmax } from "../../evaluation/index.ts";
import { createRandom, permutation } from "../../learning/index.ts";

export interface LinearSvmOptions {
  /** Of a violated margin, against the size of the weights. */
  readonly cost: number;
  /** Stops when no example's optimality is violated by more. */
  readonly tolerance: number;
  /** Stops after this many passes over the examples, too. */
  readonly mostPasses: number;
}

/** One weight vector for each class: one class against the rest, the largest value wins. */
export interface LinearSvm {
  /** `classes` rows of `features + 1`; the last is the bias. */
  readonly weights: readonly Float64Array[];
}

/** liblinear's defaults. */
export const LIBLINEAR: LinearSvmOptions = { cost: 1, tolerance: 0.1, mostPasses: 1000 };

/**
 * A linear support vector machine with squared hinge loss, as scikit-learn's `LinearSVC` has by default: minimises
 * `|w|^2 / 2 + cost * sum(max(0, 1 - y w x)^2)` for each class, the bias being the weight of a feature that is 1.
 * @param features one row per example
 */
export function fitLinearSvm(
  features: readonly Float32Array[],
  labels: readonly number[],
  classes: number,
  options: LinearSvmOptions = LIBLINEAR,
): LinearSvm {
  const squares = Float64Array.from(features, (row) => row.reduce((sum, value) => sum + value * value, 1));
  const problem: Problem = { features, squares, options };
  const weights = Array.from({ length: classes }, (_, c) =>
    separate(
      problem,
      Float64Array.from(labels, (label) => (label === c ? 1 : -1)),
    ),
  );
  return { weights };
}

/** The class whose value is largest. */
export function classifyWithSvm({ weights }: LinearSvm, features: Float32Array): number {
  return argmax(weights.map((vector) => dot(vector, features)));
}

interface Problem {
  readonly features: readonly Float32Array[];
  /** |x|^2 of each example with its feature that is 1. */
  readonly squares: Float64Array;
  readonly options: LinearSvmOptions;
}

/**
 * Dual coordinate descent (Hsieh et al. 2008, algorithm 3 for L2-SVM): the one solution, whatever the order. Examples that
 * lie well beyond the margin are passed over until all others are settled.
 */
function separate({ features, squares, options }: Problem, sides: Float64Array): Float64Array {
  const diagonal = 1 / (2 * options.cost);
  const alphas = new Float64Array(features.length);
  const weights = new Float64Array(features[0]!.length + 1);
  const random = createRandom(0);
  const everybody = Int32Array.from(features.keys());
  let [active, limit] = [everybody, Number.POSITIVE_INFINITY];
  for (let pass = 0; pass < options.mostPasses; pass += 1) {
    const kept: number[] = [];
    let [highest, lowest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const position of permutation(active.length, random)) {
      const i = active[position]!;
      const [row, side, alpha] = [features[i]!, sides[i]!, alphas[i]!];
      const gradient = side * dot(weights, row) - 1 + diagonal * alpha;
      if (alpha === 0 && gradient > limit) continue;
      kept.push(i);
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (projected === 0) continue;
      alphas[i] = Math.max(alpha - gradient / (squares[i]! + diagonal), 0);
      add(weights, (alphas[i]! - alpha) * side, row);
    }
    const settled = highest - lowest <= options.tolerance;
    if (settled && active === everybody) break;
    active = settled ? everybody : Int32Array.from(kept);
    limit = settled || highest <= 0 ? Number.POSITIVE_INFINITY : highest;
  }
  return weights;
}

/** `weights` has one element more than `row`: the bias. Four sums, because a single one would wait for itself. */
function dot(weights: Float64Array, row: Float32Array): number {
  const whole = row.length - (row.length % 4);
  let [a, b, c, d] = [weights[row.length]!, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    a += weights[i]! * row[i]!;
    b += weights[i + 1]! * row[i + 1]!;
    c += weights[i + 2]! * row[i + 2]!;
    d += weights[i + 3]! * row[i + 3]!;
  }
  for (let i = whole; i < row.length; i += 1) a += weights[i]! * row[i]!;
  return a + b + c + d;
}

function add(weights: Float64Array, factor: number, row: Float32Array): void {
  for (let i = 0; i < row.length; i += 1) weights[i]! += factor * row[i]!;
  weights[row.length]! += factor;
}
