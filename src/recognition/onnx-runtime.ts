/**
 * `Runtime` over any build of ONNX Runtime for JavaScript: they all have the interface of `onnxruntime-common`. Which
 * build is loaded, and how, is the platform's affair; here it is described by its shape, so that the pure rooms depend
 * on none.
 */
import { type Model, type Runtime, RuntimeError, type Tensor, type TensorData } from "./runtime.ts";

/** What is used of `import * as ort from "onnxruntime-…"`. */
export interface OnnxRuntimeBuild<BuildTensor> {
  readonly InferenceSession: {
    create(model: Uint8Array, options?: OnnxSessionOptions): Promise<OnnxSession<BuildTensor>>;
  };
  readonly Tensor: new (type: ElementType, data: TensorData, dims: readonly number[]) => BuildTensor;
}

/** Options of a session; https://onnxruntime.ai/docs/api/js/interfaces/InferenceSession.SessionOptions.html. */
export interface OnnxSessionOptions {
  readonly executionProviders?: readonly ("cpu" | "wasm" | "webgpu" | "cuda" | "dml" | "coreml")[];
  readonly intraOpNumThreads?: number;
  /** Whether a run's memory is laid out ahead, from the run before. */
  readonly enableMemPattern?: boolean;
  /** 3 keeps the build's own warnings out of the console; failures still come as errors. */
  readonly logSeverityLevel?: 0 | 1 | 2 | 3 | 4;
}

type ElementType = "float32" | "float64" | "int32" | "int64" | "uint8";

interface OnnxSession<BuildTensor> {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(inputs: Readonly<Record<string, BuildTensor>>): Promise<Readonly<Record<string, AnyTensor>>>;
  release(): Promise<void>;
}

interface AnyTensor {
  readonly type: string;
  readonly data: unknown;
  readonly dims: readonly number[];
}

export function onnxRuntime<BuildTensor>(
  build: OnnxRuntimeBuild<BuildTensor>,
  description: string,
  options: OnnxSessionOptions,
): Runtime {
  return {
    description,
    async load(bytes) {
      const session = await attempt("the model cannot be loaded", () =>
        build.InferenceSession.create(bytes, options),
      );
      return model(build, session);
    },
  };
}

function model<BuildTensor>(build: OnnxRuntimeBuild<BuildTensor>, session: OnnxSession<BuildTensor>): Model {
  const { inputNames, outputNames } = session;
  let released = false;
  return {
    inputNames,
    outputNames,
    async run(inputs) {
      if (released) throw new RuntimeError("the model was released and cannot run any more");
      checkNames(inputNames, Object.keys(inputs));
      const outputs = await attempt("the model cannot be run", () =>
        session.run(mapValues(inputs, ({ data, dims }) => new build.Tensor(elementType(data), data, dims))),
      );
      return mapValues(outputs, asTensor);
    },
    async release() {
      if (released) return;
      released = true;
      await attempt("the model cannot be released", () => session.release());
    },
  };
}

function checkNames(expected: readonly string[], given: readonly string[]): void {
  const missing = expected.find((name) => !given.includes(name));
  if (missing !== undefined) throw new RuntimeError(`the model needs an input named "${missing}"`);
  const unknown = given.find((name) => !expected.includes(name));
  if (unknown !== undefined)
    throw new RuntimeError(`the model has no input named "${unknown}"; it has ${expected.join(", ")}`);
}

function elementType(data: TensorData): ElementType {
  if (data instanceof Float32Array) return "float32";
  if (data instanceof Float64Array) return "float64";
  if (data instanceof Int32Array) return "int32";
  if (data instanceof BigInt64Array) return "int64";
  return "uint8";
}

function asTensor({ data, dims, type }: AnyTensor, name: string): Tensor {
  if (
    data instanceof Float32Array ||
    data instanceof Float64Array ||
    data instanceof Int32Array ||
    data instanceof BigInt64Array ||
    data instanceof Uint8Array
  )
    return { data, dims };
  throw new RuntimeError(`the model's output "${name}" is of type ${type}, which is not read here`);
}

/** Whatever the build throws becomes a `RuntimeError` on one line. */
async function attempt<Result>(failure: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RuntimeError(`${failure}: ${reason.replace(/\s+/g, " ")}`, { cause });
  }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  convert: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, convert(value, name)]));
}
