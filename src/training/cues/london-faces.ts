/**
 * Do the limits travel? Whole photographs of people who look neutral and who smile, of which nothing was chosen: how often each cue is
 * seen, held against people at rest and against the same person's neutral photograph.
 */
import { groupBy } from "../../evaluation/index.ts";
import type { CueName } from "../../recognition/cues/cue-table.ts";
import type { CueMeasures } from "../../recognition/cues/measures.ts";
import { type ReadCuesOptions, readCues } from "../../recognition/cues/read-cues.ts";
import { decodeRgba } from "../datasets/decode-picture.ts";
import { readLondonPhotographs } from "../datasets/london.ts";
import type { Count } from "./agreement.ts";
import type { MeasureOptions } from "./ck-faces.ts";

/** One person's two photographs. */
export interface LondonPair {
  readonly neutral: CueMeasures;
  readonly smiling: CueMeasures;
}

/** @throws DatasetError, RuntimeError */
export async function measureLondonPairs({
  data,
  measureFace,
  report,
  signal,
}: MeasureOptions): Promise<readonly LondonPair[]> {
  const { labels, photographs } = await readLondonPhotographs(data);
  const measured: { readonly person: string; readonly label: string; readonly measures: CueMeasures }[] = [];
  for (const [done, { file, label, person }] of photographs.entries()) {
    signal?.throwIfAborted();
    const measures = await measureFace(await decodeRgba(file));
    if (measures) measured.push({ person, label: labels[label]!, measures });
    report?.(done + 1, photographs.length);
  }
  return [...groupBy(measured, ({ person }) => person).values()].flatMap((photos) => {
    const of = (label: string) => photos.find((photo) => photo.label === label)?.measures;
    const [neutral, smiling] = [of("neutral"), of("happiness")];
    return neutral && smiling ? [{ neutral, smiling }] : [];
  });
}

export interface Travelled {
  /** A cue, or any of them. */
  readonly cue: CueName | "any";
  readonly neutral: Count;
  readonly smiling: Count;
  /** Against the same person's neutral photograph. */
  readonly smilingAgainstOwn: Count;
}

export function travelOf(
  pairs: readonly LondonPair[],
  limits: NonNullable<ReadCuesOptions["limits"]>,
): readonly Travelled[] {
  const names = (measures: CueMeasures, ownNeutral?: CueMeasures): readonly CueName[] =>
    readCues(measures, { limits, ownNeutral }).map(({ cue }) => cue);
  const seen = pairs.map(({ neutral, smiling }) => ({
    neutral: names(neutral),
    smiling: names(smiling),
    smilingAgainstOwn: names(smiling, neutral),
  }));
  const count = (cue: Travelled["cue"], where: keyof (typeof seen)[number]): Count => ({
    seen: seen.filter((one) => (cue === "any" ? one[where].length > 0 : one[where].includes(cue))).length,
    faces: seen.length,
  });
  const cues = Object.keys(limits) as CueName[];
  return ([...cues, "any"] as const).map((cue) => ({
    cue,
    neutral: count(cue, "neutral"),
    smiling: count(cue, "smiling"),
    smilingAgainstOwn: count(cue, "smilingAgainstOwn"),
  }));
}
