/**
 * Reads TensorFlow Lite models: the parts of the flatbuffer schema (tensorflow/lite/schema/schema.fbs, version 3) that
 * BlazeFace and Face Mesh use. A table's fields are known by their position in the schema.
 */
import { ByteBuffer } from "flatbuffers";

export type TensorType = "float32" | "float16" | "int32";

export interface TfliteTensor {
  readonly name: string;
  readonly type: TensorType;
  /** Activations are `[batch, height, width, channels]`. */
  readonly shape: readonly number[];
  /** Little-endian bytes of a constant; absent for what is computed. */
  readonly data?: Uint8Array;
}

export type Padding = "same" | "valid";
export type Activation = "none" | "relu" | "relu6";

interface Window {
  readonly padding: Padding;
  /** Rows, columns. */
  readonly stride: readonly [number, number];
  readonly activation: Activation;
}

/** What an operator does, apart from the tensors it does it to. */
export type Operation =
  | ({ readonly kind: "conv" | "depthwiseConv"; readonly dilation: readonly [number, number] } & Window)
  | ({ readonly kind: "maxPool"; readonly size: readonly [number, number] } & Window)
  | { readonly kind: "add"; readonly activation: Activation }
  | { readonly kind: "resizeBilinear"; readonly alignCorners: boolean; readonly halfPixelCentres: boolean }
  | { readonly kind: "relu" | "prelu" | "pad" | "reshape" }
  | { readonly kind: "dequantize" };

export interface TfliteOperator {
  readonly operation: Operation;
  /** Indices into the model's tensors. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  /** In an order in which they can be run. */
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** The file is no TensorFlow Lite model, or uses something that is not read here. */
export class TfliteError extends Error {
  override readonly name = "TfliteError";
}

const FILE_IDENTIFIER = "TFL3";
/** enum TensorType */
const TENSOR_TYPES: Readonly<Record<number, TensorType>> = { 0: "float32", 1: "float16", 2: "int32" };
/** enum ActivationFunctionType */
const ACTIVATIONS: Readonly<Record<number, Activation>> = { 0: "none", 1: "relu", 3: "relu6" };

/** @throws TfliteError */
export function readTflite(bytes: Uint8Array): TfliteModel {
  const buffer = new ByteBuffer(bytes);
  if (bytes.length < 8 || !buffer.__has_identifier(FILE_IDENTIFIER))
    throw new TfliteError(`not a TensorFlow Lite file: it does not carry "${FILE_IDENTIFIER}"`);
  const root = new Table(buffer, buffer.readInt32(0));
  const graphs = root.tables(2);
  const graph = graphs[0];
  if (graph === undefined || graphs.length > 1)
    throw new TfliteError(`needs exactly one graph, the file has ${graphs.length}`);
  const buffers = root.tables(4).map((table) => table.bytes(0));
  const codes = root.tables(1).map(operatorCode);
  return {
    tensors: graph.tables(0).map((table) => readTensor(table, buffers)),
    operators: graph.tables(3).map((table) => readOperator(table, codes)),
    inputs: graph.integers(1),
    outputs: graph.integers(2),
  };
}

/** Old files keep the code in a byte (field 0), new ones in an int (field 3); the larger one counts. */
function operatorCode(table: Table): number {
  return Math.max(table.byte(0), table.integer(3));
}

function readTensor(table: Table, buffers: readonly Uint8Array[]): TfliteTensor {
  const name = table.text(3);
  const type = TENSOR_TYPES[table.byte(1)];
  if (type === undefined) throw new TfliteError(`tensor "${name}" has element type ${table.byte(1)}`);
  const data = buffers[table.integer(2)];
  return { name, type, shape: table.integers(0), ...(data?.length ? { data } : {}) };
}

function readOperator(table: Table, codes: readonly number[]): TfliteOperator {
  const code = codes[table.integer(0)] ?? -1;
  return {
    operation: readOperation(code, table.table(4)),
    inputs: table.integers(1),
    outputs: table.integers(2),
  };
}

/** `code` is of enum BuiltinOperator; the options' fields are those of Conv2DOptions, Pool2DOptions and so on. */
function readOperation(code: number, options: Table | undefined): Operation {
  switch (code) {
    case 0:
      return { kind: "add", activation: activation(options, 0) };
    case 3:
      return { kind: "conv", ...window(options, 3), dilation: pair(options, 5, 4, 1) };
    case 4:
      return { kind: "depthwiseConv", ...window(options, 4), dilation: pair(options, 6, 5, 1) };
    case 6:
      return { kind: "dequantize" };
    case 17:
      return { kind: "maxPool", ...window(options, 5), size: pair(options, 4, 3, 0) };
    case 19:
      return { kind: "relu" };
    case 22:
      return { kind: "reshape" };
    case 23:
      return {
        kind: "resizeBilinear",
        alignCorners: options?.byte(2) === 1,
        halfPixelCentres: options?.byte(3) === 1,
      };
    case 34:
      return { kind: "pad" };
    case 54:
      return { kind: "prelu" };
    default:
      throw new TfliteError(`operator ${code} of the schema is not supported`);
  }
}

function window(options: Table | undefined, activationField: number): Window {
  return {
    padding: options?.byte(0) === 1 ? "valid" : "same",
    stride: pair(options, 2, 1, 0),
    activation: activation(options, activationField),
  };
}

function pair(
  options: Table | undefined,
  rowField: number,
  columnField: number,
  otherwise: number,
): [number, number] {
  return [
    options?.integer(rowField, otherwise) ?? otherwise,
    options?.integer(columnField, otherwise) ?? otherwise,
  ];
}

function activation(options: Table | undefined, field: number): Activation {
  const code = options?.byte(field) ?? 0;
  const known = ACTIVATIONS[code];
  if (known === undefined) throw new TfliteError(`activation ${code} of the schema is not supported`);
  return known;
}

/** A table of a flatbuffer. A field that was left out has its default: 0, empty, or what the caller says. */
class Table {
  readonly #buffer: ByteBuffer;
  readonly #position: number;

  constructor(buffer: ByteBuffer, position: number) {
    this.#buffer = buffer;
    this.#position = position;
  }

  byte(field: number): number {
    const at = this.#field(field);
    return at === 0 ? 0 : this.#buffer.readInt8(at);
  }

  integer(field: number, otherwise = 0): number {
    const at = this.#field(field);
    return at === 0 ? otherwise : this.#buffer.readInt32(at);
  }

  integers(field: number): number[] {
    return this.#elements(field, (at) => this.#buffer.readInt32(at));
  }

  bytes(field: number): Uint8Array {
    const at = this.#field(field);
    if (at === 0) return new Uint8Array();
    const start = this.#buffer.__vector(at);
    return this.#buffer.bytes().subarray(start, start + this.#buffer.__vector_len(at));
  }

  text(field: number): string {
    return new TextDecoder().decode(this.bytes(field));
  }

  table(field: number): Table | undefined {
    const at = this.#field(field);
    return at === 0 ? undefined : new Table(this.#buffer, this.#buffer.__indirect(at));
  }

  tables(field: number): Table[] {
    return this.#elements(field, (at) => new Table(this.#buffer, this.#buffer.__indirect(at)));
  }

  /** Where the field lies, or 0 when it was left out. The vtable starts with two 16-bit lengths. */
  #field(field: number): number {
    const offset = this.#buffer.__offset(this.#position, 4 + 2 * field);
    return offset === 0 ? 0 : this.#position + offset;
  }

  /** The elements of a vector of 4-byte values. */
  #elements<Element>(field: number, read: (at: number) => Element): Element[] {
    const at = this.#field(field);
    if (at === 0) return [];
    const start = this.#buffer.__vector(at);
    return Array.from({ length: this.#buffer.__vector_len(at) }, (_, i) => read(start + 4 * i));
  }
}
