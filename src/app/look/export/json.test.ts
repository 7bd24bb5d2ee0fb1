import { describe, expect, it } from "vitest";
import { madeUpFileReading } from "../../../../test/fixtures/video/made-up-file-reading.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import type { FileReading } from "./file-reading.ts";
import { jsonOf } from "./json.ts";

const madeAt = new Date("2026-11-26T10:00:00.000Z");
const parsed = (reading: FileReading) => JSON.parse(jsonOf(reading, { appVersion: "1.2.3", madeAt }));

describe("a reading as JSON", () => {
  it("says what file, by what model, how, and everything that was read", () => {
    const reading = madeUpFileReading();
    const json = parsed(reading);
    expect(json).toMatchObject({
      format: "lexithymia-reading",
      formatVersion: 1,
      appVersion: "1.2.3",
      exportedAt: "2026-11-26T10:00:00.000Z",
      file: { name: "clip.webm", size: 123456, kind: "video" },
      model: { name: "made up", sha256: reading.model.sha256, coverage: 0.9 },
      how: {
        subject: "myself",
        expressions: "included",
        overTime: true,
        width: 640,
        height: 480,
        durationMs: 5000,
        everyMs: 100,
        readToMs: 5000,
        complete: true,
      },
      notes: [{ momentMs: 1250, text: "She laughs", writtenAt: "2026-09-21T14:13:20.000Z" }],
    });
    expect(json.readings).toHaveLength(50);
    expect(json.readings[25]).toMatchObject({
      atMs: 2500,
      faces: [
        { letter: "A", track: 1, kind: "unread", because: "unsure", cues: [{ actionUnit: 4, side: "left" }] },
        {
          letter: "B",
          track: 2,
          kind: "read",
          box: { x: 400, y: 20, width: 80, height: 90 },
          expression: { set: ["surprise"] },
          cues: [{ cue: "jaw-drop", actionUnit: 26 }],
        },
      ],
    });
    expect(Object.keys(json.readings[25].faces[1].expression.probabilities)).toEqual([...EXPRESSIONS]);
    expect(json.readings[45].faces).toEqual([]);
    expect(json.stretches).toEqual([
      { letter: "A", fromMs: 0, toMs: 1000, kind: "read", set: ["neutral"], cues: [] },
      {
        letter: "A",
        fromMs: 1000,
        toMs: 2000,
        kind: "read",
        set: ["happiness"],
        cues: [{ cue: "lip-corner-up", actionUnit: 12 }],
      },
      {
        letter: "A",
        fromMs: 2000,
        toMs: 3000,
        kind: "unread",
        because: "unsure",
        cues: [{ cue: "brow-lower", actionUnit: 4, side: "left" }],
      },
      { letter: "A", fromMs: 3000, toMs: 4000, kind: "unread", because: "dark", cues: [] },
      {
        letter: "B",
        fromMs: 2000,
        toMs: 4000,
        kind: "read",
        set: ["surprise"],
        cues: [{ cue: "jaw-drop", actionUnit: 26 }],
      },
    ]);
  });

  it("says what face at rest it was read beside, where it was", () => {
    const ownNeutral = { light: "by the window", takenAtMs: Date.UTC(2026, 10, 3, 9) };
    expect(parsed(madeUpFileReading({ ownNeutral })).how.ownNeutral).toEqual({
      takenAt: "2026-11-03T09:00:00.000Z",
      light: "by the window",
    });
    expect(parsed(madeUpFileReading()).how).not.toHaveProperty("ownNeutral");
  });

  it("of another person has no expression in it, and says so", () => {
    const json = parsed(madeUpFileReading({ expressions: false }));
    expect(json.how).toMatchObject({ subject: "another-person", expressions: "left-out" });
    const { about: _, ...told } = json;
    expect(JSON.stringify(told)).not.toMatch(new RegExp(EXPRESSIONS.join("|")));
    expect(JSON.stringify(told)).not.toMatch(/unsure|probabilities|intensity|derived|"set"|blend/);
    expect(json.readings[25].faces[0]).toMatchObject({ kind: "read", words: "left brow down" });
    expect(json.readings[35].faces[0]).toMatchObject({ kind: "unread", because: "dark" });
  });

  it("of a picture has no course", () => {
    const { course: _, ...reading } = madeUpFileReading({ kind: "picture" });
    const { how } = parsed({ ...reading, moments: reading.moments.slice(0, 1) });
    expect(how).toMatchObject({ overTime: false, width: 640 });
    expect(how).not.toHaveProperty("durationMs");
  });
});
