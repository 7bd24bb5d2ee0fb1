import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { madeUpEvaluation } from "../../test/fixtures/evaluation/made-up.ts";
import { namesFor, openEvaluationFiles } from "./evaluation-files.ts";

const folder = mkdtempSync(join(tmpdir(), "evaluation-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const evaluation = madeUpEvaluation();

describe("openEvaluationFiles", () => {
  it("writes all that were asked for, at the end", async () => {
    const files = await openEvaluationFiles({ json: at("a.json"), csv: at("a.csv"), report: at("a.html") });
    expect(readdirSync(folder).filter((name) => name.startsWith("a."))).toEqual([]);
    await files.write(evaluation, () => "a page");
    await files.discard();
    expect(readdirSync(folder)).toEqual(["a.csv", "a.html", "a.json"]);
    expect(JSON.parse(readFileSync(at("a.json"), "utf8"))).toEqual(evaluation);
    expect(readFileSync(at("a.html"), "utf8")).toBe("a page");
    for (const name of readdirSync(folder)) rmSync(at(name));
  });

  it("leaves nothing behind when one of them cannot be written, or work stops", async () => {
    const missing = openEvaluationFiles({ json: at("a.json"), report: at("no-such-folder/a.html") });
    await expect(missing).rejects.toThrow("no-such-folder/a.html");
    const stopped = await openEvaluationFiles({ csv: at("a.csv") });
    await stopped.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses one name for two files", async () => {
    await expect(openEvaluationFiles({ json: at("a"), csv: at("a") })).rejects.toThrow(
      "is named for two files",
    );
  });
});

describe("namesFor", () => {
  it("puts the protocol before the ending of each name that is given", () => {
    expect(namesFor({ json: "out/scores.json", record: "a.b/live" }, "ck-subjects")).toEqual({
      json: join("out", "scores-ck-subjects.json"),
      record: join("a.b", "live-ck-subjects"),
      csv: undefined,
      report: undefined,
    });
  });
});
