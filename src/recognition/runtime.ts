/**
 * The seam to whatever runs a network: `onnxruntime-node`, `onnxruntime-web` in Node, in a page or in a worker.
 * Every implementation passes the same suite, `test/contract/runtime.ts`.
 */

export type TensorData = Float32Array | Float64Array | Int32Array | BigInt64Array | Uint8Array;

/** A dense array with its shape, row-major. `data.length` is the product of `dims`. */
export interface Tensor<Data extends TensorData = TensorData> {
  readonly data: Data;
  readonly dims: readonly number[];
}

export interface Model {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /**
   * Runs the network once. Outputs are the caller's to keep.
   * @throws RuntimeError when an input is missing, unknown or of the wrong shape.
   */
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
  /** Frees the network's memory. Running a released model is an error. */
  release(): Promise<void>;
}

export interface Runtime {
  /** What runs, for people to read: "onnxruntime-node 1.30.0, cpu". */
  readonly description: string;
  /** @throws RuntimeError when the bytes are not a model this runtime can load. */
  load(model: Uint8Array): Promise<Model>;
}

/** The runtime refused a model or an input, or failed while running it. */
export class RuntimeError extends Error {
  override readonly name = "RuntimeError";
}

/** The float output `name` of a run. @throws RuntimeError when it is missing or not float32. */
export function floatOutput(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new RuntimeError(
    `the model gave no float32 output named "${name}"; it gave ${Object.keys(outputs).join(", ")}`,
  );
}
