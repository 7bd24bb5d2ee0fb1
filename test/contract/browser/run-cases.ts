/** Runs the runtime's contract in whatever loads this: a page or a worker. */
import wasmModuleUrl from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import { createBrowserRuntime } from "../../../src/platform/browser/engine/runtime.ts";
import { RUNTIME_CASES } from "../runtime-cases.ts";

/** Each case's title with what went wrong, or undefined when nothing did. */
export type CaseResults = Record<string, string | undefined>;

export async function runCases(threads: number, origin: string): Promise<CaseResults> {
  const absolute = (path: string): string => new URL(path, origin).href;
  const runtime = createBrowserRuntime({
    wasmUrl: absolute(wasmUrl),
    wasmModuleUrl: absolute(wasmModuleUrl),
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
