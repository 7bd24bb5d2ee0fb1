/** The browser's runtime keeps the same contract, in a page and in a worker, with one thread and with two, whole and divided as in the app. */
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINE_FILES } from "../../config/engine/divided-engine.ts";
import { SECURITY_HEADERS } from "../../config/security-headers.ts";
import { startBrowser } from "../e2e/browser.ts";
import type { CaseOptions, CaseResults } from "./browser/run-cases.ts";
import { RUNTIME_CASES } from "./runtime-cases.ts";

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("../..", import.meta.url)),
    logLevel: "error",
    resolve: {
      conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "development|production"],
    },
    optimizeDeps: { noDiscovery: true },
    server: {
      port: 0,
      hmr: false,
      watch: null,
      headers: {
        "Cross-Origin-Opener-Policy": SECURITY_HEADERS["Cross-Origin-Opener-Policy"],
        "Cross-Origin-Embedder-Policy": SECURITY_HEADERS["Cross-Origin-Embedder-Policy"],
      },
    },
  });
  await server.listen();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Results, and how often the rest of a divided engine was fetched. */
async function resultsIn(place: "runInPage" | "runInWorker", options: CaseOptions) {
  const page = await browser.newPage();
  let restFetched = 0;
  page.context().on("request", (request) => {
    if (request.url().includes("/engine-rest-")) restFetched += 1;
  });
  await page.goto(`${server.resolvedUrls?.local[0]}test/contract/browser/`);
  await page.waitForFunction(() => typeof window.runInWorker === "function");
  const results = await page.evaluate(([where, how]) => window[where](how), [place, options] as const);
  await page.close();
  return { results, restFetched };
}

/** Built with the app. The contract's networks take operators that reading faces does not: they lie in the rest. */
const DIVIDED = { wasm: `/dist/engine/${ENGINE_FILES.first}`, loader: `/dist/engine/${ENGINE_FILES.loader}` };

describe.each([
  ["a page", "runInPage", { threads: 1 }],
  ["a worker", "runInWorker", { threads: 1 }],
  ["a worker", "runInWorker", { threads: 2 }],
  ["a page, divided", "runInPage", { threads: 1, engine: DIVIDED }],
  ["a worker, divided", "runInWorker", { threads: 1, engine: DIVIDED }],
  ["a worker, divided", "runInWorker", { threads: 2, engine: DIVIDED }],
] as const)("onnxruntime-web in %s (%s, %j) keeps the contract of Runtime", (_, place, options) => {
  let results: CaseResults;
  let restFetched: number;
  beforeAll(async () => {
    ({ results, restFetched } = await resultsIn(place, options));
  });
  test.each(RUNTIME_CASES.map(({ title }) => title))("%s", (title) => {
    expect(results).toHaveProperty([title]);
    expect(results[title]).toBeUndefined();
  });
  test("what it was divided from is fetched when it is called, and only then", () => {
    if ("engine" in options) expect(restFetched).toBeGreaterThan(0);
    else expect(restFetched).toBe(0);
  });
});
