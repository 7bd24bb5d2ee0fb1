import { bytesOf, GraphBuilder, type Value } from "../onnx/graph.ts";

/** float32 to train with; float64 to check gradients with. */
export type Precision = "float32" | "float64";

/** Words for arithmetic on tensors of one precision, over the ONNX graph builder. */
export class TensorGraph {
  readonly builder = new GraphBuilder();
  readonly precision: Precision;

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

  input(name: Value, dims: readonly number[]): Value {
    return this.builder.input(name, this.precision, dims);
  }

  output(name: Value, dims: readonly number[], value: Value): void {
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

  /** 1 for true, 0 for false. */
  zeroOrOne(condition: Value): Value {
    return this.builder.node("Cast", [condition], { to: this.precision === "float32" ? 1 : 11 });
  }

  /** The sum of all `values`, which are of one shape. */
  total(values: readonly Value[]): Value {
    return values.reduce((sum, value) => this.add(sum, value));
  }

  reshape(value: Value, dims: readonly number[]): Value {
    return this.builder.node("Reshape", [value, this.builder.integers(dims)]);
  }

  transpose(value: Value, permutation: readonly number[]): Value {
    return this.builder.node("Transpose", [value], { perm: permutation });
  }

  concat(values: readonly Value[], axis: number): Value {
    return values.length === 1 ? values[0]! : this.builder.node("Concat", values, { axis });
  }

  /** `a b + c` of matrices; `transA` and `transB` read a matrix transposed. */
  gemm(a: Value, b: Value, c?: Value, { transA = 0, transB = 0 } = {}): Value {
    return this.builder.node("Gemm", c === undefined ? [a, b] : [a, b, c], { transA, transB });
  }

  /** The sum of each column of a `[rows, columns]` matrix, as `[1, columns]`: a product with ones is the fastest way. */
  columnSums(matrix: Value, rows: number): Value {
    return this.builder.node("MatMul", [this.#filled([1, rows], 1), matrix]);
  }

  /** `dims` zeros; stored once however often they are asked for. */
  zeros(dims: readonly number[]): Value {
    return this.#filled(dims, 0);
  }

  /** A list of indices for `Gather`; `key` says what they are, and a key seen before gives the stored ones. */
  indices(key: string, make: () => Int32Array): Value {
    const known = this.#large.get(key);
    if (known !== undefined) return known;
    const values = make();
    const value = this.builder.constant("int32", [values.length], bytesOf(values), key);
    this.#large.set(key, value);
    return value;
  }

  readonly #large = new Map<string, Value>();

  #filled(dims: readonly number[], fill: number): Value {
    const key = `${fill}s[${dims}]`;
    const known = this.#large.get(key);
    if (known !== undefined) return known;
    const size = dims.reduce((product, dim) => product * dim, 1);
    const value = this.constant(dims, new Float64Array(size).fill(fill), key);
    this.#large.set(key, value);
    return value;
  }
}
