/** What was measured of readings over time, as docs/results.md shows it. */
import { rankCorrelation } from "../../evaluation/index.ts";
import { INTENSITY_LEVELS, intensityValue } from "../../recognition/intensity.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Measurement } from "../results/result-record.ts";
import { type Calmness, measureCalmness } from "./calmness.ts";
import { NO_SMOOTHING, type Smoothing, TRIED, type Trial } from "./choose-smoothing.ts";
import type { Half } from "./ck-pairs.ts";
import type { FilmCalmness } from "./film-calmness.ts";
import { validateBlends } from "./fit-blend.ts";
import { type ReadFade, validateIntensity } from "./fit-intensity.ts";
import { FRAME_RATES, type ReadClip } from "./read-clips.ts";
import type { HalvedFace } from "./voted-faces.ts";

const COMMAND = "`npx tsx scripts/choose-over-time.ts`";
const REPORTED = { choose: "choosing half", report: "**other half**" } as const;
const HALVES = ["choose", "report"] as const satisfies readonly Half[];

type Table = Omit<Measurement, "measuredAt">;
type Row = (string | number)[];

/**
 * @param trials of the half that chose
 * @param clips of the other half
 * @param manifest with what was chosen, as for all tables here
 */
export function smoothingTable(
  trials: readonly Trial[],
  clips: readonly ReadClip[],
  manifest: ModelManifest,
): Table {
  const chosen = manifest.smoothing;
  const of = (some: readonly ReadClip[], smoothing: Smoothing): Calmness =>
    measureCalmness(some, { ...manifest, smoothing });
  const keys = Object.keys(TRIED) as (keyof Smoothing)[];
  const curve = keys.flatMap((key) =>
    TRIED[key].map((value) => {
      const wanted = { ...chosen, [key]: value };
      const { calmness } = trials.find(({ smoothing }) => keys.every((k) => smoothing[k] === wanted[k]))!;
      return calmnessRow(
        `choosing half, ${key} ${value}${value === chosen[key] ? " (chosen)" : ""}`,
        calmness,
      );
    }),
  );
  const at = FRAME_RATES.map((rate) =>
    calmnessRow(
      `the same, ${rate} frames a second`,
      of(
        clips.filter(({ framesPerSecond }) => framesPerSecond === rate),
        chosen,
      ),
    ),
  );
  return {
    title: "Smoothing",
    how: `${COMMAND}: pairs of CK+, cross-faded from rest to peak and back in 0.3 s with trembling crop, noise and changing light; ${modelOf(manifest)}. Chosen on half of the people: \`${JSON.stringify(chosen)}\``,
    columns: [
      "",
      "changes of wording a minute, still face",
      "still stretches with two within 1.5 s",
      "real changes never shown",
      "shown within 0.7 s, %",
      "median delay, ms",
      "90th percentile, ms",
    ],
    rows: [
      calmnessRow("other half, every frame for itself", of(clips, NO_SMOOTHING)),
      calmnessRow("**other half, as chosen**", of(clips, chosen)),
      ...at,
      ...curve,
    ],
    notes: [
      "A face is still from 1.2 s after a fade to the next one. A real change is a fade after which the model, shown the undisturbed frames, puts another expression first; delays run from the middle of the fade to the frame that shows it. What the model itself does not see no smoothing can show.",
    ],
  };
}

function calmnessRow(title: string, calmness: Calmness): Row {
  const { changesPerMinute, hasty, stillStretches, missed, realChanges } = calmness;
  return [
    title,
    changesPerMinute.toFixed(1),
    `${hasty} of ${stillStretches}`,
    `${missed} of ${realChanges}`,
    percent(calmness.prompt),
    Math.round(calmness.medianDelayMs),
    Math.round(calmness.slowDelayMs),
  ];
}

export interface FilmRow {
  readonly name: string;
  readonly unsmoothed: FilmCalmness;
  readonly smoothed: FilmCalmness;
}

export function filmTable(films: readonly FilmRow[], manifest: ModelManifest): Table {
  return {
    title: "Words over films",
    how: `${COMMAND}, on \`e2e-open.tar\` through the whole pipeline; ${modelOf(manifest)}. Nothing was chosen on these films`,
    columns: [
      "film",
      "tracks",
      "seconds, all tracks",
      "changes of wording, every frame for itself",
      "as chosen",
      "tracks with two within 1.5 s",
    ],
    rows: films.map(({ name, unsmoothed, smoothed: { faces, seconds, changes, hasty } }) => [
      name,
      faces,
      seconds.toFixed(1),
      unsmoothed.changes,
      changes,
      hasty,
    ]),
    notes: ["The people in these films turn their heads, walk and sign: some of their changes are real."],
  };
}

export function intensityTable(
  fades: readonly ReadFade[],
  faces: readonly HalvedFace[],
  manifest: ModelManifest,
): Table {
  const scale = manifest.intensity;
  const fadeRows = HALVES.flatMap((half): Row[] => {
    const {
      withinFades,
      monotone,
      fades: count,
      overall,
      levels,
    } = validateIntensity(
      fades.filter((fade) => fade.half === half),
      scale,
    );
    return [
      [
        `${REPORTED[half]}: Spearman of value and share along a fade, mean`,
        withinFades.toFixed(3),
        `${count} fades`,
      ],
      ["fades along which the value never falls", `${monotone} of ${count}`, ""],
      ["Spearman over all fades together", overall.toFixed(3), ""],
      ...INTENSITY_LEVELS.map(
        (level): Row => [
          `said ${level}, from rest to peak in sixths, %`,
          levels[level].map((share) => Math.round(100 * share)).join(", "),
          "",
        ],
      ),
    ];
  });
  const moved = faces.map(({ votes }) => 1 - votes[0]! / votes.reduce((a, b) => a + b, 0));
  const values = faces.map(({ probabilities }) => intensityValue(probabilities, scale));
  return {
    title: "Intensity",
    how: `${COMMAND}: cross-fades of CK+ without disturbance, and FER+'s validation part; ${modelOf(manifest)}. Clear from log-odds ${scale.clear}, strong from ${scale.strong}, the medians at a third and two thirds of the way on half of the people`,
    columns: ["", "", "of"],
    rows: [
      ...fadeRows,
      [
        "FER+ validation: Spearman of value and share of votes for anything but neutral",
        rankCorrelation(values, moved).toFixed(3),
        `${faces.length} pictures`,
      ],
    ],
    notes: [
      "A cross-fade is not a slighter expression, only a picture between two: how far along it is, is known, and nothing else of CK+'s derivatives is.",
    ],
  };
}

export function blendTable(faces: readonly HalvedFace[], manifest: ModelManifest): Table {
  const { threshold } = manifest.blend;
  return {
    title: "Blends",
    how: `${COMMAND}, on FER+'s validation part; ${modelOf(manifest)}. Two that can be shown at once are said to be there at once when each has a probability of ${threshold}, chosen on half of the pictures`,
    columns: ["", "pictures", "blends said", "votes hold both", "pictures whose votes hold two"],
    rows: HALVES.map((half) => {
      const validity = validateBlends(
        faces.filter((face) => face.half === half),
        manifest.conformal,
        threshold,
      );
      const { said, right, held } = validity;
      return [REPORTED[half], validity.faces, said, `${right} (${percent(right / said)} %)`, held];
    }),
    notes: [
      "Votes hold a word that at least two of ten people chose. Two words may mean that both were seen, or that people could not agree: votes do not tell these apart.",
    ],
  };
}

function modelOf({ name, sha256 }: ModelManifest): string {
  return `model \`${name}\`, ${sha256.slice(0, 12)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
