/** Anything that reads expressions in a page, ours and the peers', behind the same few lines. */
import type { Mode } from "./frames.ts";

export interface Reader {
  /** Version, backend and configuration, for people to read. */
  readonly description: string;
  /** From a frame on a canvas to the expressions of all faces in it. In a video, what was known may be used again. */
  read(canvas: HTMLCanvasElement, mode: Mode): Promise<FrameResult>;
}

export interface FrameResult {
  readonly faces: number;
  /** Milliseconds of each stage, where the reader tells. */
  readonly stages?: Readonly<Record<string, number>>;
}
