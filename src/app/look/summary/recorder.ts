/** Counts, while something that moves is looked at, what is seen; and holds the summary of it until it is kept or let go. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Session, Subject } from "../../session/session.ts";
import type { Summary } from "../../store/kinds/summary.ts";
import type { LiveReading } from "../live-reading.ts";
import { count, interrupt, NO_TALLY, type Tally } from "./tally.ts";

/** A shorter look needs no summary. */
export const SHORTEST_MS = 10_000;

/** What is looked at while it happens. Files have a beginning and an end of their own. */
const SOURCES = ["camera", "screen", "drawn"] as const;

interface Recording {
  readonly startedAtMs: number;
  readonly source: (typeof SOURCES)[number];
  readonly subject: Subject;
  tally: Tally;
}

export interface Recorder {
  /** Of what was looked at last, if it was long enough; until it is let go. */
  readonly ended: ReadonlySignal<Summary | undefined>;
  /** @returns how to stop following */
  follow(live: Pick<LiveReading, "watch">): () => void;
  letGo(): void;
}

interface Clock {
  /** In milliseconds, as the frames' times are. */
  now(): number;
  /** In milliseconds since 1970, UTC. */
  date(): number;
}

const PAGE_CLOCK: Clock = { now: () => performance.now(), date: () => Date.now() };

export function createRecorder(
  { shown, subject, paused }: Pick<Session, "shown" | "subject" | "paused">,
  clock: Clock = PAGE_CLOCK,
): Recorder {
  const ended = signal<Summary | undefined>(undefined);
  let recording: Recording | undefined;

  effect(() => {
    const { kind } = shown.value;
    const source = SOURCES.find((each) => each === kind);
    // On the way from one camera to another, or out of a pause.
    const between = kind === "asking" || kind === "camera-problem";
    if (recording !== undefined && !between && source !== recording.source) {
      ended.value = summaryOf(recording, clock.now()) ?? ended.peek();
      recording = undefined;
    }
    if (source !== undefined)
      recording ??= {
        startedAtMs: clock.date(),
        source,
        subject: subject.peek() ?? "another-person",
        tally: NO_TALLY,
      };
    if (recording !== undefined && (between || paused.value))
      recording.tally = interrupt(recording.tally, clock.now());
  });

  return {
    ended,
    follow: (live) =>
      live.watch(({ readings }, atMs) => {
        if (recording !== undefined) recording.tally = count(recording.tally, readings, atMs);
      }),
    letGo() {
      ended.value = undefined;
    },
  };
}

function summaryOf({ tally, ...known }: Recording, atMs: number): Summary | undefined {
  const { last: _, ...times } = interrupt(tally, atMs);
  return times.durationMs < SHORTEST_MS ? undefined : { ...known, ...times };
}
