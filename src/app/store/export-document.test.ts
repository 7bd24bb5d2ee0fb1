import { expect, test } from "vitest";
import { asJson, parseExport } from "./export-document.ts";

const document = {
  format: "lexithymia",
  formatVersion: 1,
  appVersion: "0.1.0",
  exportedAt: "2026-11-22T23:30:00.000Z",
  records: [{ kind: "note" }, "not even a record"],
  setAside: [{ reason: "text: missing", setAsideAtMs: 1, record: null }],
};
const { exportedAt, ...undated } = document;

test("an exported document is read back", () => {
  expect(parseExport(JSON.stringify(document))).toEqual({ kind: "export", document });
});

test.each([
  ["a picture", "\uFFFDPNG", "not-json", /SyntaxError/],
  ["a document that breaks off", JSON.stringify(document).slice(0, -9), "not-json", /SyntaxError/],
  ["somebody else's JSON", "[1, 2]", "not-an-export", /^format: /],
  ["a document without its time", JSON.stringify(undated), "not-an-export", /^exportedAt: /],
  ["records that are no list", JSON.stringify({ ...document, records: {} }), "not-an-export", /^records: /],
  [
    "a document of a newer app",
    JSON.stringify({ ...document, formatVersion: 2, entries: [] }),
    "newer-format",
    /2/,
  ],
])("%s cannot be read, and it says why", (_, text, because, detail) => {
  expect(parseExport(text)).toEqual({ kind: "unreadable", because, detail: expect.stringMatching(detail) });
});

test("whatever is stored can be written as JSON", () => {
  const round: Record<string, unknown> = {};
  round["self"] = round;
  expect(asJson({ a: [1, "x"] })).toEqual({ a: [1, "x"] });
  expect(asJson(undefined)).toBeNull();
  for (const value of [12n, round]) expect(() => JSON.stringify(asJson(value))).not.toThrow();
});
