import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpFileReading, withNote } from "../../../../test/fixtures/video/made-up-file-reading.ts";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { de } from "../../messages/de/index.ts";
import { en } from "../../messages/en/index.ts";
import { es } from "../../messages/es/index.ts";
import { ur } from "../../messages/ur/index.ts";
import { htmlOf } from "./html.ts";
import { escaped } from "./html-text.ts";
import type { Wording } from "./wording.ts";

const madeAt = new Date("2026-11-26T10:00:00Z");
const ENGLISH: Wording = { words: en, language: "en" };
const cells = (html: string): string[][] =>
  html
    .split("<tr>")
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]*>/g, "")),
    )
    .filter((row) => row.length > 0);

describe("a reading as a page", () => {
  it("tells every stretch, every gap and every note in words", () => {
    expect(cells(htmlOf(madeUpFileReading(), ENGLISH, madeAt))).toEqual([
      ["0:00", "0:01", "A", "Looks a bit like a face at rest"],
      ["0:01", "0:02", "A", "Looks a bit like happiness. Lip corners up"],
      ["0:02", "0:03", "A", "Cannot tell. Left brow down"],
      ["0:02", "0:04", "B", "Looks a bit like surprise. Jaw dropped"],
      ["0:03", "0:04", "A", "Too dark to read"],
      ["0:04", "0:05", "", "No face found"],
      ["0:01", "She laughs"],
    ]);
  });

  it.each([
    [de, "de", "ltr"],
    [es, "es", "ltr"],
    [ur, "ur", "rtl"],
  ] as const)("in its language and direction: %#", (words, language, direction) => {
    const html = htmlOf(madeUpFileReading({ expressions: false }), { words, language }, madeAt);
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(html).toContain(escaped(words.exported.about));
    expect(html).toContain(escaped(words.exported.leftOut));
    for (const expression of EXPRESSIONS)
      if (expression !== "neutral") expect(html).not.toContain(words.video.expressions[expression]);
  });

  it("says what face at rest it was read beside, where it was, and lets its words be no more than text", () => {
    const ownNeutral = { light: "<b>lamp</b>", takenAtMs: Date.UTC(2026, 10, 3, 9) };
    const html = htmlOf(madeUpFileReading({ ownNeutral }), ENGLISH, madeAt);
    expect(html).toContain("Beside your face at rest: “&lt;b&gt;lamp&lt;/b&gt;”, Nov 3, 2026");
    expect(htmlOf(madeUpFileReading(), ENGLISH, madeAt)).not.toContain("face at rest:");
  });

  it("asks for nothing: no script, no address, no picture", () => {
    const html = htmlOf(madeUpFileReading(), ENGLISH, madeAt);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|\bsrc=|\bhref=|@import|https?:|url\((?!#hatch)/);
    expect(html).toContain("default-src 'none'");
  });

  it("lets nothing that a person or a file says become more than text", () => {
    const tags = (html: string): number => html.split("<").length;
    const plain = tags(htmlOf(withNote("x"), ENGLISH, madeAt));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(`"><script>alert(1)</script>`, "</style><b>")),
        (text) => {
          const reading = { ...withNote(text), file: { name: text, size: 1 } };
          const html = htmlOf(reading, ENGLISH, madeAt);
          expect(tags(html)).toBe(plain);
          expect(html).toContain(`dir="auto">${escaped(text)}</td>`);
        },
      ),
    );
  });

  it("of a picture tells each face, and has no time", () => {
    const { course: _, ...video } = madeUpFileReading({ kind: "picture", gaps: [], notes: [] });
    const [stretch] = video.stretches;
    const html = htmlOf({ ...video, stretches: [{ ...stretch!, fromMs: 0, toMs: 0 }] }, ENGLISH, madeAt);
    expect(cells(html)).toEqual([["A", "Looks a bit like a face at rest"]]);
    expect(html).not.toContain("<svg");
    expect(htmlOf({ ...video, stretches: [] }, ENGLISH, madeAt)).toContain(en.live.noFaceTitle);
  });
});
