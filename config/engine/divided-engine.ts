/** Builds the app with ONNX Runtime divided: see divide.ts. The development server and the library use it whole. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { divide } from "./divide.ts";
import { loaderOfDivided } from "./loader.ts";
import needed from "./needed.json" with { type: "json" };
import { neededIn, sha256 } from "./needed.ts";

const WASM = "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
const LOADER = "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";

export interface EngineFolders {
  /** Of the package `onnxruntime-web`, the folder `dist`. */
  readonly runtime: string;
  /** Where the parts are written. */
  readonly parts: string;
}

export const ENGINE_FILES = { first: "engine.wasm", loader: "engine-loader.mjs" } as const;

export function dividedEngine({ runtime, parts }: EngineFolders): Plugin {
  return {
    name: "lexithymia:engine",
    apply: "build",
    enforce: "pre",
    async buildStart() {
      const rest = await writeDivided({ runtime, parts });
      this.emitFile({ type: "asset", fileName: `assets/${rest}`, source: await readFile(join(parts, rest)) });
    },
    resolveId(id) {
      if (id === WASM) return `${join(parts, ENGINE_FILES.first)}?url`;
      if (id === LOADER) return `${join(parts, ENGINE_FILES.loader)}?url`;
      return undefined;
    },
  };
}

/** @returns the name of the rest's file; the loader looks for it beside itself */
async function writeDivided({ runtime, parts }: EngineFolders): Promise<string> {
  const module = await readFile(join(runtime, "ort-wasm-simd-threaded.wasm"));
  const loader = await readFile(join(runtime, "ort-wasm-simd-threaded.mjs"), "utf8");
  const { first, rest } = divide(module, neededIn(module, needed));
  const restFile = `engine-rest-${sha256(rest).slice(0, 8)}.wasm`;
  await rm(parts, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  await Promise.all([
    writeFile(join(parts, ENGINE_FILES.first), first),
    writeFile(join(parts, restFile), rest),
    writeFile(join(parts, ENGINE_FILES.loader), loaderOfDivided(loader, restFile)),
  ]);
  return restFile;
}
