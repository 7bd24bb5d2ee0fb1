/**
 * What the built app weighs: brotli at its best quality, 11, as hosts compress once for all. That takes six seconds of one processor; the two
 * parts of the engine would take thirty more, and were weighed when they were divided (config/engine/needed.json).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import needed from "../../config/engine/needed.json" with { type: "json" };
import { sha256 } from "../../config/engine/needed.ts";
import { LANGUAGE_CODES } from "../../src/app/messages/languages.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { lookAtDrawnFace } from "./begin-looking.ts";
import { waitForWords } from "./on-screen.ts";

/** Bytes, brotli. */
const BEFORE_THE_FIRST_READING = 4_500_000;
const WHOLE_APP = 5_800_000;
/**
 * Bytes, gzip: scripts, styles and the page, with its English words. What others wrote lies in files of its own, and so do the words of each
 * further language, which are fetched when it is spoken.
 */
const OWN_CODE = 120_000;
const WORDS_OF_A_LANGUAGE = 20_000;

/** By what was weighed: where it has changed, it is weighed anew. */
const WEIGHED = new Map(Object.values(needed.weights).map((part) => [part.sha256, part.brotli]));

const built = fileURLToPath(new URL("../../dist/app", import.meta.url));
/** Content by path; `_headers` is for hosts alone. */
const files = new Map(
  readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "_headers")
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(built.length + 1).replaceAll("\\", "/"), readFileSync(file)]),
);
const weights = new Map<string, number>();

const app = appInBrowser();

beforeAll(async () => {
  await Promise.all([...files].map(async ([path, content]) => weights.set(path, await weigh(content))));
});

const weightOf = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + (weights.get(path) ?? Number.NaN), 0);

test("before the first reading: what a page asks for until it has words for a face", async () => {
  const asked = new Set<string>();
  const page = await app.open({
    prepare: async (opened) =>
      opened.context().on("request", (request) => {
        // What the service worker fetches afterwards is for the next visit.
        if (request.serviceWorker() === null && request.url().startsWith("http"))
          asked.add(new URL(request.url()).pathname.slice(1) || "index.html");
      }),
  });
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  expect([...asked].filter((path) => path.endsWith(".onnx"))).toHaveLength(3);
  expect([...asked].filter((path) => path.includes("engine-rest"))).toEqual([]);
  const weight = weightOf(asked);
  console.log(`before the first reading: ${weight} bytes`);
  expect(weight).toBeLessThanOrEqual(BEFORE_THE_FIRST_READING);
});

test("the whole app, with every language and all that it keeps for use without a network", () => {
  const weight = weightOf(files.keys());
  console.log(`the whole app: ${weight} bytes`);
  expect(weight).toBeLessThanOrEqual(WHOLE_APP);
});

const gzipped = (content: Buffer): number => gzipSync(content, { level: 9 }).length;
const OTHER_LANGUAGES = LANGUAGE_CODES.filter((code) => code !== "en");
const isWordsOf = (code: string, path: string): boolean => path.startsWith(`assets/${code}-`);

test("our own code", () => {
  const own = [...files].filter(
    ([path]) =>
      /\.(js|css|html)$/.test(path) &&
      !/^assets\/(libraries|onnxruntime)-/.test(path) &&
      !OTHER_LANGUAGES.some((code) => isWordsOf(code, path)),
  );
  const weight = own.reduce((sum, [, content]) => sum + gzipped(content), 0);
  console.log(`our own code: ${weight} bytes`);
  expect(weight).toBeLessThanOrEqual(OWN_CODE);
});

test.each(OTHER_LANGUAGES)("the words of a further language: %s", (code) => {
  const words = [...files].filter(([path]) => isWordsOf(code, path));
  expect(words).toHaveLength(1);
  expect(gzipped(words[0]![1])).toBeLessThanOrEqual(WORDS_OF_A_LANGUAGE);
});

async function weigh(content: Buffer): Promise<number> {
  const known = WEIGHED.get(sha256(content));
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const compressed = await promisify(brotliCompress)(content, { params });
  // Fonts and pictures are compressed already, and are sent as they are.
  return Math.min(compressed.length, content.length);
}
