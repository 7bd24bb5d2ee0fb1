/** Networks in Node: `onnxruntime-node` where it loads, else `onnxruntime-web`, which runs everywhere but slower. */
import { availableParallelism } from "node:os";
import { isMainThread } from "node:worker_threads";
import { onnxRuntime } from "../../recognition/onnx-runtime.ts";
import { type Runtime, RuntimeError } from "../../recognition/runtime.ts";

/** `native` is onnxruntime-node, `wasm` is onnxruntime-web. */
export type NodeEngine = "native" | "wasm";

export interface NodeRuntimeOptions {
  /** Threads one run may use, at least 1; by default as many as there are cores, at most 4. */
  readonly threads?: number;
  /** Left out: native where it loads, else wasm. */
  readonly engine?: NodeEngine;
}

/** More threads than this do not make networks as small as these faster. */
const MOST_THREADS = 4;
/** Errors only: the builds' warnings are about models, for their makers, and they are written to stderr. */
const LOG_SEVERITY = 3;

/**
 * Wasm takes the thread count of the first call for the whole process.
 * @throws RuntimeError when the engine asked for cannot be loaded, or neither can.
 */
export async function createNodeRuntime(options: NodeRuntimeOptions = {}): Promise<Runtime> {
  const threads = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  if (!Number.isInteger(threads) || threads < 1)
    throw new TypeError(`threads: must be a whole number of at least 1, got ${threads}`);
  if (options.engine === "wasm") return createWasmRuntime(threads);
  try {
    return await createNativeRuntime(threads);
  } catch (error) {
    if (options.engine === "native") throw error;
    return createWasmRuntime(threads);
  }
}

async function createNativeRuntime(threads: number): Promise<Runtime> {
  turnTelemetryOff();
  const ort = await loaded("onnxruntime-node", () => import("onnxruntime-node"));
  return onnxRuntime(ort, `onnxruntime-node ${ort.env.versions.node}, cpu, ${counted(threads)}`, {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    logSeverityLevel: LOG_SEVERITY,
  });
}

/**
 * Since 1.29 onnxruntime-node reports to its maker unless the environment forbids it before the library loads, see
 * https://github.com/microsoft/onnxruntime/pull/27379. A worker thread has only a copy of the environment, which the
 * library does not see.
 */
function turnTelemetryOff(): void {
  if (!isMainThread)
    throw new RuntimeError("onnxruntime-node would report to its maker from a worker thread: use wasm there");
  process.env["ORT_DISABLE_TELEMETRY"] = "1";
}

async function createWasmRuntime(threads: number): Promise<Runtime> {
  const ort = await loaded("onnxruntime-web", () => import("onnxruntime-web"));
  ort.env.wasm.numThreads ??= threads;
  const used = ort.env.wasm.numThreads;
  return onnxRuntime(ort, `onnxruntime-web ${ort.env.versions.web}, wasm, ${counted(used)}`, {
    executionProviders: ["wasm"],
    logSeverityLevel: LOG_SEVERITY,
  });
}

async function loaded<Build>(name: string, load: () => Promise<Build>): Promise<Build> {
  try {
    return await load();
  } catch (cause) {
    throw new RuntimeError(`${name} cannot be loaded: run "npm install"`, { cause });
  }
}

function counted(threads: number): string {
  return threads === 1 ? "1 thread" : `${threads} threads`;
}
