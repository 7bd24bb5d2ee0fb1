/** Looks through every data set in a folder for what could make numbers wrong. */
import { exactCopies } from "../datasets/copies.ts";
import type { Dataset, Example } from "../datasets/dataset.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { DATA_SETS, DATASET_NAMES, type DatasetName } from "../datasets/index.ts";
import type { NearCopies } from "../datasets/near-copies.ts";
import { DatasetError } from "../errors.ts";
import type { DataReport, ExactCopies, NearCopyCounts, SetReport } from "./data-report.ts";
import { createNearCopyFinder, type NearCopyFinder } from "./near-copy-finder.ts";

export type InspectEvent =
  | { readonly kind: "reading"; readonly set: DatasetName; readonly done: number; readonly all: number }
  | { readonly kind: "comparing"; readonly set: DatasetName; readonly done: number; readonly all: number };

export interface InspectOptions {
  /** The sets to look at; by default all that are there. */
  readonly only?: readonly DatasetName[];
  /** Whether to look for near copies, which takes the longest. */
  readonly near?: boolean;
  readonly report?: (event: InspectEvent) => void;
  readonly signal?: AbortSignal;
}

/** @throws DatasetError when the folder holds none of the data sets; what is wrong with one is part of its report */
export async function inspectData(folder: string, options: InspectOptions = {}): Promise<DataReport> {
  const { only = DATASET_NAMES, near = true, report = () => {}, signal } = options;
  const findNear = near ? createNearCopyFinder() : undefined;
  const sets: SetReport[] = [];
  for (const name of only) {
    signal?.throwIfAborted();
    if (await DATA_SETS[name].isIn(folder))
      sets.push(await inspectSet(folder, name, { findNear, report, signal }));
  }
  if (sets.length > 0) return { folder, sets };
  throw new DatasetError(
    `${folder}: expected ${only.map((name) => DATA_SETS[name].layout).join("; or ")}; found none of them`,
  );
}

interface SetOptions {
  readonly findNear: NearCopyFinder | undefined;
  readonly report: (event: InspectEvent) => void;
  readonly signal: AbortSignal | undefined;
}

async function inspectSet(folder: string, name: DatasetName, options: SetOptions): Promise<SetReport> {
  const { findNear, report, signal } = options;
  const progress = (kind: InspectEvent["kind"]) => (done: number, all: number) => {
    signal?.throwIfAborted();
    report({ kind, set: name, done, all });
  };
  const problems: string[] = [];
  const dataset = await DATA_SETS[name]
    .read(folder, {
      onProblem: ({ message }) => problems.push(message),
      onProgress: progress("reading"),
    })
    .catch((error: unknown): Dataset => {
      if (!(error instanceof DatasetError)) throw error;
      problems.push(error.message);
      return { labels: [], examples: [] };
    });
  const near = await findNear?.(dataset.examples, progress("comparing"));
  return {
    name,
    title: DATA_SETS[name].title,
    ...describeExamples(dataset),
    problems,
    exactCopies: countExactCopies(dataset.examples),
    ...(near && { nearCopies: countNearCopies(dataset.examples, near) }),
  };
}

function describeExamples({ labels, examples, leftOut = 0 }: Dataset) {
  const distinct = (key: "person" | "sequence"): number =>
    new Set(examples.flatMap((e) => e[key] ?? [])).size;
  const [people, sequences] = [distinct("person"), distinct("sequence")];
  return {
    fingerprint: fingerprintOf(examples),
    examples: examples.length,
    leftOut,
    labels,
    perClass: Object.fromEntries(
      labels.map((label, i) => [label, examples.filter((example) => example.label === i).length]),
    ),
    undecided: examples.filter(({ label }) => label === undefined).length,
    parts: countBy(examples.flatMap(({ part }) => part ?? [])),
    ...(people > 0 && { people }),
    ...(sequences > 0 && { sequences }),
    groups: countGroups(examples),
    actionUnits: countBy(examples.flatMap(({ actionUnits = {} }) => Object.keys(actionUnits))),
    sizes: countBy(examples.map(({ originalSize: [width, height] = [48, 48] }) => `${width}x${height}`)),
    blank: examples
      .filter(({ picture }) => picture.every((value) => value === picture[0]))
      .map((e) => e.name),
  };
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** People, not pictures: each is asked once. */
function countGroups(examples: readonly Example[]): Record<string, Record<string, number>> {
  const byPerson = new Map(examples.map(({ name, person, groups }) => [person ?? name, groups ?? {}]));
  const everyone = [...byPerson.values()];
  const keys = new Set(everyone.flatMap((groups) => Object.keys(groups)));
  return Object.fromEntries(
    [...keys].map((key) => [key, countBy(everyone.flatMap((groups) => groups[key] ?? []))]),
  );
}

function countExactCopies(examples: readonly Example[]): ExactCopies {
  const copies = exactCopies(examples).map((members) => members.map((i) => examples[i]!));
  const differ = (key: "label" | "person") =>
    copies.filter((members) => new Set(members.flatMap((member) => member[key] ?? [])).size > 1).length;
  const inTraining = copies
    .filter((members) => members.some(({ part }) => part === "training"))
    .flatMap((members) => members.filter(({ part }) => part !== "training"));
  return {
    pictures: copies.length,
    examples: copies.flat().length,
    inTraining: inTraining.length,
    conflicting: differ("label"),
    acrossPeople: differ("person"),
  };
}

function countNearCopies(examples: readonly Example[], near: readonly NearCopies[]): NearCopyCounts {
  const pairs = near.map(({ first, second }) => [examples[first]!, examples[second]!] as const);
  const differ = (key: "label" | "person" | "sequence") =>
    pairs.filter(([a, b]) => a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]).length;
  const twins = pairs.flatMap(([a, b]) => {
    const taught = [a, b].filter(({ part }) => part === "training").length;
    return taught === 1 ? [a.part === "training" ? b : a] : [];
  });
  return {
    pairs: pairs.length,
    mirrored: near.filter(({ mirrored }) => mirrored).length,
    examples: new Set(pairs.flat()).size,
    inTraining: new Set(twins).size,
    conflicting: differ("label"),
    acrossPeople: differ("person"),
    acrossSequences: differ("sequence"),
  };
}
