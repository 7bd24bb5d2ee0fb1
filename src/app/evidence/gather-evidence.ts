/** From the project's records to what the page says. Pure; it runs when the app is built. */
import type { Expression } from "../../recognition/expression.ts";
import { type ModelManifest, parseManifest } from "../../recognition/manifest.ts";
import { conditionOf } from "./conditions.ts";
import type {
  ActedEvidence,
  AttributeEvidence,
  CardEvidence,
  Evidence,
  FirstWord,
  GroupEvidence,
  LookUpEvidence,
  SpoiltEvidence,
  WordScores,
} from "./evidence.ts";
import {
  type EvaluationRecord,
  type Measurement,
  parseEvaluation,
  parseMeasurement,
  type RecordPart,
} from "./records.ts";
import { turnedEvidence } from "./turned-evidence.ts";
import { mixUps, peopleOverAll, peopleWords, rightOf, wordsEvidence } from "./words-evidence.ts";

/** As JSON, by the names of their files. */
export interface RecordFiles {
  readonly evaluations: Readonly<Record<string, unknown>>;
  readonly measurements: Readonly<Record<string, unknown>>;
  /** Of the model that ships. */
  readonly manifest: unknown;
}

/** The course project's network, by the name of its recipe. */
const COURSE_NETWORK = "seed";
/** As people read them; what is not among them comes last. */
const GROUP_ORDER = ["under 25", "25 to 34", "35 and over"];
/** The set of `robustness` with everyday faces and all eight expressions. */
const EVERYDAY_FACES = "FER+ PublicTest, ";

/**
 * Records of other models than the one that ships are not taken for its own: what was measured of an earlier one is left out.
 * @throws TypeError or ManifestError for a file that is not what it should be, naming it and the field
 */
export function gatherEvidence(files: RecordFiles): Evidence {
  const manifest = parseManifest(files.manifest, "manifest.json");
  const evaluations = Object.entries(files.evaluations)
    .map(([name, json]) => parseEvaluation(json, name))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const own = (protocol: string) =>
    evaluations.find((record) => record.protocol === protocol && record.model.sha256 === manifest.sha256);
  const measured = (name: string): Measurement | undefined => {
    const json = files.measurements[name];
    return json === undefined ? undefined : parseMeasurement(json, name);
  };

  const ferPlus = own("ferplus");
  const people = measured("human-agreement");
  const limits = measured("reading-limits");
  return withoutUndefined({
    firstWord: ferPlus && firstWord(ferPlus, people),
    words:
      ferPlus && wordsEvidence(ferPlus, people ? peopleWords(people) : new Map<Expression, WordScores>()),
    mixUps: ferPlus && mixUps(ferPlus),
    reliability: ferPlus?.parts[0]?.reliability?.map(({ examples, confidence, accuracy }) => ({
      faces: examples,
      sure: confidence,
      right: accuracy,
    })),
    sets: ferPlus && setsEvidence(ferPlus),
    spoilt: spoiltEvidence(own("robustness")),
    turned: limits && isOf(limits, manifest) ? turnedEvidence(limits) : undefined,
    acted: actedEvidence(own("cross"), own("my-neutral")),
    lookUp: lookUpEvidence(evaluations),
    groups: groupEvidence(own("london")),
    card: cardEvidence(manifest),
  });
}

/** Measurements say in words of which model they are. */
function isOf({ how }: Measurement, { sha256 }: ModelManifest): boolean {
  return how.includes(sha256.slice(0, 12));
}

function firstWord({ parts }: EvaluationRecord, people: Measurement | undefined): FirstWord | undefined {
  const [all, withoutCopies] = parts;
  if (!all?.intervals) return undefined;
  const onePerson = people && peopleOverAll(people);
  return {
    right: rightOf(all),
    interval: all.intervals.scores.accuracy,
    ...(withoutCopies && { withoutCopies: rightOf(withoutCopies) }),
    ...(onePerson && { onePerson }),
  };
}

function setsEvidence({ parts }: EvaluationRecord): Evidence["sets"] {
  const sets = parts[0]?.sets;
  return sets && { promised: sets.promised, held: sets.coverage, words: sets.meanSize };
}

function spoiltEvidence(record: EvaluationRecord | undefined): SpoiltEvidence[] | undefined {
  return record?.parts.flatMap(({ title, reading }) => {
    const condition = title.startsWith(EVERYDAY_FACES)
      ? conditionOf(title.slice(EVERYDAY_FACES.length))
      : undefined;
    if (!condition || !reading) return [];
    return { condition, pictures: reading.pictures, read: reading.read, right: reading.readRightly };
  });
}

function actedEvidence(
  cross: EvaluationRecord | undefined,
  myNeutral: EvaluationRecord | undefined,
): ActedEvidence | undefined {
  const full = cross?.parts[0];
  if (!full) return undefined;
  const part = (title: string) => myNeutral?.parts.find((candidate) => candidate.title === title);
  const halfWay = part("CK+, half-way to the peak, by themselves");
  const beside = part("CK+, half-way to the peak, beside one's own neutral");
  return {
    full: rightOf(full),
    ...(halfWay && {
      halfWay: {
        right: rightOf(halfWay),
        calledNeutral: {
          times: timesSaid(halfWay, myNeutral?.labels.indexOf("neutral") ?? -1),
          of: rightOf(halfWay).of,
        },
        ...(beside && { besideOwnNeutral: rightOf(beside) }),
      },
    }),
  };
}

/** How often a label was named, rightly or not. */
function timesSaid({ metrics: { confusionMatrix } }: RecordPart, label: number): number {
  return confusionMatrix.reduce((sum, row) => sum + (row[label] ?? 0), 0);
}

function lookUpEvidence(evaluations: readonly EvaluationRecord[]): LookUpEvidence | undefined {
  const under = (protocol: string) =>
    evaluations.filter((record) => record.protocol === protocol && record.model.name === COURSE_NETWORK);
  const [same, other] = [under("ck-frames"), under("ck-subjects")];
  const network = splits(networkScores(same), networkScores(other));
  const lookUp = splits(lookUpScores(same), lookUpScores(other));
  return network && lookUp && { network, lookUp };
}

const networkScores = (records: readonly EvaluationRecord[]): number[] =>
  records.flatMap(({ parts }) => parts[0]?.metrics.accuracy ?? []);
const lookUpScores = (records: readonly EvaluationRecord[]): number[] =>
  records.flatMap(({ baselines }) =>
    baselines.filter(({ name }) => name === "nearest neighbour").map(({ metrics }) => metrics.accuracy),
  );

/** Means over runs that differ in their seed. */
function splits(same: readonly number[], other: readonly number[]): LookUpEvidence["lookUp"] | undefined {
  if (same.length === 0 || other.length === 0) return undefined;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
  return { samePeople: mean(same), otherPeople: mean(other) };
}

function groupEvidence(record: EvaluationRecord | undefined): GroupEvidence | undefined {
  const people = record?.data.people;
  const groups = record?.parts[0]?.groups;
  if (record === undefined || people === undefined || groups === undefined) return undefined;
  const byAttribute = new Map<string, AttributeEvidence["groups"][number][]>();
  for (const { attribute, group, examples, people: inGroup, accuracy, interval } of groups) {
    const scores = byAttribute.get(attribute) ?? [];
    byAttribute.set(attribute, scores);
    const right = { times: Math.round(accuracy * examples), of: examples };
    if (inGroup !== undefined) scores.push({ group, people: inGroup, right, interval });
  }
  const part = (title: string) => record.parts.find((candidate) => candidate.title === title);
  const [resting, smiling] = [part("neutral faces"), part("smiles")];
  return {
    people,
    ...(resting && { resting: rightOf(resting) }),
    ...(smiling && { smiling: rightOf(smiling) }),
    attributes: [...byAttribute].map(([attribute, scores]) => ({
      attribute,
      groups: scores.toSorted((a, b) => placeOf(a.group) - placeOf(b.group)),
    })),
  };
}

function placeOf(group: string): number {
  const place = GROUP_ORDER.indexOf(group);
  return place === -1 ? GROUP_ORDER.length : place;
}

function cardEvidence({ card, licence }: ModelManifest): CardEvidence | undefined {
  if (!card) return undefined;
  const { uses, notFor, knownFailures, data } = card;
  return { uses, notFor, knownFailures, data: [...data, licence] };
}

function withoutUndefined(
  evidence: { readonly [Key in keyof Evidence]: Evidence[Key] | undefined },
): Evidence {
  return Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined));
}
