/** The pipeline in Node: each stage, and a decoded frame from beginning to end. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPicture } from "../src/platform/node/pictures.ts";
import { createRecognizer } from "../src/platform/node/recognizer.ts";
import type { NodeEngine } from "../src/platform/node/runtime.ts";
import type { RgbaImage } from "../src/recognition/image.ts";
import { type FrameSet, type Frames, MODES, type Mode } from "./frames.ts";
import { collector, type Timing } from "./timing.ts";

export interface PipelineTimings {
  /** Of frames with one face. */
  readonly stages: Readonly<Record<string, Timing>>;
  /** A decoded frame in, readings out, by `caseName`. */
  readonly endToEnd: Readonly<Record<string, Timing>>;
}

const FRAME_MS = 1000 / 30;

/** "one face, picture": what an end-to-end time was measured on. */
export function caseName(set: FrameSet, mode: Mode): string {
  return `${set} face${set === "one" ? "" : "s"}, ${mode}`;
}

/** `rounds` is how often each frame is read, after a first round that warms up. */
export async function benchNode(
  engine: NodeEngine,
  frames: Frames,
  rounds: number,
): Promise<PipelineTimings> {
  const stages = collector();
  const endToEnd = collector();
  let took: (stage: string, milliseconds: number) => void = () => {};
  const recognizer = await createRecognizer({
    engine,
    now: () => performance.now(),
    onStage: (stage, milliseconds) => took(stage, milliseconds),
  });
  const images = {
    one: await decode(frames.one, (milliseconds) => stages.add("decode", milliseconds)),
    four: await decode(frames.four, () => {}),
  };
  for (const mode of MODES)
    for (const set of ["one", "four"] as const) {
      const stream = recognizer.openStream();
      const { length } = images[set];
      for (let i = 0; i < length * (rounds + 1); i += 1) {
        const image = images[set][i % length]!;
        const counts = i >= length;
        took = counts && set === "one" ? stageOf(mode, stages.add) : () => {};
        const start = performance.now();
        if (mode === "picture") await recognizer.readPicture(image);
        else await stream.read(image, i * FRAME_MS);
        if (counts) endToEnd.add(caseName(set, mode), performance.now() - start);
      }
    }
  await recognizer.close();
  return { stages: stages.timings(), endToEnd: endToEnd.timings() };
}

/** A video skips the detector in most frames, a picture is not smoothed: each stage is timed where it always runs. */
export function stageOf(mode: Mode, add: (stage: string, milliseconds: number) => void): typeof add {
  return (stage, milliseconds) => {
    if ((stage === "smooth") === (mode === "video")) add(stage, milliseconds);
  };
}

async function decode(frames: readonly Buffer[], took: (milliseconds: number) => void): Promise<RgbaImage[]> {
  const folder = await mkdtemp(join(tmpdir(), "lexithymia-bench-"));
  const images: RgbaImage[] = [];
  for (const [i, frame] of frames.entries()) {
    const path = join(folder, `${i}.jpg`);
    await writeFile(path, frame);
    const start = performance.now();
    images.push((await readPicture(path)).image);
    // The first one loads the decoder.
    if (i > 0) took(performance.now() - start);
  }
  await rm(folder, { recursive: true });
  return images;
}
