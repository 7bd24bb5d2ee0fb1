import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpFileReading } from "../../../../test/fixtures/video/made-up-file-reading.ts";
import { csvFormat } from "../../../cli/format-csv.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { csvOf } from "./csv.ts";

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

describe("a reading as CSV", () => {
  it("has a row for each reading of each face", () => {
    const rows = rowsOf(csvOf(madeUpFileReading()));
    expect(rows).toHaveLength(40 + 20);
    const [brow, surprise] = rows.filter(({ at_ms }) => at_ms === "2500");
    expect(brow).toMatchObject({ letter: "A", kind: "unread", because: "unsure", cues: "brow-lower" });
    expect(surprise).toMatchObject({
      source: "clip.webm",
      width: "640",
      letter: "B",
      track: "2",
      box_x: "400",
      kind: "read",
      set: "surprise",
      words: "looks a bit like surprise",
      surprise: "0.8",
      expressions: "included",
      own_rest: "no",
    });
    const ownNeutral = { light: "lamp", takenAtMs: 0 };
    expect(rowsOf(csvOf(madeUpFileReading({ ownNeutral })))[0]).toMatchObject({ own_rest: "yes" });
  });

  it("has the columns of the command line for faces, in their order", () => {
    const [mine, theirs] = [csvOf(madeUpFileReading()), csvFormat().head].map(
      (csv) => csv.split("\r\n")[0]!.split(",") as string[],
    ) as [string[], string[]];
    const fromBox = (columns: string[]): string[] => columns.slice(columns.indexOf("box_x"));
    expect(fromBox(mine)).toEqual(fromBox(theirs));
  });

  it("of another person has no column for expressions, and says so", () => {
    const csv = csvOf(madeUpFileReading({ expressions: false }));
    const rows = rowsOf(csv);
    expect(rows.every(({ expressions }) => expressions === "left-out")).toBe(true);
    expect(csv).not.toMatch(new RegExp(`${EXPRESSIONS.join("|")}|unsure`));
    expect(rows.find(({ at_ms, letter }) => at_ms === "2500" && letter === "A")).toMatchObject({
      kind: "read",
      because: "",
      cues: "brow-lower",
      words: "left brow down",
    });
  });

  it("survives any name of a file", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const csv = csvOf(madeUpFileReading({ file: { name, size: 1 } }));
        expect(rowsOf(csv)[0]!["source"]).toBe(name);
      }),
      { numRuns: 30 },
    );
  });
});
