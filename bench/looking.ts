/** The built app, looking at a drawn face through a camera for minutes: what it remembers, and how many frames it misses. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beginLooking } from "../test/e2e/begin-looking.ts";
import { startBrowser } from "../test/e2e/browser.ts";
import { writeDrawnClip } from "../test/e2e/drawn-clip.ts";
import { serveApp } from "../test/e2e/served-app.ts";

const FRAMES_PER_SECOND = 15;
const SAMPLE_EVERY_MS = 30_000;
/** Until then everything has been loaded, compiled and seen once. */
const WARM_UP_MS = 90_000;

export interface LookingResult {
  readonly minutes: number;
  /** Frames the camera gave and the page could have read, after the warm-up. */
  readonly framesGiven: number;
  readonly framesRead: number;
  /** Of page and worker together, by the browser's own count, in bytes; the first after the warm-up. */
  readonly memory: readonly { readonly atMs: number; readonly bytes: number }[];
}

export async function benchLooking(minutes: number): Promise<LookingResult> {
  const folder = mkdtempSync(join(tmpdir(), "lexithymia-looking-"));
  const clip = join(folder, "drawn.y4m");
  await writeClip(clip, folder);
  const app = await serveApp();
  const browser = await startBrowser({ camera: { clip } });
  try {
    const context = await browser.newContext({ permissions: ["camera"] });
    const page = await context.newPage();
    await page.addInitScript(countFrames);
    await page.goto(app.origin);
    await page.locator(".first-visit .skip").click();
    await beginLooking(page, "myself");
    await page.locator(".sources .action-main").click();
    await page.locator(".face .sentence").waitFor();
    await page.waitForTimeout(WARM_UP_MS);
    const before = await counts(page);
    const memory: { atMs: number; bytes: number }[] = [];
    const startMs = performance.now();
    do {
      memory.push({ atMs: Math.round(performance.now() - startMs), bytes: await memoryOf(page) });
      await page.waitForTimeout(SAMPLE_EVERY_MS);
    } while (performance.now() - startMs < minutes * 60_000);
    memory.push({ atMs: Math.round(performance.now() - startMs), bytes: await memoryOf(page) });
    const after = await counts(page);
    return {
      minutes,
      framesGiven: after.given - before.given,
      framesRead: after.read - before.read,
      memory,
    };
  } finally {
    await browser.close();
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

export function lookingTable({ minutes, framesGiven, framesRead, memory }: LookingResult): string {
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  const [first, last] = [memory[0]!.bytes, memory.at(-1)!.bytes];
  const most = Math.max(...memory.map(({ bytes }) => bytes));
  return [
    `Looking for ${minutes} minutes, after ${WARM_UP_MS / 1000} s of warm-up`,
    `  frames given ${framesGiven}, read ${framesRead}: ${((100 * (framesGiven - framesRead)) / framesGiven).toFixed(2)} % missed`,
    `  memory ${megabytes(first)} MB at first, ${megabytes(last)} MB at last, ${megabytes(most)} MB at most`,
  ].join("\n");
}

/** A clip of the face at rest, smiling, surprised, at the frame rate that is asked about. */
async function writeClip(clip: string, folder: string): Promise<void> {
  const motionJpeg = join(folder, "drawn.mjpeg");
  const poses = ["rest", "smile", "rest", "surprise"] as const;
  await writeDrawnClip(
    motionJpeg,
    poses.map((pose) => ({ pose, seconds: 3 })),
  );
  const { status, stderr } = spawnSync(
    "ffmpeg",
    ["-v", "error", "-r", "30", "-i", motionJpeg, "-r", `${FRAMES_PER_SECOND}`, "-pix_fmt", "yuv420p", clip],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`ffmpeg is needed to make the clip: ${stderr}`);
}

interface FrameCounts {
  readonly given: number;
  readonly read: number;
}

/** What the page's camera gives, by the browser's own count: https://www.w3.org/TR/mediacapture-extensions/#the-mediastreamtrack-stats */
interface TrackStats {
  readonly deliveredFrames: number;
}

interface Counted {
  track?: MediaStreamTrack & { readonly stats: TrackStats };
  read: number;
}

/** In the page, before its scripts: keeps the camera's track, and counts the frames that are handed to the worker. */
function countFrames(): void {
  const counted: Counted = { read: 0 };
  Object.assign(window, { counted });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    if ((message[0] as { call?: string } | undefined)?.call === "readFrame") counted.read += 1;
    return Reflect.apply(post, this, message);
  };
  const devices = navigator.mediaDevices;
  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    counted.track = stream.getVideoTracks()[0] as NonNullable<Counted["track"]>;
    return stream;
  };
}

function counts(page: Page): Promise<FrameCounts> {
  return page.evaluate(() => {
    const { track, read } = (window as unknown as { counted: Counted }).counted;
    return { given: track!.stats.deliveredFrames, read };
  });
}

/** What the browser counts after it has collected garbage: https://wicg.github.io/performance-measure-memory/ */
function memoryOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { measureUserAgentSpecificMemory } = performance as Performance & {
      measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
    };
    return (await measureUserAgentSpecificMemory.call(performance)).bytes;
  });
}
