/** Ties the observations of one frame to those before: tracks, smoothed probabilities, settled verdicts. */
import { affectOf } from "./affect.ts";
import type { Way } from "./classify.ts";
import { type CuesOverTime, followCues } from "./cues/cues-over-time.ts";
import type { CueMeasures } from "./cues/measures.ts";
import { readCues } from "./cues/read-cues.ts";
import type { Probabilities } from "./expression.ts";
import type { FaceDetection, ReadFace, Reading, UnreadReason } from "./face.ts";
import { intensityValue } from "./intensity.ts";
import { logProbabilities, probabilitiesFromLogs } from "./log-odds.ts";
import type { ModelManifest } from "./manifest.ts";
import {
  type Settled,
  type SmoothedProbabilities,
  settle,
  smoothedProbabilities,
  smoothProbabilities,
} from "./smooth.ts";
import { FORGET_AFTER_MS, NO_TRACKS, track } from "./track.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What one frame shows of one face, before time is taken into account. */
export interface Observation {
  readonly face: FaceDetection;
  readonly probabilities: Probabilities;
  /** How the face was looked at for them. */
  readonly way: Way;
  readonly because: UnreadReason | undefined;
  readonly measures: CueMeasures;
}

/** The last frame in which a face could be read. */
type Look = Pick<Observation, "probabilities" | "way"> & { readonly atMs: number };

/** What is known of one face over time. */
export interface FaceMemory {
  readonly probabilities: SmoothedProbabilities;
  readonly settled: Settled;
  readonly lastLook: Look | undefined;
}

/** What a single observation says, by itself. */
export function readOnce(
  { face, probabilities, because, measures }: Observation,
  trackId: number,
  manifest: ModelManifest,
  ownNeutral?: CueMeasures,
): Reading {
  const cues = readCues(measures, { ownNeutral });
  const known = { trackId, atMs: 0, face, probabilities, cues, measures };
  return reading(known, verdictOf(probabilities, because, manifest), manifest);
}

/** One face, one frame further. A frame that cannot be read adds nothing to what was read before. */
export function remember(
  before: FaceMemory | undefined,
  { probabilities, way, because }: Pick<Observation, "probabilities" | "way" | "because">,
  atMs: number,
  manifest: ModelManifest,
): FaceMemory {
  const { smoothing } = manifest;
  const look = { probabilities, way, atMs };
  const smoothed =
    before !== undefined && because !== undefined
      ? before.probabilities
      : smoothProbabilities(
          before?.probabilities,
          besideLastLook(look, before?.lastLook),
          atMs,
          smoothing.timeConstantMs,
        );
  const verdict = verdictOf(smoothedProbabilities(smoothed), because, manifest, before?.settled.shown);
  const settled = settle(before?.settled, verdict, atMs, smoothing);
  return { probabilities: smoothed, settled, lastLook: because === undefined ? look : before?.lastLook };
}

/** The mean with the look before, where that was the other way and a moment ago; on the scale on which logits are averaged. */
function besideLastLook(look: Look, last: Look | undefined): Probabilities {
  const pair =
    last !== undefined && last.way !== look.way && Math.abs(look.atMs - last.atMs) <= FORGET_AFTER_MS;
  if (!pair) return look.probabilities;
  const [now, then] = [logProbabilities(look.probabilities), logProbabilities(last.probabilities)];
  return probabilitiesFromLogs(now.map((log, i) => (log + then[i]!) / 2));
}

function rememberCues(
  before: CuesOverTime | undefined,
  { because, measures }: Observation,
  atMs: number,
  ownNeutral: CueMeasures | undefined,
): CuesOverTime | undefined {
  return because === undefined ? followCues(before, { measures, atMs }, ownNeutral) : before;
}

/**
 * A stream's memory of all its faces.
 * @param ownNeutral what the cues of all of them are held against
 */
export function createMemory(
  manifest: ModelManifest,
  ownNeutral?: CueMeasures,
): (observations: readonly Observation[], atMs: number) => Reading[] {
  let tracking = NO_TRACKS;
  let memories = new Map<number, FaceMemory & { readonly cues: CuesOverTime | undefined }>();

  return (observations, atMs) => {
    const faces = observations.map(({ face }) => face);
    const { state, tracked } = track(tracking, faces, atMs);
    tracking = state;
    const kept = new Map(
      state.tracks.flatMap(({ id }) => (memories.has(id) ? [[id, memories.get(id)!]] : [])),
    );
    const readings = tracked.map(({ id, face }, i) => {
      const [before, observation] = [kept.get(id), observations[i]!];
      const memory = remember(before, observation, atMs, manifest);
      const cues = rememberCues(before?.cues, observation, atMs, ownNeutral);
      kept.set(id, { ...memory, cues });
      const probabilities = smoothedProbabilities(memory.probabilities);
      const moved = cues ? { cues: cues.cues, measures: cues.measures } : { cues: [] };
      const known = { trackId: id, atMs, face, probabilities, ...moved };
      return reading(known, memory.settled.shown, manifest);
    });
    memories = kept;
    return readings;
  };
}

type Known = Pick<ReadFace, "trackId" | "atMs" | "face" | "probabilities" | "cues" | "measures">;

function reading(known: Known, verdict: Verdict, manifest: ModelManifest): Reading {
  if (verdict.kind === "unread") {
    const { because } = verdict;
    if (because === "unsure") return { ...known, kind: "unread", because };
    const { measures: _, ...others } = known;
    return { ...others, kind: "unread", because, cues: [] };
  }
  const { set, blend, level } = verdict;
  const { probabilities } = known;
  return {
    ...known,
    kind: "read",
    set,
    ...(blend && { blend }),
    ...(level && { intensity: { value: intensityValue(probabilities, manifest.intensity), level } }),
    affect: affectOf(probabilities),
  };
}
