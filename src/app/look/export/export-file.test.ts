import { expect, test } from "vitest";
import { madeUpFileReading } from "../../../../test/fixtures/video/made-up-file-reading.ts";
import { en } from "../../messages/en/index.ts";
import { exportFile } from "./export-file.ts";
import { EXPORT_FORMATS, formatsOf } from "./formats.ts";

const making = { appVersion: "1.2.3", madeAt: new Date() };
const wording = { words: en, language: "en" } as const;

test.each(EXPORT_FORMATS)("%s has a name and a type of its own", (format) => {
  const { name, type, content } = exportFile(format, madeUpFileReading(), wording, making);
  expect(name).toBe(`clip.lexithymia.${format}`);
  expect(type).toMatch(/^[a-z]+\/[a-z]+;charset=utf-8$/);
  expect(content.length).toBeGreaterThan(100);
});

test.each([
  ["archive.tar.gz", "archive.tar"],
  ["no ending", "no ending"],
  [".hidden", ".hidden"],
])("%s becomes %s", (given, base) => {
  const reading = madeUpFileReading({ file: { name: given, size: 1 } });
  expect(exportFile("csv", reading, wording, making).name).toBe(`${base}.lexithymia.csv`);
});

test("captions are for videos alone", () => {
  expect(formatsOf("video")).toContain("vtt");
  expect(formatsOf("picture")).toEqual(["html", "csv", "json"]);
});
