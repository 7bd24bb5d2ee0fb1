/** The agreement of cues as a table, for the terminal and for docs/results.md. */
import { CUE_DEFINITIONS } from "../../recognition/cues/cue-table.ts";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import type { Count, Estimate } from "./agreement.ts";
import { type CueAgreement, FEWEST_PEOPLE, SMALLEST_GAIN } from "./check-cues.ts";
import { MOST_IN_NEUTRAL } from "./choose-limits.ts";
import type { CueEvaluation } from "./evaluate-cues.ts";
import type { Reference } from "./scored-faces.ts";

export const CUE_COLUMNS = [
  "cue",
  "against",
  "limit",
  "ROC-AUC",
  "seen where it belongs",
  "in other posed faces",
  "at rest",
  "gain, points",
  "shown",
] as const;

const AGAINST: Readonly<Record<Reference, string>> = {
  population: "people at rest",
  "own-neutral": "own neutral",
};

export function cueRows({ agreements }: CueEvaluation): string[][] {
  return agreements.map(({ cue, against, limit, rocAuc, gain, expected, others, byExpression, shown }) => [
    `${cue} (AU${CUE_DEFINITIONS[cue].actionUnit})`,
    AGAINST[against],
    limit.toFixed(4),
    withInterval(rocAuc, (value) => value.toFixed(2)),
    share(expected),
    share(others),
    share(byExpression.neutral),
    withInterval(gain, (value) => (100 * value).toFixed(0)),
    shown ? "yes" : "no",
  ]);
}

/** Where each cue was seen, by posed expression: a row for each cue and what it was held against. */
export function cueRowsByExpression({ agreements, anyCue }: CueEvaluation): string[][] {
  const counted = (counts: CueAgreement["byExpression"]): string[] =>
    EXPRESSIONS.map((expression) => share(counts[expression]));
  return [
    ["", "against", ...EXPRESSIONS],
    ...agreements
      .filter(({ shown }) => shown)
      .map(({ cue, against, byExpression }) => [cue, AGAINST[against], ...counted(byExpression)]),
    ...(["population", "own-neutral"] as const).map((against) => [
      "any of these",
      AGAINST[against],
      ...counted(anyCue[against]),
    ]),
  ];
}

/** How often each cue was seen in photographs of other people, of which nothing was chosen; empty where there were none. */
export function travelRows({ travelled }: CueEvaluation): string[][] {
  if (!travelled) return [];
  const rows = travelled.filter(
    ({ neutral, smiling, smilingAgainstOwn }) => neutral.seen + smiling.seen + smilingAgainstOwn.seen > 0,
  );
  return [
    ["", "neutral", "smiling", "smiling, against own neutral"],
    ...rows.map(({ cue, neutral, smiling, smilingAgainstOwn }) => [
      cue === "any" ? "any of these" : cue,
      ...[neutral, smiling, smilingAgainstOwn].map(share),
    ]),
  ];
}

/** Whole sentences that must stand with the numbers. */
export function cueNotes({ people, faces, missed }: CueEvaluation): string[] {
  return [
    `Limits were chosen on ${faces.chosenOn} faces of ${people.chosenOn} people: the largest gain with at most ${100 * MOST_IN_NEUTRAL} % of neutral faces. All else is of ${faces.checkedOn} faces of the ${people.checkedOn} other people${missed.length > 0 ? `; in ${missed.length} more pictures no face was found` : ""}. Intervals: 95 %, 1,000 resamples of people.`,
    `A cue belongs where the literature's prototype of the posed expression has its action unit. Who poses an expression need not move all of it, so that a cue can be right and count as missed. The gain is the share seen where it belongs less that in other posed expressions; a cue is shown where its interval lies above ${100 * SMALLEST_GAIN} points and at least ${FEWEST_PEOPLE} people pose it. That was decided on the same people, so that the numbers of what is shown flatter a little, and what is measured of a mesh was settled with all of CK+ in view.`,
    "Own neutral: the median of the same person's neutral frames from other sequences, those of one session in one light. Faces were cut to 48 x 48 pixels, frontal, acted, in a laboratory.",
  ];
}

function share({ seen, faces }: Count): string {
  return `${seen}/${faces}`;
}

function withInterval({ value, interval }: Estimate, write: (value: number) => string): string {
  return `${write(value)} (${write(interval.low)}–${write(interval.high)})`.replaceAll("-", "−");
}
