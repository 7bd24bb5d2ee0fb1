import { bytesOf, type Dimension, GraphBuilder, type Value } from "../onnx/graph.ts";

/** float32 to train with; float64 to check gradients with. */
export type Precision = "float32" | "float64";

/** The first dimension of all that comes for each example: batches may have any size, and the last one is smaller. */
export const BATCH: Dimension = "batch";

const ELEMENT_TYPE = { float32: 1, float64: 11 } as const;

/** Words for arithmetic on tensors of one precision and of a batch of any size, over the ONNX graph builder. */
export class TensorGraph {
  readonly builder = new GraphBuilder();
  readonly precision: Precision;
  readonly #large = new Map<string, Value>();

  constructor(precision: Precision = "float32") {
    this.precision = precision;
  }

  constant(dims: readonly number[], values: ArrayLike<number>, name?: Value): Value {
    const ArrayType = this.precision === "float32" ? Float32Array : Float64Array;
    return this.builder.constant(this.precision, dims, bytesOf(ArrayType.from(values)), name);
  }

  scalar(value: number): Value {
    return this.constant([], [value]);
  }

  input(name: Value, dims: readonly Dimension[]): Value {
    return this.builder.input(name, this.precision, dims);
  }

  output(name: Value, dims: readonly Dimension[], value: Value): void {
    this.builder.output(name, this.precision, dims, value);
  }

  add(a: Value, b: Value): Value {
    return this.builder.node("Add", [a, b]);
  }

  subtract(a: Value, b: Value): Value {
    return this.builder.node("Sub", [a, b]);
  }

  multiply(a: Value, b: Value): Value {
    return this.builder.node("Mul", [a, b]);
  }

  divide(a: Value, b: Value): Value {
    return this.builder.node("Div", [a, b]);
  }

  squareRoot(value: Value): Value {
    return this.builder.node("Sqrt", [value]);
  }

  sigmoid(value: Value): Value {
    return this.builder.node("Sigmoid", [value]);
  }

  /** 1 for true, 0 for false. */
  zeroOrOne(condition: Value): Value {
    return this.builder.node("Cast", [condition], { to: ELEMENT_TYPE[this.precision] });
  }

  /** 1 where `value` is above 0, else 0. A product with it is several times faster than `Where`, and exact. */
  isPositive(value: Value): Value {
    return this.zeroOrOne(this.builder.node("Greater", [value, this.scalar(0)]));
  }

  /** The sum of all `values`, which are of one shape. */
  total(values: readonly Value[]): Value {
    return values.reduce((sum, value) => this.add(sum, value));
  }

  /** The sum of every value, as a scalar. */
  sumOfAll(value: Value): Value {
    return this.builder.node("ReduceSum", [value], { keepdims: 0 });
  }

  /** Sums over `axes`, which stay as 1. */
  sumOver(value: Value, axes: readonly number[]): Value {
    return this.builder.node("ReduceSum", [value, this.builder.integers(axes)], { keepdims: 1 });
  }

  meanOver(value: Value, axes: readonly number[]): Value {
    return this.builder.node("ReduceMean", [value], { axes, keepdims: 1 });
  }

  maxOver(value: Value, axes: readonly number[]): Value {
    return this.builder.node("ReduceMax", [value], { axes, keepdims: 1 });
  }

  /** One dimension may be -1: what is left, such as the batch. */
  reshape(value: Value, dims: readonly number[]): Value {
    return this.builder.node("Reshape", [value, this.builder.integers(dims)]);
  }

  transpose(value: Value, permutation: readonly number[]): Value {
    return this.builder.node("Transpose", [value], { perm: permutation });
  }

  concat(values: readonly Value[], axis: number): Value {
    return values.length === 1 ? values[0]! : this.builder.node("Concat", values, { axis });
  }

  /** From `start` up to, and without, `end` on one axis. */
  slice(value: Value, axis: number, start: number, end: number): Value {
    const [from, to, on] = [start, end, axis].map((n) => this.builder.integers([n]));
    return this.builder.node("Slice", [value, from!, to!, on!]);
  }

  matMul(a: Value, b: Value): Value {
    return this.builder.node("MatMul", [a, b]);
  }

  /** `a b + c` of matrices; `transA` and `transB` read a matrix transposed. */
  gemm(a: Value, b: Value, c?: Value, { transA = 0, transB = 0 } = {}): Value {
    return this.builder.node("Gemm", c === undefined ? [a, b] : [a, b, c], { transA, transB });
  }

  /**
   * The sum of each column of a `[N * perExample, columns]` matrix, as `[1, columns]`: a product with ones is the
   * fastest way.
   */
  columnSums(matrix: Value, perExample: number): Value {
    return this.matMul(this.#perBatch("ones", [1], perExample, []), matrix);
  }

  /** `[N, ...dims]` zeros. */
  zerosForEach(dims: readonly number[]): Value {
    return this.#perBatch("zeros", [], 1, dims);
  }

  /** `N * perExample` as a scalar. */
  batchTimes(perExample: number): Value {
    return this.#once(`rows ${perExample}`, () => {
      const count = this.builder.node("Mul", [this.#batchSize(), this.builder.integers([perExample])]);
      const scalar = this.builder.node("Squeeze", [count]);
      return this.builder.node("Cast", [scalar], { to: ELEMENT_TYPE[this.precision] });
    });
  }

  /** A list of indices for `Gather`; `key` says what they are, and a key seen before gives the stored ones. */
  indices(key: string, make: () => Int32Array): Value {
    return this.#once(key, () => {
      const values = make();
      return this.builder.constant("int32", [values.length], bytesOf(values), key);
    });
  }

  /** `[...before, N * perExample, ...after]` ones or zeros. */
  #perBatch(
    fill: "ones" | "zeros",
    before: readonly number[],
    perExample: number,
    after: readonly number[],
  ): Value {
    return this.#once(`${fill} ${before},${perExample}n,${after}`, () => {
      const { builder } = this;
      const rows = builder.node("Mul", [this.#batchSize(), builder.integers([perExample])]);
      const dims = [
        ...(before.length > 0 ? [builder.integers(before)] : []),
        rows,
        ...(after.length > 0 ? [builder.integers(after)] : []),
      ];
      return builder.node("Expand", [this.scalar(fill === "ones" ? 1 : 0), this.concat(dims, 0)]);
    });
  }

  /** Read off the input `images`, which every training graph has. */
  #batchSize(): Value {
    return this.#once("batch size", () => this.slice(this.builder.node("Shape", ["images"]), 0, 0, 1));
  }

  #once(key: string, make: () => Value): Value {
    const known = this.#large.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.#large.set(key, value);
    return value;
  }
}
