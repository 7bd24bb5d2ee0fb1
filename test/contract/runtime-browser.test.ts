/** The browser's runtime keeps the same contract, in a page and in a worker, with one thread and with two. */
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECURITY_HEADERS } from "../../config/security-headers.ts";
import { startBrowser } from "../e2e/browser.ts";
import type { CaseResults } from "./browser/run-cases.ts";
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

async function resultsIn(place: "runInPage" | "runInWorker", threads: number): Promise<CaseResults> {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0]}test/contract/browser/`);
  await page.waitForFunction(() => typeof window.runInWorker === "function");
  const results = await page.evaluate(([where, count]) => window[where](count), [place, threads] as const);
  await page.close();
  return results;
}

describe.each([
  ["a page", "runInPage", 1],
  ["a worker", "runInWorker", 1],
  ["a worker", "runInWorker", 2],
] as const)("onnxruntime-web in %s (%s, %i threads) keeps the contract of Runtime", (_, place, threads) => {
  let results: CaseResults;
  beforeAll(async () => {
    results = await resultsIn(place, threads);
  });
  test.each(RUNTIME_CASES.map(({ title }) => title))("%s", (title) => {
    expect(results).toHaveProperty([title]);
    expect(results[title]).toBeUndefined();
  });
});
