/** Reads a whole video, once and at its own pace, while the person watches what they like. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { BrowserRecognizer, BrowserStream } from "../../../platform/browser/recognizer.ts";
import type { VideoWalk } from "../../../platform/browser/video-walk.ts";
import type { ReadingOptions } from "../../../recognition/pipeline.ts";
import type { Moment } from "./moments.ts";
import { type ReadingTimes, readingTimes, timeLeft } from "./reading-times.ts";

export type WholeState =
  /** Its length is being found. */
  | { readonly kind: "opening" }
  /** `leftMs` is undefined while too little has been read to tell. */
  | {
      readonly kind: "reading";
      readonly done: number;
      readonly count: number;
      readonly leftMs: number | undefined;
    }
  | { readonly kind: "read" }
  /** From there on the browser shows no other frame: the file may break off. */
  | { readonly kind: "broken-off"; readonly atMs: number }
  /** It cannot be sought in, and so be read only while it plays. */
  | { readonly kind: "unseekable" };

export interface Extent extends ReadingTimes {
  readonly durationMs: number;
}

export interface WholeReading {
  readonly state: ReadonlySignal<WholeState>;
  /** What has been read, from the beginning of the video on. */
  readonly moments: ReadonlySignal<readonly Moment[]>;
  /** Known once the video is open. */
  readonly extent: ReadonlySignal<Extent | undefined>;
  /**
   * Reads on from where it was, until the end or until `signal` is aborted; with another recogniser or other options than before
   * from the beginning. Rejects when the recogniser fails.
   */
  readOn(recognizer: BrowserRecognizer, signal: AbortSignal, options: ReadingOptions): Promise<void>;
  close(): void;
}

interface WholeReadingDoors {
  /** Undefined where the video cannot be sought in. */
  openWalk(): Promise<VideoWalk | undefined>;
  /** Resolves when nothing more urgent is being read. */
  myTurn(): Promise<void>;
  /** In milliseconds. */
  now(): number;
}

/** Longer than a frame lasts but where nothing changes any more. */
const LONGEST_FRAME_MS = 3000;
/** How often it is told what has been read. */
const TOLD_EVERY_MS = 400;

export function createWholeReading({ openWalk, myTurn, now }: WholeReadingDoors): WholeReading {
  const state = signal<WholeState>({ kind: "opening" });
  const moments = signal<readonly Moment[]>([]);
  const extent = signal<Extent | undefined>(undefined);
  let walk: VideoWalk | undefined;
  let reading:
    | {
        readonly recognizer: BrowserRecognizer;
        readonly options: ReadingOptions;
        readonly stream: BrowserStream;
      }
    | undefined;
  let read: Moment[] = [];
  let [done, tookMs, toldAtMs] = [0, 0, Number.NEGATIVE_INFINITY];
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  function tell(next: WholeState): void {
    toldAtMs = now();
    moments.value = [...read];
    state.value = next;
  }

  function progress({ count }: ReadingTimes): WholeState {
    return { kind: "reading", done, count, leftMs: timeLeft(done, count, tookMs) };
  }

  async function open(): Promise<Extent | undefined> {
    walk = await openWalk();
    if (closed || walk === undefined) {
      walk?.close();
      state.value = { kind: "unseekable" };
      return undefined;
    }
    const { durationMs } = walk;
    extent.value = { durationMs, ...readingTimes(durationMs) };
    return extent.value;
  }

  /** A video that was half read by one recogniser, or beside one face at rest, is begun anew: the halves would not fit together. */
  function streamOf(
    recognizer: BrowserRecognizer,
    options: ReadingOptions,
    times: ReadingTimes,
  ): BrowserStream {
    if (reading?.recognizer !== recognizer || reading.options !== options) {
      const anew = reading !== undefined;
      void reading?.stream.close().catch(() => undefined);
      [read, done, tookMs] = [[], 0, 0];
      reading = { recognizer, options, stream: recognizer.openStream(options) };
      if (anew) tell(progress(times));
    }
    return reading.stream;
  }

  async function readFrom(
    recognizer: BrowserRecognizer,
    aborted: AbortSignal,
    options: ReadingOptions,
  ): Promise<void> {
    if (aborted.aborted || closed || state.value.kind === "unseekable") return;
    const times = extent.value ?? (await open());
    if (times === undefined || aborted.aborted) return;
    const stream = streamOf(recognizer, options, times);
    while (done < times.count) {
      await myTurn();
      if (aborted.aborted) break;
      const beganAtMs = now();
      const placeMs = done * times.everyMs;
      const frame = await walk!.frameAt(placeMs);
      if (closed) return frame?.frame.close();
      if (frame === undefined)
        return tell({ kind: "broken-off", atMs: (read.at(-1)?.atMs ?? 0) + times.everyMs });
      // Of a video with few frames the same may stand at two places.
      if (frame.atMs <= (read.at(-1)?.atMs ?? -1)) frame.frame.close();
      else {
        const result = await stream.read(frame.frame, frame.atMs);
        if (result !== undefined) read.push({ atMs: frame.atMs, result });
      }
      done += 1;
      tookMs += now() - beganAtMs;
      if (now() - toldAtMs >= TOLD_EVERY_MS) tell(progress(times));
    }
    tell(done < times.count ? progress(times) : ended(times));
  }

  /** A file that breaks off shows its last frame for all the time it should still have. */
  function ended({ durationMs, everyMs }: Extent): WholeState {
    const endMs = (read.at(-1)?.atMs ?? 0) + everyMs;
    return durationMs - endMs > LONGEST_FRAME_MS ? { kind: "broken-off", atMs: endMs } : { kind: "read" };
  }

  return {
    state,
    moments,
    extent,
    readOn(recognizer, aborted, options) {
      const reads = last.then(() => readFrom(recognizer, aborted, options));
      last = reads.catch(() => undefined);
      return reads;
    },
    close() {
      closed = true;
      walk?.close();
      void reading?.stream.close().catch(() => undefined);
    },
  };
}
