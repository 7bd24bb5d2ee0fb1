/**
 * Builds the worker together with the page. By itself Vite bundles a worker apart, and what both need would be there twice: ONNX Runtime's code and
 * the recognition, which the page runs itself where there can be no worker.
 */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const WORKER = fileURLToPath(new URL("../src/platform/browser/worker.ts", import.meta.url));

/** Stands for the module whose default export is the worker's address. */
const ADDRESS = "\0recognition-worker-address";

export function recognitionWorker(): Plugin {
  return {
    name: "lexithymia:recognition-worker",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (id.endsWith("/platform/browser/worker.ts?worker&url") ? ADDRESS : undefined),
    load(id) {
      if (id !== ADDRESS) return undefined;
      const worker = this.emitFile({ type: "chunk", id: WORKER, name: "worker" });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
  };
}
