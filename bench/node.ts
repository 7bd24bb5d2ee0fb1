/** The pipeline in Node: each stage, and a decoded frame from beginning to end. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPicture } from "../src/platform/node/pictures.ts";
import { createRecognizer } from "../src/platform/node/recognizer.ts";
import type { NodeEngine } from "../src/platform/node/runtime.ts";
import type { RgbaImage } from "../src/recognition/image.ts";
import type { Frames } from "./frames.ts";
import { collector, type Timing } from "./timing.ts";

export interface PipelineTimings {
  /** For each frame, whatever the number of faces in it: of the frames with one face. */
  readonly stages: Readonly<Record<string, Timing>>;
  /** A decoded frame in, readings out. */
  readonly endToEnd: Readonly<Record<string, Timing>>;
}

const ROUNDS = 8;
const FRAME_MS = 1000 / 30;

export async function benchNode(engine: NodeEngine, frames: Frames): Promise<PipelineTimings> {
  const stages = collector();
  const endToEnd = collector();
  let measuring = false;
  const recognizer = await createRecognizer({
    engine,
    now: () => performance.now(),
    onStage: (stage, milliseconds) => measuring && stages.add(stage, milliseconds),
  });
  const images = {
    one: await decode(frames.one, (milliseconds) => stages.add("decode", milliseconds)),
    four: await decode(frames.four, () => {}),
  };
  for (const [name, set] of Object.entries(images)) {
    const stream = recognizer.openStream();
    for (let i = 0; i < set.length * (ROUNDS + 1); i += 1) {
      // The first round warms up.
      const counts = i >= set.length;
      measuring = counts && name === "one";
      const start = performance.now();
      await stream.read(set[i % set.length]!, i * FRAME_MS);
      if (counts) endToEnd.add(name, performance.now() - start);
    }
  }
  await recognizer.close();
  return { stages: stages.timings(), endToEnd: endToEnd.timings() };
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
