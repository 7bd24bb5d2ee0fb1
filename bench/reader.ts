/** Anything that reads expressions in a page, ours and the peers', behind the same few lines. */
import type { Expression } from "../src/recognition/expression.ts";
import type { Mode } from "./frames.ts";

export interface Reader {
  /** Version, backend and configuration, for people to read. */
  readonly description: string;
  /** From a frame on a canvas to the expressions of all faces in it. In a video, what was known may be used again. */
  read(canvas: HTMLCanvasElement, mode: Mode): Promise<FrameResult>;
}

/** A face as peers give it: where it is, and a score for each of their words. */
export interface ScoredFace {
  readonly area: number;
  readonly scores: Readonly<Record<string, number>>;
}

/** @param words what the peer calls the expressions it knows */
export function mostLikely(
  faces: readonly ScoredFace[],
  words: Readonly<Record<string, Expression>>,
): Expression | undefined {
  const [largest] = faces.toSorted((a, b) => b.area - a.area);
  const [best] = Object.entries(largest?.scores ?? {}).toSorted(([, a], [, b]) => b - a);
  return best && words[best[0]];
}

export interface FrameResult {
  readonly faces: number;
  /** The most likely expression of the largest face; absent where no face was found. */
  readonly expression?: Expression | undefined;
  /** Milliseconds of each stage, where the reader tells. */
  readonly stages?: Readonly<Record<string, number>>;
}
