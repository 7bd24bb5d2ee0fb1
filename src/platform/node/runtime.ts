/** Networks in Node: `onnxruntime-node` where it loads, else `onnxruntime-web`, which runs everywhere but slower. */
import { availableParallelism } from "node:os";
import { isMainThread } from "node:worker_threads";
import { onnxRuntime } from "../../recognition/onnx-runtime.ts";
import { type Runtime, RuntimeError } from "../../recognition/runtime.ts";
import { chooseDevice, type Device, type DeviceChoice } from "./devices.ts";

/** `native` is onnxruntime-node, `wasm` is onnxruntime-web. */
export type NodeEngine = "native" | "wasm";

export interface NodeRuntimeOptions {
  /** Threads one run may use, at least 1; by default as many as there are cores, at most 4. */
  readonly threads?: number;
  /** Left out: native where it loads, else wasm. */
  readonly engine?: NodeEngine;
  /** What the native engine runs on; the processor when left out. */
  readonly device?: DeviceChoice;
  /** Told, in one line, when the device asked for cannot be used and the processor is taken. */
  readonly warn?: (message: string) => void;
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
  const { device = "cpu", warn = () => {} } = options;
  try {
    return await createNativeRuntime(threads, device, warn);
  } catch (error) {
    if (options.engine === "native") throw error;
    if (device !== "cpu" && device !== "auto")
      warn(`${device} cannot be used here, going on with wasm: onnxruntime-node cannot be loaded`);
    return createWasmRuntime(threads);
  }
}

async function createNativeRuntime(
  threads: number,
  choice: DeviceChoice,
  warn: (message: string) => void,
): Promise<Runtime> {
  turnTelemetryOff();
  const ort = await loaded("onnxruntime-node", () => import("onnxruntime-node"));
  // A device that does not start says so in several lines of its own; here it is one warning.
  ort.env.logLevel = "fatal";
  const start = (device: Device): Runtime =>
    onnxRuntime(ort, `onnxruntime-node ${ort.env.versions.node}, ${device}, ${counted(threads)}`, {
      executionProviders: [device],
      intraOpNumThreads: threads,
      // Training steps took a third more memory with it, and were no faster: docs/performance.md.
      enableMemPattern: false,
      logSeverityLevel: LOG_SEVERITY,
    });
  const offered = ort.listSupportedBackends().map(({ name }) => name);
  return start(await chooseDevice(choice, offered, start, warn));
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
