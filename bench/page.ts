/** The page that the browser bench drives: opens one reader or several and times them on the same frames. */
import type { Mode } from "./frames.ts";
import type { FrameResult, Reader } from "./reader.ts";

const READERS = {
  lexithymia: () => import("./reader-lexithymia.ts"),
  human: () => import("./reader-human.ts"),
  "face-api": () => import("./reader-face-api.ts"),
} as const;

export type ReaderName = keyof typeof READERS;

export interface Run extends FrameResult {
  readonly milliseconds: number;
}

export interface BenchPage {
  /** Loads a reader with its models. Returns its description. */
  open(name: ReaderName): Promise<string>;
  /** Reads every frame once, one after another. */
  round(name: ReaderName, mode: Mode, frames: readonly string[]): Promise<Run[]>;
  /** Lets go of decoded frames, which are kept for the next round otherwise. */
  forget(): void;
  /** Milliseconds from the page's first byte to the first frame's result, with nothing loaded before. */
  firstResult(name: ReaderName, frame: string): Promise<number>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const opened = new Map<ReaderName, Reader>();
const canvases = new Map<string, Promise<HTMLCanvasElement>>();

window.bench = {
  async open(name) {
    const { openReader } = await READERS[name]();
    const reader = await openReader();
    opened.set(name, reader);
    return reader.description;
  },

  async round(name, mode, frames) {
    const reader = opened.get(name)!;
    const runs: Run[] = [];
    for (const frame of frames) {
      const canvas = await canvasOf(frame);
      const start = performance.now();
      const result = await reader.read(canvas, mode);
      runs.push({ milliseconds: performance.now() - start, ...result });
    }
    return runs;
  },

  forget() {
    canvases.clear();
  },

  async firstResult(name, frame) {
    const canvas = canvasOf(frame);
    await window.bench.open(name);
    await opened.get(name)!.read(await canvas, "picture");
    return performance.now();
  },
};

/** Decoded once and kept in ordinary memory, as every reader reads it back. */
function canvasOf(frame: string): Promise<HTMLCanvasElement> {
  const known = canvases.get(frame);
  if (known) return known;
  const canvas = draw(frame);
  canvases.set(frame, canvas);
  return canvas;
}

async function draw(frame: string): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(await (await fetch(frame)).blob());
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext("2d", { willReadFrequently: true })!.drawImage(bitmap, 0, 0);
  return canvas;
}
