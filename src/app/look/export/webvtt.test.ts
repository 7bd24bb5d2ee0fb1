import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpFileReading, withNote } from "../../../../test/fixtures/video/made-up-file-reading.ts";
import { parseWebVtt } from "../../../../test/fixtures/video/parse-webvtt.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { de } from "../../messages/de/index.ts";
import { en } from "../../messages/en/index.ts";
import { ur } from "../../messages/ur/index.ts";
import { webVttOf } from "./webvtt.ts";

describe("a reading as captions", () => {
  it("says what each face shows while it does, and the notes", () => {
    const { captions, comments } = parseWebVtt(webVttOf(madeUpFileReading(), en));
    expect(comments.join()).toContain(en.exported.about);
    expect(captions).toEqual([
      { fromMs: 0, toMs: 1000, text: "Face A: Looks a bit like a face at rest." },
      { fromMs: 1000, toMs: 2000, text: "Face A: Looks a bit like happiness. Lip corners up." },
      { fromMs: 1250, toMs: 5250, text: "Note: She laughs" },
      { fromMs: 2000, toMs: 3000, text: "Face A: Cannot tell. Left brow down." },
      { fromMs: 2000, toMs: 4000, text: "Face B: Looks a bit like surprise. Jaw dropped." },
      { fromMs: 3000, toMs: 4000, text: "Face A: Too dark to read." },
    ]);
  });

  it.each([
    [de, "Gesicht A: Linke Braue unten."],
    [ur, "چہرہ A: بائیں بھنو نیچے۔"],
  ])("in every language, of another person without expressions: %#", (words, said) => {
    const { captions, comments } = parseWebVtt(webVttOf(madeUpFileReading({ expressions: false }), words));
    expect(captions.map(({ text }) => text)).toContain(said);
    expect(comments.join()).toContain(words.exported.leftOut);
    const told = captions.map(({ text }) => text).join();
    for (const expression of EXPRESSIONS) expect(told).not.toContain(words.video.expressions[expression]);
  });

  it("gives back what was written, less its empty lines, whatever it was", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ minLength: 1 }),
          fc.constantFrom("a --> b", "<b>&lt;</b>\n\n\nx", "NOTE\r\n\r\nWEBVTT", "\0"),
        ),
        (text) => {
          const { captions } = parseWebVtt(webVttOf(withNote(text), en));
          const lines = `Note: ${text.replaceAll("\0", "\uFFFD")}`.split(/\r\n|\r|\n/);
          expect(captions.find(({ fromMs }) => fromMs === 1250)?.text).toBe(
            lines.filter((line) => line.trim() !== "").join("\n"),
          );
        },
      ),
    );
  });

  it("goes on beyond an hour, and leaves out what lasts no time", () => {
    const reading = madeUpFileReading();
    const [stretch] = reading.stretches;
    const late = [
      { ...stretch!, fromMs: 359_999_999, toMs: 360_000_000.4 },
      { ...stretch!, fromMs: 5, toMs: 5.2 },
    ];
    const { captions } = parseWebVtt(webVttOf({ ...reading, stretches: late, notes: [] }, en));
    expect(captions).toMatchObject([{ fromMs: 359_999_999, toMs: 360_000_000 }]);
  });
});
