/** Reads what is shown and hands the results to the overlay at once, to the page's words calmly. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { FrameReadings } from "../../platform/browser/engine/protocol.ts";
import { type FrameSource, followFrames } from "../../platform/browser/frame-source.ts";
import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";
import type { Reading } from "../../recognition/face.ts";
import { atMostEvery, WRITTEN_EVERY_MS } from "./calm.ts";
import { type FaceWords, sameWords, wordsOf } from "./face-words.ts";
import { assignLetters } from "./letters.ts";
import type { Overlay } from "./overlay.ts";

export interface LiveReading {
  /** What the overlay paints. */
  readonly overlay: Overlay;
  /** For each face its words; undefined until the first frame has been read. */
  readonly words: ReadonlySignal<readonly FaceWords[] | undefined>;
  /** Reads moving pictures until `signal` is aborted. Rejects when the recogniser fails. */
  follow(recognizer: BrowserRecognizer, source: FrameSource, signal: AbortSignal): Promise<void>;
  /** Reads one picture. Rejects when the recogniser fails. */
  readOnce(recognizer: BrowserRecognizer, picture: ImageBitmap, signal: AbortSignal): Promise<void>;
  /** Forgets everything. */
  clear(): void;
}

export function createLiveReading(): LiveReading {
  const words = signal<readonly FaceWords[] | undefined>(undefined);
  const overlay: Overlay = { readings: undefined, letters: new Map(), mirrored: false };
  const written = atMostEvery<FrameReadings>(WRITTEN_EVERY_MS, ({ readings }) => {
    const next = wordsOf(readings, overlay.letters);
    if (words.value === undefined || !sameWords(words.value, next)) words.value = next;
  });

  function take(result: FrameReadings): void {
    overlay.readings = result;
    overlay.letters = assignLetters(overlay.letters, fromLeftToRight(result.readings));
    written.offer(result);
  }

  function clear(): void {
    written.cancel();
    overlay.readings = undefined;
    overlay.letters = new Map();
    words.value = undefined;
  }

  return {
    overlay,
    words,
    clear,
    async follow(recognizer, source, aborted) {
      const stream = recognizer.openStream();
      try {
        await followFrames(
          source,
          async ({ frame, atMs }) => {
            const result = await stream.read(frame, atMs);
            if (result !== undefined && !aborted.aborted) take(result);
          },
          aborted,
        );
      } finally {
        await stream.close().catch(() => undefined);
      }
    },
    async readOnce(recognizer, picture, aborted) {
      // The bitmap is handed over with the frame, and the page still shows its own.
      const result = await recognizer.readPicture(await createImageBitmap(picture));
      if (!aborted.aborted) take(result);
    },
  };
}

/** Faces that appear together get their letters as one reads: from the left. */
function fromLeftToRight(readings: readonly Reading[]): number[] {
  return [...readings].sort((a, b) => a.face.box.x - b.face.box.x).map(({ trackId }) => trackId);
}
