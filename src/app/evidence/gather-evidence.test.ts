import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readEvidence, readRecords } from "../../../config/read-evidence.ts";
import { expectedCalibrationError } from "../../evaluation/calibration.ts";
import type { EvaluationRecord } from "../../training/results/result-record.ts";
import type { Count } from "./evidence.ts";
import { gatherEvidence, type RecordFiles } from "./gather-evidence.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const files = readRecords(root);
const evidence = readEvidence(root);
const { sha256 } = files.manifest as { sha256: string };

/** The shipped model's newest record under a protocol, as `evaluate` typed it. */
function recordOf(protocol: string): EvaluationRecord {
  const records = Object.values(files.evaluations) as EvaluationRecord[];
  return records
    .filter((record) => record.protocol === protocol && record.model.sha256 === sha256)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]!;
}

const share = ({ times, of }: Count): number => times / of;

/** The files, one evaluation of them changed. */
function changed(name: string, change: (record: EvaluationRecord) => unknown): RecordFiles {
  const record = structuredClone(files.evaluations[name]) as EvaluationRecord;
  return { ...files, evaluations: { ...files.evaluations, [name]: change(record) } };
}

describe("what the page says", () => {
  const ferPlus = recordOf("ferplus");
  const [all, withoutCopies] = ferPlus.parts;

  it("is a few kilobytes", () => {
    expect(JSON.stringify(evidence).length).toBeLessThan(20_000);
  });

  it("of first words is what the record says", () => {
    expect(share(evidence.firstWord!.right)).toBeCloseTo(all!.metrics.accuracy, 12);
    expect(share(evidence.firstWord!.withoutCopies!)).toBeCloseTo(withoutCopies!.metrics.accuracy, 12);
    expect(evidence.firstWord!.interval).toEqual(all!.intervals!.scores.accuracy);
  });

  it("of each word is its recall, its precision and its pictures", () => {
    const { perClass } = all!.metrics;
    for (const { expression, found, right } of evidence.words!) {
      const scores = perClass[ferPlus.labels.indexOf(expression)]!;
      expect(share(found), expression).toBeCloseTo(scores.recall, 12);
      expect(share(right), expression).toBeCloseTo(scores.precision, 12);
      expect([found.of, right.of], expression).toEqual([scores.support, scores.predicted]);
    }
    expect(evidence.words!.map(({ expression }) => expression).toSorted()).toEqual(ferPlus.labels.toSorted());
  });

  it("of one person is what was measured of people, on as many pictures", () => {
    const { columns, rows } = files.measurements["human-agreement"] as {
      columns: string[];
      rows: (string | number)[][];
    };
    const cell = (row: string, column: string) =>
      rows.find(([name]) => name === row)![columns.indexOf(column)];
    for (const { expression, found, onePerson } of evidence.words!) {
      expect((100 * share(onePerson!.found)).toFixed(1)).toBe(
        cell(expression, "of those whose others chose it, %"),
      );
      expect((100 * share(onePerson!.right)).toFixed(1)).toBe(cell(expression, "of the votes for it, %"));
      expect(found.of).toBe(cell(expression, "pictures"));
    }
    expect((100 * share(evidence.firstWord!.onePerson!)).toFixed(1)).toBe(
      cell("all", "of those whose others chose it, %"),
    );
  });

  it("of its confidence has the calibration error of the record", () => {
    const curve = evidence.reliability!.map(({ faces, sure, right }) => ({
      examples: faces,
      confidence: sure,
      accuracy: right,
    }));
    expect(expectedCalibrationError(curve)).toBeCloseTo(all!.metrics.expectedCalibrationError.equalWidth, 12);
  });

  it("of sets is what the record says", () => {
    const { promised, coverage, meanSize } = all!.sets!;
    expect(evidence.sets).toEqual({ promised, held: coverage, words: meanSize });
  });

  it("of groups is what the record says, each group once", () => {
    const { groups } = recordOf("london").parts[0]!;
    const told = evidence.groups!.attributes.flatMap(({ attribute, groups: scores }) =>
      scores.map((score) => ({ attribute, ...score })),
    );
    expect(told).toHaveLength(groups!.length);
    for (const { attribute, group, right, people, interval } of told) {
      const found = groups!.find((other) => other.attribute === attribute && other.group === group)!;
      expect(share(right)).toBeCloseTo(found.accuracy, 12);
      expect([right.of, people, interval]).toEqual([found.examples, found.people, found.interval]);
    }
  });

  it("of spoilt pictures is what was read of everyday faces", () => {
    const parts = recordOf("robustness").parts.filter(({ title }) => title.startsWith("FER+"));
    expect(evidence.spoilt!.map(({ pictures, read, right }) => [pictures, read, right])).toEqual(
      parts.map(({ reading }) => [reading!.pictures, reading!.read, reading!.readRightly]),
    );
  });

  it("of the look-up is what the baselines of the records reached", () => {
    const scores = (protocol: string) =>
      (Object.values(files.evaluations) as EvaluationRecord[]).flatMap(
        ({ protocol: name, model, baselines }) =>
          name === protocol && model.name === "seed"
            ? baselines.filter((baseline) => baseline.name === "nearest neighbour")
            : [],
      );
    expect(evidence.lookUp!.lookUp).toEqual({
      samePeople: scores("ck-frames")[0]!.metrics.accuracy,
      otherPeople: scores("ck-subjects")[0]!.metrics.accuracy,
    });
  });
});

describe("what the records lack", () => {
  it("is left out, and nothing else is", () => {
    const { groups: _, ...rest } = gatherEvidence({
      ...files,
      evaluations: Object.fromEntries(
        Object.entries(files.evaluations).filter(
          ([, json]) => (json as EvaluationRecord).protocol !== "london",
        ),
      ),
    });
    const { groups: _had, ...others } = evidence;
    expect(rest).toEqual(others);
  });

  it("may be a curve or an interval", () => {
    const name = Object.keys(files.evaluations).find(
      (key) => files.evaluations[key] === recordOf("ferplus"),
    )!;
    const without = gatherEvidence(
      changed(name, (record) => ({
        ...record,
        parts: record.parts.map(({ reliability: _, intervals: __, ...part }) => part),
      })),
    );
    expect(without.reliability).toBeUndefined();
    expect(without.firstWord).toBeUndefined();
    expect(without.words).toEqual(evidence.words);
  });

  it("is all of it for a model that none was made of", () => {
    const manifest = { ...(files.manifest as object), sha256: "0".repeat(64) };
    const { firstWord, words, spoilt, turned, groups, acted, lookUp } = gatherEvidence({
      ...files,
      manifest,
    });
    expect({ firstWord, words, spoilt, turned, groups, acted }).toEqual({});
    expect(lookUp).toEqual(evidence.lookUp);
  });
});

it("follows the newest record of the model", () => {
  const later = { ...structuredClone(recordOf("ferplus")), madeAt: "2999-01-01T00:00:00.000Z" };
  const matrix = later.parts[0]!.metrics.confusionMatrix as number[][];
  matrix[0]![0]! += 1000;
  const { firstWord } = gatherEvidence({ ...files, evaluations: { ...files.evaluations, later } });
  expect(firstWord!.right.of).toBe(evidence.firstWord!.right.of + 1000);
});

it("a record that is not what it should be is named", () => {
  const broken = { ...files, evaluations: { ...files.evaluations, broken: { protocol: "ferplus" } } };
  expect(() => gatherEvidence(broken)).toThrow(/^broken: madeAt/);
});
