/**
 * `npx tsx scripts/engine-functions.ts`: records which functions of ONNX Runtime's WebAssembly module are called when faces are read, with one
 * thread and with several, and whatever those may call in turn. Run it when onnxruntime-web, a model or the way of dividing changes. What is not
 * recorded still works: the app fetches the rest of the engine then.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { createServer } from "vite";
import { divide } from "../config/engine/divide.ts";
import { readBody } from "../config/engine/instructions.ts";
import { readModule } from "../config/engine/module.ts";
import { asNeeded, type NeededFunctions, sha256, type Weight } from "../config/engine/needed.ts";
import { SECURITY_HEADERS } from "../config/security-headers.ts";
import { startBrowser } from "../test/e2e/browser.ts";
import { watchedLoader, watchedModule } from "./engine/watched.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const runtime = `${root}node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded`;
const folder = `${root}dist/engine-watched`;
const THREADS = [1, 2, 3, 4];

const module = await readFile(`${runtime}.wasm`);
await mkdir(folder, { recursive: true });
await writeFile(`${folder}/engine.wasm`, watchedModule(module));
await writeFile(`${folder}/loader.mjs`, watchedLoader(await readFile(`${runtime}.mjs`, "utf8")));
const { imported, bodies } = readModule(module);
const called = await functionsCalled();
const needed = withCallees(called);
const path = `${root}config/engine/needed.json`;
const { first, rest } = divide(module, needed);
const record: NeededFunctions = {
  ...asNeeded(module, needed),
  weights: { first: weigh(first), rest: weigh(rest) },
};
await writeFile(path, `${JSON.stringify(record, undefined, 2)}\n`);
console.log(
  `${called.size} functions were called, with what they may call ${needed.size}: written to ${path}`,
);

/** Indices with imports counted. */
async function functionsCalled(): Promise<Set<number>> {
  // The development server itself puts scripts into pages, which the policy forbids.
  const { "Content-Security-Policy": _, ...headers } = SECURITY_HEADERS;
  const server = await createServer({
    configFile: false,
    root,
    logLevel: "error",
    resolve: {
      conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "development|production"],
    },
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, hmr: false, watch: null, headers },
  });
  await server.listen();
  const browser = await startBrowser();
  const functions = new Set<number>();
  for (const threads of THREADS) {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}scripts/engine/`);
    await page.waitForFunction(() => typeof window.read === "function");
    const result = await page.evaluate((engine) => window.read(engine), {
      wasmUrl: "/dist/engine-watched/engine.wasm",
      wasmModuleUrl: "/dist/engine-watched/loader.mjs",
      threads,
    });
    console.log(`${threads} threads: ${result.readings} readings, ${result.called.length} functions`);
    for (const index of result.called) functions.add(index + imported);
    await page.close();
  }
  await browser.close();
  await server.close();
  return functions;
}

/** With all that they call, may call, and so on; what is called through the table is only known when it happens. */
function withCallees(functions: ReadonlySet<number>): Set<number> {
  const found = new Set(functions);
  const left = [...functions];
  for (let index = left.pop(); index !== undefined; index = left.pop())
    for (const { callee } of readBody(bodies[index - imported]!).calls)
      if (callee >= imported && !found.has(callee)) {
        found.add(callee);
        left.push(callee);
      }
  return found;
}

function weigh(part: Uint8Array): Weight {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: part.length };
  return { sha256: sha256(part), brotli: brotliCompressSync(part, { params }).length };
}
