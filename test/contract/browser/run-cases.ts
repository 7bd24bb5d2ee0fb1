/** Runs the runtime's contract in whatever loads this: a page or a worker. */
import wasmModuleUrl from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import { createBrowserRuntime } from "../../../src/platform/browser/engine/runtime.ts";
import { RUNTIME_CASES } from "../runtime-cases.ts";

/** Each case's title with what went wrong, or undefined when nothing did. */
export type CaseResults = Record<string, string | undefined>;

/** Addresses from the origin on. */
export interface Engine {
  readonly wasm: string;
  readonly loader: string;
}

/** As the package has it. */
const WHOLE: Engine = { wasm: wasmUrl, loader: wasmModuleUrl };

export interface CaseOptions {
  readonly threads: number;
  /** Default: the whole of it, as the package has it. */
  readonly engine?: Engine | undefined;
}

export async function runCases(
  { threads, engine = WHOLE }: CaseOptions,
  origin: string,
): Promise<CaseResults> {
  const absolute = (path: string): string => new URL(path, origin).href;
  const runtime = createBrowserRuntime({
    wasmUrl: absolute(engine.wasm),
    wasmModuleUrl: absolute(engine.loader),
    threads,
  });
  const results: CaseResults = {};
  for (const { title, check } of RUNTIME_CASES)
    results[title] = await check(runtime).then(
      () => undefined,
      (error: unknown) => String(error),
    );
  return results;
}
