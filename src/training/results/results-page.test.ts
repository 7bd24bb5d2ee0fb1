import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { madeUpEvaluation } from "../../../test/fixtures/evaluation/made-up.ts";
import { expectedCalibrationError } from "../../evaluation/calibration.ts";
import type { Evaluation } from "../evaluation.ts";
import { seed } from "../recipes/seed.ts";
import { writeResultsPage } from "./read-results.ts";
import { type EvaluationRecord, parseEvaluationRecord, parseMeasurement, recordOf } from "./result-record.ts";
import { renderResults } from "./results-page.ts";

const docs = fileURLToPath(new URL("../../../docs", import.meta.url));

/** A record of a run with a seed, with whatever else is to be different. */
function recorded(runSeed: number, change: Partial<Evaluation> = {}): EvaluationRecord {
  const evaluation = madeUpEvaluation({ seed: runSeed });
  const model = { folder: `runs/${runSeed}`, name: "seed", recipe: { ...seed, seed: runSeed } };
  return recordOf({ ...evaluation, model, ...change });
}

const render = (line: string, records: readonly EvaluationRecord[]) =>
  renderResults(line, { records, measurements: new Map() });
const percent = (fraction: number) => (100 * fraction).toFixed(1);

describe("docs/results.md", () => {
  it("is what is written from the records", async () => {
    expect(await readFile(`${docs}/results.md`, "utf8")).toBe(await writeResultsPage(`${docs}/results`));
  });
});

describe("recordOf", () => {
  it("leaves out what was said of single examples, and keeps every number", () => {
    const evaluation = madeUpEvaluation();
    const record = recordOf(evaluation);
    expect(JSON.stringify(record)).not.toContain("P1_6.png");
    expect(record.parts.map(({ metrics }) => metrics)).toEqual(
      evaluation.parts.map(({ metrics }) => metrics),
    );
    expect(parseEvaluationRecord(JSON.parse(JSON.stringify(record)), "a.json")).toEqual(
      JSON.parse(JSON.stringify(record)),
    );
  });
});

describe("recordOf a headline", () => {
  it("keeps the curve that its calibration error comes from", () => {
    const [headline, other] = recordOf(madeUpEvaluation()).parts;
    const curve = headline!.reliability!;
    expect(expectedCalibrationError(curve)).toBeCloseTo(
      headline!.metrics.expectedCalibrationError.equalWidth,
      12,
    );
    expect(curve.reduce((sum, { examples }) => sum + examples, 0)).toBe(headline!.metrics.examples);
    expect(other!.reliability).toBeUndefined();
  });
});

describe("renderResults", () => {
  it("gives one run's scores with intervals, and the baselines below", () => {
    const record = recorded(1);
    const { metrics, intervals } = record.parts[0]!;
    const { low, high } = intervals!.scores.accuracy;
    const page = render("{{scores seed: ck-subjects}}", [record]);
    expect(page).toContain(
      `| \`ck-subjects\` | per frame: 120 frames | **${percent(metrics.accuracy)}** (${percent(low)}–${percent(high)}) |`,
    );
    expect(page).toContain(`|  | *majority* | ${percent(record.baselines[0]!.metrics.accuracy)} |`);
    // Below the part they were scored on, above the others.
    const order = ["per frame", "*majority*", "the first half"].map((text) => page.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(page).toMatch(/`ck-subjects`, trained with seed 1: `lexithymia evaluate .*2026-11-22/);
  });

  it("takes baselines from the records that have them", () => {
    const { accuracy } = recorded(1).baselines[0]!.metrics;
    const page = render("{{scores seed: ck-subjects}}", [recorded(1), recorded(2, { baselines: [] })]);
    expect(page).toContain(`|  | *majority* | ${percent(accuracy)} |`);
  });

  it("gives several seeds of one recipe as mean and standard deviation", () => {
    const records = [1, 2, 3].map((runSeed) => recorded(runSeed));
    const values = records.map(({ parts }) => 100 * parts[0]!.metrics.accuracy);
    const mean = values.reduce((a, b) => a + b) / 3;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2);
    const page = render("{{scores seed: ck-subjects}}", records);
    expect(page).toContain(`| **${mean.toFixed(1)} ± ${deviation.toFixed(1)}** |`);
    expect(page).toContain("trained with seeds 1, 2, 3: mean ± standard deviation");
  });

  it("does not mix recipes or pictures", () => {
    const other = { folder: "runs/long", name: "seed", recipe: { ...seed, epochs: 90 } };
    const data = { ...madeUpEvaluation().data, fingerprint: "ef".repeat(32) };
    const page = render("{{scores seed: ck-subjects}}", [
      recorded(1),
      recorded(1, { model: other }),
      recorded(2, { data }),
    ]);
    expect(page).not.toContain("±");
    expect(page.match(/per frame: 120 frames/g)).toHaveLength(3);
  });

  it("says what was not measured", () => {
    expect(render("{{scores seed: ck-frames, ck-loso}}", [])).toBe(
      "Not measured yet: `ck-frames`, `ck-loso`.",
    );
    expect(render("{{scores seed: ck-subjects, ck-loso}}", [recorded(1)])).toMatch(
      /Not measured yet: `ck-loso`\.$/,
    );
  });

  it("sets several models beside what is asked", () => {
    const seed = recorded(1);
    const other = { ...seed, protocol: "ferplus" as const, model: { ...seed.model, name: "other" } };
    const table = render("{{targets seed: ck-subjects; other: ferplus}}", [seed, other]);
    expect(table).toMatch(/\| ck-subjects \|/);
    expect(table).toMatch(/\| ferplus \|/);
    expect(render("{{targets seed: ck-subjects; other: london}}", [seed, other])).toMatch(
      /Not measured yet: `london`\.$/,
    );
  });

  it("has a column for every class, and a row for every group", () => {
    const record = recorded(1);
    const classes = render("{{classes seed: ck-subjects}}", [record]);
    expect(classes).toContain(`| \`ck-subjects\` | ${record.labels.join(" | ")} |`);
    expect(classes).toContain(
      `| F1 | ${record.parts[0]!.metrics.perClass.map(({ f1 }) => percent(f1)).join(" | ")} |`,
    );
    const { coverage, perClass } = record.parts[0]!.sets!;
    const sets = render("{{sets seed: ck-subjects}}", [record]);
    expect(sets).toContain(`| holds the right one (promised 90.0) | **${percent(coverage)}** (`);
    expect(sets).toContain(perClass.map((scores) => percent(scores.coverage!)).join(" | "));
    expect(sets.match(/holds the right one/g)).toHaveLength(1);
    expect(render("{{groups seed: ck-subjects}}", [record])).toMatch(/\| age: under 60 \| 13 \| 78 \| /);
    expect(render("{{probabilities seed: ck-subjects}}", [record])).toContain(
      record.parts[0]!.metrics.votes!.jensenShannon.toFixed(3),
    );
  });

  it("refuses a line that asks for what does not exist", () => {
    expect(() => render("{{tables seed: ck-loso}}", [])).toThrow(/asks for none of scores, classes/);
    expect(() => render("{{scores seed: ck-los}}", [])).toThrow('"ck-los" is no protocol');
    expect(() => render("{{measurement speed}}", [])).toThrow("there is no speed.json");
  });
});

describe("parseMeasurement", () => {
  const measurement = {
    title: "Speed",
    measuredAt: "2026-11-22",
    how: "With a clock",
    columns: ["what", "seconds"],
    rows: [["a lap", 61]],
    notes: [],
  };

  it("takes a table with where it comes from", () => {
    const measurements = new Map([["speed", parseMeasurement(measurement, "speed.json")]]);
    expect(renderResults("{{measurement speed}}", { records: [], measurements })).toBe(
      "With a clock (2026-11-22)\n\n| what | seconds |\n|---|--:|\n| a lap | 61 |",
    );
  });

  it("refuses one without a date, or with a row too short, naming the file", () => {
    expect(() => parseMeasurement({ ...measurement, measuredAt: "lately" }, "a.json")).toThrow(
      "a.json: measuredAt: must be a date",
    );
    expect(() => parseMeasurement({ ...measurement, rows: [["a lap"]] }, "a.json")).toThrow(
      'a.json: rows: "a lap" has 1 cells for 2 columns',
    );
    expect(() => parseEvaluationRecord({ format: 1 }, "a.json")).toThrow("a.json: format");
  });
});
