/** Reads what is shown, and hands the results to the overlay and whoever watches at once, to the page's words calmly. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { FrameReadings } from "../../platform/browser/engine/protocol.ts";
import { type FrameSource, followFrames } from "../../platform/browser/frame-source.ts";
import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";
import type { Reading } from "../../recognition/face.ts";
import type { ReadingOptions } from "../../recognition/pipeline.ts";
import type { Subject } from "../session/session.ts";
import { type FaceWords, wordsOf } from "./face-words.ts";
import { assignLetters, type Letters } from "./letters.ts";
import type { Overlay } from "./overlay.ts";
import { type Paced, pace, sameFaces } from "./pace.ts";

/** Told of every frame that was read, and of its time in milliseconds of `performance.now`. */
export type Watcher = (result: FrameReadings, atMs: number) => void;

/** A frame that has been read, before anything is told of it. */
export interface ReadFrame {
  readonly result: FrameReadings;
  readonly letters: Letters;
  /** In milliseconds of `performance.now`. */
  readonly atMs: number;
  /** What it was read with: the very object that was given. */
  readonly options: ReadingOptions;
}

export interface LiveReading {
  /** What the overlay paints. */
  readonly overlay: Overlay;
  /** For each face its words; undefined until the first frame has been read. */
  readonly words: ReadonlySignal<readonly FaceWords[] | undefined>;
  /** What was read last: many times a second while something moves. */
  readonly latest: ReadonlySignal<FrameReadings | undefined>;
  /** @returns how to stop watching */
  watch(watcher: Watcher): () => void;
  /** Reads moving pictures until `signal` is aborted. Rejects when the recogniser fails. */
  follow(
    recognizer: BrowserRecognizer,
    source: FrameSource,
    signal: AbortSignal,
    options?: ReadingOptions,
  ): Promise<void>;
  /** Reads one picture. Rejects when the recogniser fails. */
  readOnce(
    recognizer: BrowserRecognizer,
    picture: ImageBitmap,
    signal: AbortSignal,
    options?: ReadingOptions,
  ): Promise<void>;
  /** Asks again whether the last frame may be told. */
  retell(): void;
  /** Forgets everything. */
  clear(): void;
}

export interface LiveReadingOptions {
  readonly subject: Subject;
  /** The least time between two changes of wording, asked before each. */
  readonly paceMs: () => number;
  /**
   * Asked of every frame. Of one that may not be told the faces are framed, and nothing is said, marked or handed to a watcher.
   * Default: all may.
   */
  readonly mayTell?: (frame: ReadFrame) => boolean;
}

export function createLiveReading({
  subject,
  paceMs,
  mayTell = () => true,
}: LiveReadingOptions): LiveReading {
  const words = signal<readonly FaceWords[] | undefined>(undefined);
  const latest = signal<FrameReadings | undefined>(undefined);
  const overlay: Overlay = { readings: undefined, letters: new Map(), told: new Map(), mirrored: false };
  const watchers = new Set<Watcher>();
  let paced: Paced | undefined;
  let last: ReadFrame | undefined;

  function take(result: FrameReadings, atMs: number, options: ReadingOptions): void {
    overlay.readings = result;
    overlay.letters = assignLetters(overlay.letters, fromLeftToRight(result.readings));
    last = { result, letters: overlay.letters, atMs, options };
    tell(last);
  }

  function tell(frame: ReadFrame): void {
    if (!mayTell(frame)) {
      hush();
      return;
    }
    const { result, letters, atMs } = frame;
    latest.value = result;
    // By the clock of who reads the words: frames may have waited for different times.
    const now = performance.now();
    paced = pace(paced, wordsOf(result.readings, letters, subject), now, paceMs());
    overlay.told = new Map(paced.faces.map(({ trackId, saying }) => [trackId, saying.cues]));
    if (words.value === undefined || !sameFaces(words.value, paced.faces)) words.value = paced.faces;
    for (const watcher of watchers) watcher(result, atMs);
  }

  function hush(): void {
    overlay.told = new Map();
    paced = undefined;
    latest.value = undefined;
    words.value = undefined;
  }

  return {
    overlay,
    words,
    latest,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    retell() {
      if (last !== undefined) tell(last);
    },
    clear() {
      overlay.readings = undefined;
      overlay.letters = new Map();
      last = undefined;
      hush();
    },
    async follow(recognizer, source, aborted, options = {}) {
      const stream = recognizer.openStream(options);
      try {
        await followFrames(
          source,
          async ({ frame, atMs }) => {
            const result = await stream.read(frame, atMs);
            if (result !== undefined && !aborted.aborted) take(result, atMs, options);
          },
          aborted,
        );
      } finally {
        await stream.close().catch(() => undefined);
      }
    },
    async readOnce(recognizer, picture, aborted, options = {}) {
      // The bitmap is handed over with the frame, and the page still shows its own.
      const result = await recognizer.readPicture(await createImageBitmap(picture), undefined, options);
      if (!aborted.aborted) take(result, performance.now(), options);
    },
  };
}

/** Faces that appear together get their letters as one reads: from the left. */
function fromLeftToRight(readings: readonly Reading[]): number[] {
  return [...readings].sort((a, b) => a.face.box.x - b.face.box.x).map(({ trackId }) => trackId);
}
