/** ONNX Runtime's loader, changed so that it knows of the rest of a divided engine. */
import { readFileSync } from "node:fs";

/** Where the loader of onnxruntime-web 1.30.0 has an instance (`c`) and what it imports (`b`). */
const INSTANCE = "async function wa(){function a(c,e){";

/**
 * @param loader text of `ort-wasm-simd-threaded.mjs`
 * @param restFile name of the rest, which lies beside the loader
 */
export function loaderOfDivided(loader: string, restFile: string): string {
  const fetchRest = readFileSync(new URL("fetch-rest.mjs", import.meta.url), "utf8");
  return (
    replaceOnce(fetchRest, "__REST_FILE__", restFile) +
    replaceOnce(loader, INSTANCE, `${INSTANCE}restWhenCalled(c,b);`)
  );
}

/** @throws RangeError when the text has it more or less than once */
export function replaceOnce(text: string, what: string, by: string): string {
  const [before, after, ...more] = text.split(what);
  if (after === undefined || more.length > 0) throw new RangeError(`"${what}" does not stand there once`);
  return before + by + after;
}
