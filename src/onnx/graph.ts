/**
 * Builds an ONNX model node by node and writes it as bytes. Field numbers are those of `onnx.proto` (ONNX 1.12, IR 8).
 *
 * A graph is written in order: a node's inputs must exist before it. Values are referred to by name.
 */
import { MessageWriter } from "./protobuf.ts";

/** A name of a value in the graph: an input, a constant, or a node's output. */
export type Value = string;

export type ElementType = "float32" | "float16" | "float64" | "uint8" | "int8" | "int32" | "int64" | "bool";

/** A whole number, a list of whole numbers, a text, or `{ float }` and `{ floats }` for floating point numbers. */
export type Attribute =
  | number
  | readonly number[]
  | string
  | { readonly float: number }
  | { readonly floats: readonly number[] };

/** A dimension: a size, or a name for one that is known only at run time. */
export type Dimension = number | string;

const IR_VERSION = 8;
const DATA_TYPE: Record<ElementType, number> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
};
const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, floats: 6, ints: 7 } as const;
/** Every domain of ONNX Runtime's own operators has had this one version so far. */
const OWN_DOMAIN_VERSION = 1;

export interface GraphOptions {
  /** Version of the standard operator set. */
  readonly opset?: number;
  readonly producer?: string;
}

export class GraphBuilder {
  readonly #nodes: MessageWriter[] = [];
  readonly #constants: MessageWriter[] = [];
  readonly #inputs: MessageWriter[] = [];
  readonly #outputs: MessageWriter[] = [];
  readonly #smallConstants = new Map<string, Value>();
  readonly #domains = new Set<string>();
  readonly #opset: number;
  readonly #producer: string;
  #names = 0;

  constructor({ opset = 17, producer = "lexithymia" }: GraphOptions = {}) {
    this.#opset = opset;
    this.#producer = producer;
  }

  input(name: Value, type: ElementType, dims: readonly Dimension[]): Value {
    this.#inputs.push(valueInfo(name, type, dims));
    return name;
  }

  /** Declares `value` as the graph's output `name`. */
  output(name: Value, type: ElementType, dims: readonly Dimension[], value: Value): void {
    if (value !== name) this.node("Identity", [value], {}, [name]);
    this.#outputs.push(valueInfo(name, type, dims));
  }

  /** A constant from raw little-endian bytes. Equal small constants are stored once. */
  constant(type: ElementType, dims: readonly number[], bytes: Uint8Array, name?: Value): Value {
    const key = name === undefined && bytes.length <= 256 ? `${type}[${dims}]:${bytes}` : undefined;
    const known = key === undefined ? undefined : this.#smallConstants.get(key);
    if (known !== undefined) return known;
    const value = name ?? this.#fresh("constant");
    const tensor = new MessageWriter();
    for (const dim of dims) tensor.integer(1, dim);
    this.#constants.push(tensor.integer(2, DATA_TYPE[type]).text(8, value).bytes(9, bytes));
    if (key !== undefined) this.#smallConstants.set(key, value);
    return value;
  }

  /** A float32 constant. */
  floats(dims: readonly number[], values: ArrayLike<number>, name?: Value): Value {
    return this.constant("float32", dims, bytesOf(Float32Array.from(values)), name);
  }

  /** A float32 scalar. */
  scalar(value: number): Value {
    return this.floats([], [value]);
  }

  /** A one-dimensional int64 constant: shapes, axes, indices. */
  integers(values: ArrayLike<number>): Value {
    return this.constant("int64", [values.length], bytesOf(BigInt64Array.from(Array.from(values, BigInt))));
  }

  /**
   * Adds a node; an empty input name leaves an optional input out. Returns its first output.
   * @param operator a standard operator, or one of another domain as `com.microsoft:FusedMatMul`
   */
  node(
    operator: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>> = {},
    outputs?: readonly Value[],
  ): Value {
    const names = outputs ?? [this.#fresh(operator)];
    const [type, domain] = operator.split(":").reverse() as [string, string?];
    const node = new MessageWriter();
    for (const input of inputs) node.text(1, input);
    for (const output of names) node.text(2, output);
    node.text(3, `${type}_${this.#nodes.length}`).text(4, type);
    for (const [name, value] of Object.entries(attributes)) node.message(5, attribute(name, value));
    if (domain !== undefined) {
      node.text(7, domain);
      this.#domains.add(domain);
    }
    this.#nodes.push(node);
    return names[0]!;
  }

  /** A node with several outputs, all of them named here. */
  nodeWithOutputs(
    operator: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>>,
    count: number,
  ): Value[] {
    const outputs = Array.from({ length: count }, () => this.#fresh(operator));
    this.node(operator, inputs, attributes, outputs);
    return outputs;
  }

  /** The model as the bytes of an `.onnx` file. */
  build(): Uint8Array {
    const graph = new MessageWriter();
    for (const node of this.#nodes) graph.message(1, node);
    graph.text(2, "graph");
    for (const constant of this.#constants) graph.message(5, constant);
    for (const input of this.#inputs) graph.message(11, input);
    for (const output of this.#outputs) graph.message(12, output);
    const model = new MessageWriter()
      .integer(1, IR_VERSION)
      .text(2, this.#producer)
      .message(7, graph)
      .message(8, operatorSet("", this.#opset));
    for (const domain of this.#domains) model.message(8, operatorSet(domain, OWN_DOMAIN_VERSION));
    return model.finish();
  }

  #fresh(stem: string): Value {
    this.#names += 1;
    return `${stem}#${this.#names}`;
  }
}

/** The bytes of a typed array as they lie in memory (little-endian on every platform ONNX Runtime supports). */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function valueInfo(name: Value, type: ElementType, dims: readonly Dimension[]): MessageWriter {
  const shape = new MessageWriter();
  for (const dim of dims) {
    const size = new MessageWriter();
    shape.message(1, typeof dim === "string" ? size.text(2, dim) : size.integer(1, dim));
  }
  const tensorType = new MessageWriter().integer(1, DATA_TYPE[type]).message(2, shape);
  return new MessageWriter().text(1, name).message(2, new MessageWriter().message(1, tensorType));
}

function operatorSet(domain: string, version: number): MessageWriter {
  return new MessageWriter().text(1, domain).integer(2, version);
}

function attribute(name: string, value: Attribute): MessageWriter {
  const message = new MessageWriter().text(1, name);
  if (typeof value === "string") return message.text(4, value).integer(20, ATTRIBUTE_TYPE.string);
  if (typeof value === "number") return message.integer(3, value).integer(20, ATTRIBUTE_TYPE.int);
  if ("float" in value) return message.float(2, value.float).integer(20, ATTRIBUTE_TYPE.float);
  if ("floats" in value) {
    for (const item of value.floats) message.float(7, item);
    return message.integer(20, ATTRIBUTE_TYPE.floats);
  }
  for (const item of value) message.integer(8, item);
  return message.integer(20, ATTRIBUTE_TYPE.ints);
}
