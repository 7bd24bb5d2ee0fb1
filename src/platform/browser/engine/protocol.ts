/** What page and worker say to each other. Everything here survives a structured clone. */
import type { Reading } from "../../../recognition/face.ts";
import { ManifestError, type ModelManifest } from "../../../recognition/manifest.ts";
import { PersonalNeutralError } from "../../../recognition/personal-neutral.ts";
import type { ReadingOptions, Stage } from "../../../recognition/pipeline.ts";
import { RuntimeError } from "../../../recognition/runtime.ts";
import type { Frame } from "./pixels.ts";
import type { RuntimeOptions } from "./runtime.ts";

/** Addresses of the model files. */
export interface ModelUrls {
  readonly detector: string;
  readonly mesh: string;
  readonly expression: string;
  /** `manifest.json` of the expression model. */
  readonly manifest: string;
}

/** What one picture or frame showed. */
export interface FrameReadings {
  /** One for each face found, in no particular order. Boxes and points are in pixels of a `width` x `height` picture. */
  readonly readings: readonly Reading[];
  /** The size at which the frame was read: its own, reduced to the longest side asked for. */
  readonly width: number;
  readonly height: number;
  /** How long each stage took. */
  readonly milliseconds: Readonly<Partial<Record<Stage | "readback", number>>>;
}

export interface OpenedModels {
  readonly manifest: ModelManifest;
  /** `Runtime.description`. */
  readonly runtime: string;
}

/** Every call: what is asked, what is answered. */
export interface Calls {
  open: { ask: { readonly models: ModelUrls; readonly runtime: RuntimeOptions }; answer: OpenedModels };
  readPicture: {
    ask: { readonly frame: Frame; readonly longestSide: number } & ReadingOptions;
    answer: FrameReadings;
  };
  openStream: { ask: { readonly stream: number } & ReadingOptions; answer: undefined };
  readFrame: {
    ask: {
      readonly stream: number;
      readonly frame: Frame;
      readonly atMs: number;
      readonly longestSide: number;
    };
    answer: FrameReadings;
  };
  closeStream: { ask: { readonly stream: number }; answer: undefined };
  close: { ask: Record<never, never>; answer: undefined };
}

export type CallName = keyof Calls;

/** One call on its way to the worker. `id` returns with the answer. */
export type Request = {
  [Name in CallName]: { readonly id: number; readonly call: Name; readonly ask: Calls[Name]["ask"] };
}[CallName];

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: SentError };

export interface Response {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

/** An error as a value: classes do not survive the way between page and worker. */
export interface SentError {
  readonly name: string;
  readonly message: string;
}

export function toSentError(error: unknown): SentError {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: "Error", message: String(error) };
}

/** The named error again, on the other side. */
export function fromSentError({ name, message }: SentError): Error {
  if (name === "ManifestError") return new ManifestError(message);
  if (name === "PersonalNeutralError") return new PersonalNeutralError(message);
  if (name === "TypeError") return new TypeError(message);
  return new RuntimeError(message);
}
