/** Videos of drawn faces, made here: with ffmpeg where it is there, else by the browser's own recorder. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { durationOf, poseOfTurns, type Turn } from "../../src/app/drawn-face/performance.ts";
import type { TestFile } from "./begin-looking.ts";
import { drawnJpeg } from "./drawn-clip.ts";

export const FRAMES_PER_SECOND = 20;

export const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;

/** The turns one after another, as a WebM file. @param page where the browser records, if it has to */
export async function drawnVideo(page: Page, turns: readonly Turn[]): Promise<TestFile> {
  const frames = await drawnFrames(turns);
  const buffer = hasFfmpeg
    ? await encoded(frames, [
        "-c:v",
        "libvpx",
        "-b:v",
        "1M",
        "-g",
        "10",
        "-deadline",
        "realtime",
        "-f",
        "webm",
      ])
    : await recorded(page, frames);
  return { name: "drawn.webm", mimeType: "video/webm", buffer };
}

/** Pictures in the order of their time; those that are the same are the same object. */
export async function drawnFrames(turns: readonly Turn[]): Promise<Buffer[]> {
  const drawn = new Map<string, Promise<Buffer>>();
  const count = Math.round((durationOf(turns) * FRAMES_PER_SECOND) / 1000);
  return Promise.all(
    Array.from({ length: count }, (_, i) => {
      const pose = poseOfTurns(turns, (i * 1000) / FRAMES_PER_SECOND);
      const name = JSON.stringify(pose);
      if (!drawn.has(name)) drawn.set(name, drawnJpeg(pose));
      return drawn.get(name)!;
    }),
  );
}

/** Made by ffmpeg of JPEG pictures. @param output how, and in what format */
export async function encoded(
  frames: readonly Buffer[],
  output: readonly string[],
  framesPerSecond = FRAMES_PER_SECOND,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "lexithymia-"));
  // Into a file: into a pipe ffmpeg cannot write how long it became.
  const path = join(folder, "video");
  const input = ["-f", "mjpeg", "-framerate", String(framesPerSecond), "-i", "-"];
  const { status, stderr } = spawnSync("ffmpeg", ["-loglevel", "error", ...input, ...output, path], {
    input: Buffer.concat(frames),
  });
  if (status !== 0) throw new Error(`ffmpeg: ${stderr}`);
  const video = await readFile(path);
  await rm(folder, { recursive: true });
  return video;
}

/** The browser records while the pictures are drawn, each at its time. */
export async function recorded(page: Page, frames: readonly Buffer[]): Promise<Buffer> {
  const unique = [...new Set(frames)];
  const base64 = await page.evaluate(
    async ({ pictures, order, frameMs }) => {
      const bitmaps = await Promise.all(
        pictures.map((picture) =>
          createImageBitmap(new Blob([Uint8Array.from(atob(picture), (c) => c.charCodeAt(0))])),
        ),
      );
      const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
      const stream = canvas.captureStream(0);
      const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
      const recorder = new MediaRecorder(stream, { mimeType: "video/webm" });
      const chunks: Blob[] = [];
      recorder.ondataavailable = ({ data }) => chunks.push(data);
      const stopped = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      const began = performance.now();
      for (const [i, picture] of order.entries()) {
        canvas.getContext("2d")!.drawImage(bitmaps[picture]!, 0, 0);
        track!.requestFrame();
        await new Promise((resolve) => setTimeout(resolve, began + (i + 1) * frameMs - performance.now()));
      }
      recorder.stop();
      await stopped;
      const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
    },
    {
      pictures: unique.map((picture) => picture.toString("base64")),
      order: frames.map((frame) => unique.indexOf(frame)),
      frameMs: 1000 / FRAMES_PER_SECOND,
    },
  );
  return Buffer.from(base64, "base64");
}
