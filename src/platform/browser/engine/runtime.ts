/** ONNX Runtime's WebAssembly build behind the `Runtime` seam. Runs in a page, in a worker, and in Node. */
import * as ort from "onnxruntime-web/wasm";
import { onnxRuntime } from "../../../recognition/onnx-runtime.ts";
import type { Runtime } from "../../../recognition/runtime.ts";

/** Where the WebAssembly build lies, as absolute addresses of the page's own origin, and how it may run. */
export interface RuntimeOptions {
  /** `ort-wasm-simd-threaded.wasm` of the package `onnxruntime-web`. Default: where the package finds it itself. */
  readonly wasmUrl?: string;
  /** `ort-wasm-simd-threaded.mjs` of the same package. */
  readonly wasmModuleUrl?: string;
  /** Default: one for two cores, at most four, where the page is cross-origin isolated; else one. */
  readonly threads?: number;
}

/** More threads than this cost these small networks more in waiting than they gain. */
const MOST_THREADS = 4;

/**
 * ONNX Runtime keeps one WebAssembly instance per page or worker: the options of the first model loaded hold for all.
 * Nothing is fetched before the first `load`.
 */
export function createBrowserRuntime({ wasmUrl, wasmModuleUrl, threads }: RuntimeOptions = {}): Runtime {
  const count = threads ?? defaultThreads();
  ort.env.wasm.numThreads = count;
  if (wasmUrl !== undefined || wasmModuleUrl !== undefined)
    ort.env.wasm.wasmPaths = {
      ...(wasmUrl !== undefined && { wasm: wasmUrl }),
      ...(wasmModuleUrl !== undefined && { mjs: wasmModuleUrl }),
    };
  const description = `onnxruntime-web ${ort.env.versions.common}, wasm, ${count} thread${count === 1 ? "" : "s"}`;
  return onnxRuntime(ort, description, { executionProviders: ["wasm"], logSeverityLevel: 3 });
}

/**
 * Threads need shared memory, which browsers give only to cross-origin isolated pages (COOP and COEP headers). Half of
 * the cores stay free for the camera, the page and everything else.
 */
function defaultThreads(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  return Math.max(1, Math.min(MOST_THREADS, Math.ceil(navigator.hardwareConcurrency / 2)));
}
