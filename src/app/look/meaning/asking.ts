/** What was asked, of which face, and what stood there then. One face at a time. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { type Person, personFromSeed } from "../../drawn-face/person.ts";
import type { FaceWords } from "../face-words.ts";
import type { LiveReading } from "../live-reading.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

export interface Asked {
  readonly trackId: number;
  readonly letter: string;
  readonly snapshot: Snapshot;
  /** Whom the possibilities are drawn of: the same for all of them, so that they differ in the expression alone. */
  readonly person: Person;
  /** How often somebody has asked. */
  readonly times: number;
  /** How often it was looked at since it was asked, from 1. */
  readonly looks: number;
}

export interface Asking {
  readonly asked: ReadonlySignal<Asked | undefined>;
  ask(face: Pick<FaceWords, "trackId" | "letter">): void;
  /** At the same face; when its track has ended, at the one that has its letter now. */
  lookAgain(): void;
  close(): void;
}

/** Seeds of people whose features can be made out in a small drawing, and who look unlike each other. */
const PEOPLE = [2, 5, 19, 4, 24, 9, 17, 14, 10] as const;

/** @param live where readings come from; `overlay.letters` are the letters of their faces */
export function createAsking({ latest, overlay }: Pick<LiveReading, "latest" | "overlay">): Asking {
  const asked = signal<Asked | undefined>(undefined);
  let times = 0;

  return {
    asked,
    ask({ trackId, letter }) {
      const reading = latest.peek()?.readings.find((each) => each.trackId === trackId);
      times += 1;
      asked.value = {
        trackId,
        letter,
        snapshot: snapshotOf(reading),
        person: personFromSeed(PEOPLE[Math.floor(reading?.atMs ?? 0) % PEOPLE.length]!),
        times,
        looks: 1,
      };
    },
    lookAgain() {
      const before = asked.peek();
      if (before === undefined) return;
      const readings = latest.peek()?.readings ?? [];
      const reading =
        readings.find(({ trackId }) => trackId === before.trackId) ??
        readings.find(({ trackId }) => overlay.letters.get(trackId) === before.letter);
      asked.value = {
        ...before,
        trackId: reading?.trackId ?? before.trackId,
        snapshot: snapshotOf(reading),
        looks: before.looks + 1,
      };
    },
    close() {
      asked.value = undefined;
    },
  };
}
