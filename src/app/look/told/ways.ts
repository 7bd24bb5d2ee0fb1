/** The ways to be told of a change, beside the words on the page. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Language } from "../../messages/languages.ts";
import type { Availability } from "./availability.ts";
import type { ChangeKind } from "./change-kind.ts";
import { createSound } from "./sound.ts";
import { createSpeech } from "./speech.ts";
import { createVibration } from "./vibration.ts";

export const WAYS = ["words", "sound", "speech", "vibration"] as const;
export type Way = (typeof WAYS)[number];

/** What is told: which kind of change, and in words. */
export interface Told {
  readonly kind: ChangeKind;
  readonly text: string;
}

export interface Ways {
  /** The large words on the picture; undefined while there are none. */
  readonly line: ReadonlySignal<string | undefined>;
  available(way: Way, language: Language): Availability;
  /** In each of these ways, where it is there, in place of what is being told. */
  tell(told: Told, ways: readonly Way[], language: Language): void;
  /** Says a sentence aloud that the person asked for, whichever ways they chose; in place of what is being said. */
  say(text: string, language: Language): void;
  /** At once, in every way. */
  stop(): void;
}

export function createWays(): Ways {
  const line = signal<string | undefined>(undefined);
  const [sound, speech, vibration] = [createSound(), createSpeech(), createVibration()];

  function tellBy(way: Way, { kind, text }: Told, language: Language): void {
    switch (way) {
      case "words":
        line.value = text;
        break;
      case "sound":
        sound.play(kind);
        break;
      case "speech":
        speech.say(text, language);
        break;
      case "vibration":
        vibration.play(kind);
        break;
    }
  }

  function stop(): void {
    line.value = undefined;
    for (const each of [sound, speech, vibration]) each.stop();
  }

  return {
    line,
    say: speech.say,
    stop,
    available(way, language) {
      switch (way) {
        case "words":
          return { kind: "available" };
        case "sound":
          return sound.available();
        case "speech":
          return speech.available(language);
        case "vibration":
          return vibration.available();
      }
    },
    tell(told, ways, language) {
      for (const way of ways) tellBy(way, told, language);
    },
  };
}
