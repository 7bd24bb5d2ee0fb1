import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { probabilitiesFrom } from "../recognition/expression.ts";
import type { FaceDetection, Reading } from "../recognition/face.ts";
import { row } from "../recognition/report/csv.ts";
import { format, formatOf } from "./formats.ts";
import { pictureReport } from "./picture-report.ts";

const eye = { x: 0, y: 0 };
const face: FaceDetection = {
  box: { x: 10.123456, y: 20, width: 30, height: 40.999 },
  keyPoints: { rightEye: eye, leftEye: eye, noseTip: eye, mouth: eye, rightEar: eye, leftEar: eye },
  score: 0.912345678,
};
const probabilities = probabilitiesFrom(["happiness", "neutral", "surprise"], [0.75, 0.2, 0.05]);
const read: Reading = {
  kind: "read",
  trackId: 1,
  atMs: 0,
  face,
  probabilities,
  set: ["happiness", "surprise"],
  intensity: { value: 0.654321, level: "clear" },
  blend: ["happiness", "surprise"],
  affect: { pleasantness: 0.62754, energy: 0.41 },
  cues: [
    { cue: "outer-brow-raise", actionUnit: 2, strength: 0.71236, side: "left", against: "population" },
    { cue: "jaw-drop", actionUnit: 26, strength: 1, against: "population" },
  ],
};
const unread: Reading = {
  kind: "unread",
  trackId: 2,
  atMs: 0,
  face,
  probabilities,
  because: "turned",
  cues: [],
};
const bare: Reading = { kind: "unread", trackId: 3, atMs: 0, face, because: "small", cues: [] };

const conformal = { coverage: 0.9, thresholds: { happiness: 0.1, neutral: 0.1, surprise: 0.1 } };
const picture = { source: "a.jpg", width: 640, height: 480, frames: 1 };
const report = (...readings: Reading[]) => pictureReport({ ...picture, readings }, conformal);

describe("pictureReport", () => {
  it("says of a face that was read: box, score, probabilities, set and words", () => {
    expect(report(read)).toEqual({
      ...picture,
      faces: [
        {
          box: { x: 10.12, y: 20, width: 30, height: 41 },
          score: 0.9123,
          kind: "read",
          expression: { probabilities, set: ["happiness", "surprise"] },
          intensity: { value: 0.6543, level: "clear" },
          blend: ["happiness", "surprise"],
          derived: { pleasantness: 0.6275, energy: 0.41 },
          cues: [
            {
              cue: "outer-brow-raise",
              actionUnit: 2,
              strength: 0.7124,
              side: "left",
              against: "population",
              words: "outer end of the left brow up",
            },
            { cue: "jaw-drop", actionUnit: 26, strength: 1, against: "population", words: "jaw dropped" },
          ],
          words: "looks a bit like happiness and surprise at once (clear)",
        },
      ],
    });
  });

  it("says why a face was not read, and gives the expression where there is one", () => {
    const [turned, small] = report(unread, bare).faces;
    expect(turned).toMatchObject({ kind: "unread", because: "turned", words: "face turned away" });
    expect(turned!.expression).toEqual({ probabilities, set: ["happiness", "neutral"] });
    expect(small).not.toHaveProperty("expression");
  });

  it("goes from left to right", () => {
    const shifted = { ...read, face: { ...face, box: { ...face.box, x: 1 } } };
    expect(report(unread, shifted, bare).faces.map(({ box }) => box.x)).toEqual([1, 10.12, 10.12]);
  });
});

describe("JSON lines", () => {
  it("hold one picture each", () => {
    const { head, picture } = format("json", []);
    const lines = (head + picture(report(read)) + picture(report())).split("\n");
    expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual([report(read), report()]);
    expect(lines[2]).toBe("");
  });
});

describe("CSV", () => {
  it("has one row for each face", () => {
    const { head, picture } = format("csv", []);
    const rows = parse(head + picture(report(read, unread, bare)) + picture(report()), { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ source: "a.jpg", face: "1", box_x: "10.12", kind: "read", because: "" });
    expect(rows[0]).toMatchObject({ set: "happiness surprise", happiness: "0.75", fear: "0" });
    expect(rows[0]).toMatchObject({ level: "clear", blend: "happiness surprise", derived_energy: "0.41" });
    expect(rows[0]).toMatchObject({ cues: "outer-brow-raise jaw-drop" });
    expect(rows[1]).toMatchObject({ cues: "", level: "", blend: "", derived_energy: "" });
    expect(rows[1]).toMatchObject({ face: "2", because: "turned", set: "happiness neutral" });
    expect(rows[2]).toMatchObject({ face: "3", because: "small", set: "", happiness: "" });
  });

  it("gives back every value that was put in, whatever characters it has", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (records) => {
          expect(parse(records.map(row).join(""), { recordDelimiter: "\r\n" })).toEqual(records);
        },
      ),
    );
  });
});

describe("the table", () => {
  it("says in words what each face shows, with the columns under each other", () => {
    const { head, picture } = format("table", ["a.jpg", "longer-name.jpg"]);
    expect(head + picture(report(read, unread))).toBe(
      [
        "PICTURE          FACE  WHERE                 WHAT IT SHOWS",
        "a.jpg               1  at 10,20 30x41        looks a bit like happiness and surprise at once (clear); outer end of the left brow up, jaw dropped",
        "                    2  at 10,20 30x41        face turned away",
        "",
      ].join("\n"),
    );
  });

  it("says when there is no face, and when there are more frames", () => {
    const { picture } = format("table", ["a.jpg"]);
    expect(picture(report())).toMatch(/^a\.jpg +no face found\n$/);
    expect(picture({ ...report(read), frames: 12 })).toMatch(/jaw dropped \(first of 12 frames\)\n$/);
  });

  it("keeps control characters of a file's name from the terminal", () => {
    const source = "\x1b[2Jevil\n.jpg";
    expect(format("table", [source]).picture({ ...report(), source })).toMatch(/^\?\[2Jevil \.jpg +no face/);
  });
});

describe("formatOf", () => {
  it.each([
    ["faces.CSV", "csv"],
    ["faces.jsonl", "json"],
    ["faces.json", "json"],
    ["faces.txt", "table"],
    [undefined, "table"],
  ])("%s is %s", (file, name) => {
    expect(formatOf(file)).toBe(name);
  });
});
