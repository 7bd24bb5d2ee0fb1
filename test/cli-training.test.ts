/** `train` and `evaluate` as programs, for one epoch: what they print, write and refuse. How well it learns is tested elsewhere. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Evaluation } from "../src/training/index.ts";
import { lexithymia, lines, type Outcome } from "./fixtures/cli/program.ts";
import { dataFile, describeWithData } from "./shared-data.ts";

const CKPLUS = "ckplus48.tar.gz";

describeWithData("train and evaluate", [CKPLUS], () => {
  let folder: string;
  let run: string;
  let data: string;
  let trained: Outcome;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lexithymia-training-"));
    run = join(folder, "run");
    data = dirname(dataFile(CKPLUS)!);
    trained = await train();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const train = () =>
    lexithymia("train", "--recipe", "seed", "--data", data, "--out", run, "--epochs", "1", "--threads", "1");

  it("print the average loss and the validation accuracy after the epoch", () => {
    expect([trained.code, trained.stderr]).toEqual([0, ""]);
    const [start, ...rest] = lines(trained.stdout);
    const [epoch, end] = rest.slice(-2);
    expect(start).toMatch(
      /^seed: \d+ pictures to learn from, \d+ to check with, 683,527 parameters, one epoch; /,
    );
    expect(epoch).toMatch(
      /^epoch 1\/1 {2}loss \d\.\d{4} {2}validation accuracy +[\d.]+ % {2}.* [\d,]+ images\/s {2}0 s left/,
    );
    expect(end).toContain(`${run} holds the model of epoch 1.`);
    expect(readdirSync(run)).toEqual(expect.arrayContaining(["manifest.json", "model.onnx"]));
  });

  it("do not write over a finished run", async () => {
    const { code, stderr } = await train();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lexithymia: [^\n]+\n$/);
  });

  it("score the run, as tables, a page, JSON and CSV", async () => {
    const [json, csv, page] = [join(folder, "a.json"), join(folder, "a.csv"), join(folder, "a.html")];
    const { code, stdout, stderr } = await lexithymia(
      ...["evaluate", "--model", run, "--data", data, "--protocol", "ck-frames"],
      ...["--json", json, "--csv", csv, "--report", page, "--with-pictures"],
    );
    expect([code, stderr]).toEqual([0, ""]);
    const { labels, parts, notes }: Evaluation = JSON.parse(readFileSync(json, "utf8"));
    const { metrics: scores } = parts[0]!;
    const accuracy = (scores.accuracy * 100).toFixed(1);
    expect(stdout).toMatch(new RegExp(`^accuracy +${accuracy} % +${scores.examples}$`, "m"));
    for (const label of labels) expect(stdout).toMatch(new RegExp(`^${label} `, "m"));
    expect(stdout).toMatch(/precision +recall +F1/);
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(stdout).toContain(note);
    expect(scores.confusionMatrix.flat().reduce((a, b) => a + b)).toBe(scores.examples);
    expect(lines(readFileSync(csv, "utf8"))).toHaveLength(1 + scores.examples);
    const mistakes = Math.min(20, Math.round(scores.examples * (1 - scores.accuracy)));
    expect(readFileSync(page, "utf8").match(/<img src="data:image\/png;base64,/g)).toHaveLength(mistakes);
  });

  it("puts pictures into a report only", async () => {
    const { code, stderr } = await lexithymia(
      ...["evaluate", "--model", run, "--data", data, "--protocol", "ck-frames", "--with-pictures"],
    );
    expect(code).toBe(2);
    expect(stderr).toBe("lexithymia: --with-pictures is about the report; name its file with --report\n");
  });
});
