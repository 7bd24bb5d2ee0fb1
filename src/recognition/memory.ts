/** Ties the observations of one frame to those before: tracks, smoothed probabilities, settled verdicts. */
import { affectOf } from "./affect.ts";
import type { Probabilities } from "./expression.ts";
import type { FaceDetection, Reading, UnreadReason } from "./face.ts";
import { intensityValue } from "./intensity.ts";
import type { ModelManifest } from "./manifest.ts";
import {
  type Settled,
  type SmoothedProbabilities,
  settle,
  smoothedProbabilities,
  smoothProbabilities,
} from "./smooth.ts";
import { NO_TRACKS, track } from "./track.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What one frame shows of one face, before time is taken into account. */
export interface Observation {
  readonly face: FaceDetection;
  readonly probabilities: Probabilities;
  readonly because: UnreadReason | undefined;
}

/** What is known of one face over time. */
export interface FaceMemory {
  readonly probabilities: SmoothedProbabilities;
  readonly settled: Settled;
}

/** What a single observation says, by itself. */
export function readOnce(
  { face, probabilities, because }: Observation,
  trackId: number,
  manifest: ModelManifest,
): Reading {
  return reading(trackId, 0, face, probabilities, verdictOf(probabilities, because, manifest), manifest);
}

/** One face, one frame further. A frame that cannot be read adds nothing to what was read before. */
export function remember(
  before: FaceMemory | undefined,
  { probabilities, because }: Pick<Observation, "probabilities" | "because">,
  atMs: number,
  manifest: ModelManifest,
): FaceMemory {
  const { smoothing } = manifest;
  const smoothed =
    before !== undefined && because !== undefined
      ? before.probabilities
      : smoothProbabilities(before?.probabilities, probabilities, atMs, smoothing.timeConstantMs);
  const verdict = verdictOf(smoothedProbabilities(smoothed), because, manifest, before?.settled.shown);
  return { probabilities: smoothed, settled: settle(before?.settled, verdict, atMs, smoothing) };
}

/** A stream's memory of all its faces. */
export function createMemory(
  manifest: ModelManifest,
): (observations: readonly Observation[], atMs: number) => Reading[] {
  let tracking = NO_TRACKS;
  let memories = new Map<number, FaceMemory>();

  return (observations, atMs) => {
    const faces = observations.map(({ face }) => face);
    const { state, tracked } = track(tracking, faces, atMs);
    tracking = state;
    const kept = new Map(
      state.tracks.flatMap(({ id }) => (memories.has(id) ? [[id, memories.get(id)!]] : [])),
    );
    const readings = tracked.map(({ id, face }, i) => {
      const memory = remember(kept.get(id), observations[i]!, atMs, manifest);
      kept.set(id, memory);
      return reading(
        id,
        atMs,
        face,
        smoothedProbabilities(memory.probabilities),
        memory.settled.shown,
        manifest,
      );
    });
    memories = kept;
    return readings;
  };
}

function reading(
  trackId: number,
  atMs: number,
  face: FaceDetection,
  probabilities: Probabilities,
  verdict: Verdict,
  manifest: ModelManifest,
): Reading {
  const known = { trackId, atMs, face, probabilities };
  if (verdict.kind === "unread") return { ...known, kind: "unread", because: verdict.because };
  const { set, blend, level } = verdict;
  return {
    ...known,
    kind: "read",
    set,
    ...(blend && { blend }),
    ...(level && { intensity: { value: intensityValue(probabilities, manifest.intensity), level } }),
    affect: affectOf(probabilities),
  };
}
