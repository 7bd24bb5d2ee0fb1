/** The pipeline in Chromium, and its peers in the same page, on the same frames, turn by turn. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, defaultClientConditions, type PreviewServer, preview } from "vite";
import { findBrowser } from "../scripts/find-browser.mjs";
import { type ReaderAccuracy, scoreRuns } from "./accuracy.ts";
import { type FrameSet, type Frames, MODES, type Mode } from "./frames.ts";
import type { LabelledPictures } from "./labelled-pictures.ts";
import { caseName, stageOf } from "./node.ts";
import type { ReaderName, Run } from "./page.ts";
import { collector, type Timing, timing } from "./timing.ts";

const BENCH = fileURLToPath(new URL(".", import.meta.url));
const BUILT = join(BENCH, "../dist/bench");
const PEERS = join(BENCH, "peers/node_modules");

const MOST_FIRST_RESULTS = 5;
const PICTURES_IN_A_TURN = 20;

export interface BrowserTimings {
  readonly browser: string;
  readonly readers: Readonly<Record<string, ReaderTimings>>;
}

export interface ReaderTimings {
  readonly description: string;
  /** Of frames with one face, where the reader tells. */
  readonly stages: Readonly<Record<string, Timing>>;
  /** From a frame on a canvas to the page having the result, by `caseName`. */
  readonly endToEnd: Readonly<Record<string, Timing>>;
  /** Share of the faces in all frames that it gave a result for: speed without finding is worth little. */
  readonly found: number;
  /** From the page's first byte, with empty caches. */
  readonly firstResult: Timing;
}

/** `rounds` is how often each frame is read, after a first round that warms up. */
export async function benchBrowser(frames: Frames, rounds: number): Promise<BrowserTimings> {
  await buildPage({ one: frames.one, four: frames.four });
  return inBrowser(async ({ browser, address, names }) => {
    const readers = await measureTogether(browser, address, names, { frames, rounds });
    const withFirst: Record<string, ReaderTimings> = {};
    for (const name of names)
      withFirst[name] = {
        ...readers[name]!,
        firstResult: await firstResults(browser, address, name, Math.min(rounds, MOST_FIRST_RESULTS)),
      };
    return { browser: `Chromium ${browser.version()}`, readers: withFirst };
  });
}

/** By the set's title and the reader's name. */
export type Accuracies = Readonly<Record<string, Readonly<Record<string, ReaderAccuracy>>>>;

/** Every reader reads every picture by itself, and they take turns. */
export async function benchAccuracy(sets: readonly LabelledPictures[]): Promise<Accuracies> {
  await buildPage(Object.fromEntries(sets.map(({ pictures }, i) => [`labelled${i}`, pictures])));
  return inBrowser(async ({ browser, address, names }) => {
    const page = await openPage(browser, address);
    for (const name of names) await page.evaluate((reader) => window.bench.open(reader), name);
    const results: Record<string, Record<string, ReaderAccuracy>> = {};
    for (const [i, set] of sets.entries()) {
      const runs = await readInTurns(page, names, filesOf(`labelled${i}`, set.pictures));
      results[set.title] = Object.fromEntries(names.map((name) => [name, scoreRuns(set, runs.get(name)!)]));
    }
    return results;
  });
}

/** A few pictures each at a time, so that whatever else the machine does falls on all of them. */
async function readInTurns(
  page: Page,
  names: readonly ReaderName[],
  files: readonly string[],
): Promise<Map<ReaderName, Run[]>> {
  const runs = new Map<ReaderName, Run[]>(names.map((name) => [name, []]));
  for (let from = 0; from < files.length; from += PICTURES_IN_A_TURN) {
    const some = files.slice(from, from + PICTURES_IN_A_TURN);
    for (const name of names)
      runs.get(name)!.push(
        ...(await page.evaluate((of) => window.bench.round(of.name, "picture", of.files), {
          name,
          files: some,
        })),
      );
    await page.evaluate(() => window.bench.forget());
  }
  return runs;
}

interface OpenBrowser {
  readonly browser: Browser;
  /** Of the bench's page. */
  readonly address: string;
  /** Those that are installed. */
  readonly names: readonly ReaderName[];
}

async function inBrowser<Result>(work: (open: OpenBrowser) => Promise<Result>): Promise<Result> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("no Chromium, Chrome or Edge was found: install one");
  const names: ReaderName[] = existsSync(PEERS) ? ["lexithymia", "human", "face-api"] : ["lexithymia"];
  const server = await servePage();
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    return await work({ browser, address: server.resolvedUrls!.local[0]!, names });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Chromium refuses to run its sandbox as the administrator; the rest keeps it from working in the background. */
const BROWSER_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @param sets frames by the name of their set */
async function buildPage(sets: Readonly<Record<string, readonly Buffer[]>>): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  await build({
    configFile: false,
    root: BENCH,
    base: "/",
    logLevel: "warn",
    // As in the app: ONNX Runtime's loader stays a file of its own.
    resolve: { conditions: ["onnxruntime-web-use-extern-wasm", ...defaultClientConditions] },
    worker: { format: "es" },
    build: { outDir: BUILT, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  });
  mkdirSync(join(BUILT, "frames"));
  for (const [set, pictures] of Object.entries(sets))
    for (const [i, file] of filesOf(set, pictures).entries()) writeFileSync(join(BUILT, file), pictures[i]!);
  if (existsSync(PEERS)) copyPeers();
}

function filesOf(set: string, pictures: readonly Buffer[]): string[] {
  return pictures.map((_, i) => `frames/${set}-${i}.jpg`);
}

function copyPeers(): void {
  const copies = {
    "human.esm.js": "@vladmandic/human/dist/human.esm.js",
    "human-models": "@vladmandic/human/models",
    "face-api.esm.js": "@vladmandic/face-api/dist/face-api.esm.js",
    "face-api-models": "@vladmandic/face-api/model",
    wasm: "@tensorflow/tfjs-backend-wasm/dist",
  };
  for (const [name, source] of Object.entries(copies))
    cpSync(join(PEERS, source), join(BUILT, "peers", name), { recursive: true });
}

/** Cross-origin isolated, so that everybody's WebAssembly may use threads. */
function servePage(): Promise<PreviewServer> {
  const headers = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  };
  return preview({
    configFile: false,
    root: BENCH,
    logLevel: "warn",
    build: { outDir: BUILT },
    preview: { port: 0, headers },
  });
}

async function measureTogether(
  browser: Browser,
  address: string,
  names: readonly ReaderName[],
  { frames, rounds }: { frames: Frames; rounds: number },
): Promise<Record<string, Omit<ReaderTimings, "firstResult">>> {
  const page = await openPage(browser, address);
  const descriptions = new Map<ReaderName, string>();
  for (const name of names)
    descriptions.set(name, await page.evaluate((reader) => window.bench.open(reader), name));
  const measured = new Map<ReaderName, Measured>(
    names.map((name) => [name, { stages: collector(), endToEnd: collector(), faces: 0, found: 0 }]),
  );
  // Turn by turn, so that whatever else the machine does falls on all of them. The first round warms up.
  for (let round = 0; round <= rounds; round += 1)
    for (const mode of MODES)
      for (const set of ["one", "four"] as const)
        for (const name of names) {
          const files = filesOf(set, frames[set]);
          const runs = await page.evaluate((of) => window.bench.round(of.name, of.mode, of.files), {
            name,
            mode,
            files,
          });
          if (round > 0) collect(measured.get(name)!, runs, { set, mode });
        }
  await page.close();
  return Object.fromEntries(
    [...measured].map(([name, { stages, endToEnd, faces, found }]) => [
      name,
      {
        description: descriptions.get(name)!,
        stages: stages.timings(),
        endToEnd: endToEnd.timings(),
        found: found / faces,
      },
    ]),
  );
}

interface Measured {
  readonly stages: ReturnType<typeof collector>;
  readonly endToEnd: ReturnType<typeof collector>;
  faces: number;
  found: number;
}

function collect(into: Measured, runs: readonly Run[], { set, mode }: { set: FrameSet; mode: Mode }): void {
  const expected = set === "one" ? 1 : 4;
  for (const { milliseconds, faces, stages = {} } of runs) {
    into.endToEnd.add(caseName(set, mode), milliseconds);
    into.faces += expected;
    into.found += Math.min(faces, expected);
    if (set === "one")
      for (const [stage, took] of Object.entries(stages)) stageOf(mode, into.stages.add)(stage, took);
  }
}

/** Each time in a new context, whose caches are empty. */
async function firstResults(
  browser: Browser,
  address: string,
  name: ReaderName,
  times: number,
): Promise<Timing> {
  const milliseconds: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const page = await openPage(browser, address);
    milliseconds.push(
      await page.evaluate((reader) => window.bench.firstResult(reader, "frames/one-0.jpg"), name),
    );
    await page.context().close();
  }
  return timing(milliseconds);
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
}
