/** What the detail shows beside the faces of the moment: the course, how often faces were not read, how fast it goes. Pure. */
import type { FrameReadings } from "../../../platform/browser/engine/protocol.ts";
import type { Reading, UnreadReason } from "../../../recognition/face.ts";
import type { Letters } from "../letters.ts";
import { type Course, extend, NO_COURSE } from "./course.ts";

type StageTimes = FrameReadings["milliseconds"];

export interface SessionLog {
  readonly course: Course;
  /** In how many frames a face could not be read, all faces together. */
  readonly unread: Readonly<Partial<Record<UnreadReason, number>>>;
  /** For each stage in milliseconds, averaged over the last frames. */
  readonly stages: StageTimes;
  /** When the last frames were taken. */
  readonly framesMs: readonly number[];
}

export const EMPTY_LOG: SessionLog = { course: NO_COURSE, unread: {}, stages: {}, framesMs: [] };

/** Over this time frames are counted. */
const RATE_MS = 3000;
/** The weight of the newest frame in an average. */
const NEWEST = 0.1;

/** One frame further. */
export function log(before: SessionLog, result: FrameReadings, letters: Letters, atMs: number): SessionLog {
  const { readings, milliseconds } = result;
  return {
    course: extend(before.course, readings, letters, atMs),
    unread: counted(before.unread, readings),
    stages: averaged(before.stages, milliseconds),
    framesMs: [...before.framesMs.filter((ms) => atMs - ms < RATE_MS && ms < atMs), atMs],
  };
}

/** Frames a second, of late; undefined while too few were read. */
export function frameRate({ framesMs }: SessionLog): number | undefined {
  const spanMs = framesMs.at(-1)! - framesMs[0]!;
  return framesMs.length < 3 || spanMs <= 0 ? undefined : (1000 * (framesMs.length - 1)) / spanMs;
}

function counted(before: SessionLog["unread"], readings: readonly Reading[]): SessionLog["unread"] {
  const counts = { ...before };
  for (const reading of readings)
    if (reading.kind === "unread") counts[reading.because] = (counts[reading.because] ?? 0) + 1;
  return counts;
}

/** A stage that is left out of a frame, as looking for faces mostly is, took no time in it. */
function averaged(before: StageTimes, now: StageTimes): StageTimes {
  const stages = Object.keys({ ...before, ...now }) as (keyof StageTimes)[];
  return Object.fromEntries(
    stages.map((stage) => {
      const ms = now[stage] ?? 0;
      const average = before[stage];
      return [stage, average === undefined ? ms : average + NEWEST * (ms - average)];
    }),
  );
}
