/** Which smoothing to take: the calmest of those that are nearly as prompt as any. */
import type { ModelManifest } from "../../recognition/manifest.ts";
import { type Calmness, measureCalmness } from "./calmness.ts";
import type { ReadClip } from "./read-clips.ts";

export type Smoothing = ModelManifest["smoothing"];

/** Every frame for itself. */
export const NO_SMOOTHING: Smoothing = { timeConstantMs: 1, dwellMs: 0, detailDwellMs: 0, hysteresis: 0 };

/** No dwell is shorter than a blink (100 to 400 ms), of which the clips have none. */
export const TRIED = {
  timeConstantMs: [50, 100, 200],
  dwellMs: [300, 450],
  detailDwellMs: [400, 700, 1000],
  hysteresis: [0, 0.15, 0.3, 0.5],
} as const;

/** What may be given up of the share of real changes shown in time, for calm. */
const GIVEN_UP = 0.02;
/** At most this share of still stretches may see two changes of wording within 1.5 seconds. */
const MOST_HASTY = 0.005;

export interface Trial {
  readonly smoothing: Smoothing;
  readonly calmness: Calmness;
}

/** Every combination, on the clips of the people that choose. */
export function trySmoothings(
  clips: readonly ReadClip[],
  manifest: ModelManifest,
  onProgress: (done: number, all: number) => void = () => {},
): Trial[] {
  const smoothings = combinations();
  return smoothings.map((smoothing, i) => {
    const calmness = measureCalmness(clips, { ...manifest, smoothing });
    onProgress(i + 1, smoothings.length);
    return { smoothing, calmness };
  });
}

/** @throws RangeError where nothing was tried */
export function chooseSmoothing(trials: readonly Trial[]): Trial {
  const unhurried = trials.filter(
    ({ calmness: { hasty, stillStretches } }) => hasty <= MOST_HASTY * stillStretches,
  );
  const allowed = unhurried.length > 0 ? unhurried : trials;
  const best = Math.max(...allowed.map(({ calmness }) => calmness.prompt));
  const [chosen] = allowed
    .filter(({ calmness }) => calmness.prompt >= best - GIVEN_UP)
    .toSorted((a, b) => a.calmness.changesPerMinute - b.calmness.changesPerMinute);
  if (chosen === undefined) throw new RangeError("chooseSmoothing: nothing was tried");
  return chosen;
}

function combinations(): Smoothing[] {
  return TRIED.timeConstantMs.flatMap((timeConstantMs) =>
    TRIED.dwellMs.flatMap((dwellMs) =>
      TRIED.detailDwellMs.flatMap((detailDwellMs) =>
        TRIED.hysteresis.map((hysteresis) => ({ timeConstantMs, dwellMs, detailDwellMs, hysteresis })),
      ),
    ),
  );
}
