import { describe, expect, it } from "vitest";
import { CUE_DEFINITIONS, CUE_NAMES } from "../../recognition/cues/cue-table.ts";
import { PAIRED_MEASURES, SIDES } from "../../recognition/cues/measures.ts";
import type { Explanation } from "../../recognition/explain.ts";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { UNREAD_REASONS } from "../../recognition/face.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { LANGUAGE_CODES, preferredLanguage } from "./languages.ts";
import type { Messages } from "./messages.ts";
import { ur } from "./ur/index.ts";

const ALL: Readonly<Record<(typeof LANGUAGE_CODES)[number], Messages>> = { en, de, es, ur };

/** Messages that are given more than words and numbers, and are tested by themselves. */
const STRUCTURED = [".shows", ".moves"];

/** Every word of a language with its place; functions are called with made-up values. */
function said(tree: unknown, place = ""): [place: string, words: string][] {
  if (typeof tree === "string") return [[place, tree]];
  if (typeof tree === "function")
    return STRUCTURED.includes(place) ? [] : said(tree("<1>", "<2>", "<3>"), place);
  return Object.entries(tree as object).flatMap(([key, value]) => said(value, `${place}.${key}`));
}

describe.each(LANGUAGE_CODES)("%s", (code) => {
  const messages = ALL[code];

  it("has words everywhere, without stray blanks, and puts in what it is given", () => {
    for (const [place, words] of said(messages)) {
      expect(words.trim(), place).toBe(words);
      expect(words, place).not.toMatch(/^$| {2}|undefined/);
    }
    expect(messages.unreadable.title("a.png")).toContain("a.png");
    expect(messages.trust.measured("ferplus", 3396, 87)).toMatch(/ferplus.*87|87.*ferplus/);
  });

  it("says every expression, alone, beside another and at once, each in its own words", () => {
    const sentences = EXPRESSIONS.flatMap((expression) =>
      EXPRESSIONS.map((other) =>
        messages.shows({
          kind: "looks-like",
          expressions: expression === other ? [expression] : [expression, other],
        }),
      ),
    );
    expect(new Set(sentences).size).toBe(EXPRESSIONS.length ** 2);
    const pair = ["happiness", "surprise"] as const;
    const both: Explanation = { kind: "looks-like", expressions: pair, blend: pair };
    expect(sentences).not.toContain(messages.shows(both));
  });

  it("says every cue, on both sides and on each that can move alone, in its own words", () => {
    const both = CUE_NAMES.map((cue) => messages.moves([{ cue }]));
    expect(new Set(both).size).toBe(CUE_NAMES.length);
    for (const cue of CUE_NAMES) {
      const [left, right] = SIDES.map((side) => messages.moves([{ cue, side }]));
      const paired = PAIRED_MEASURES.some((name) => name === CUE_DEFINITIONS[cue].measure);
      expect(left === right, cue).toBe(!paired);
    }
    expect(messages.moves([{ cue: "jaw-drop" }, { cue: "lip-press" }])).toMatch(/.+[,،] .+/);
  });

  it("says why a face was not read, and what would help", () => {
    const reasons = UNREAD_REASONS.map((kind) => messages.shows({ kind }));
    expect(new Set(reasons).size).toBe(UNREAD_REASONS.length);
    expect(new Set(UNREAD_REASONS.map((kind) => messages.advice[kind])).size).toBe(UNREAD_REASONS.length);
  });
});

it("is translated: nothing is left in English but what is the same", () => {
  const english = new Map(said(en));
  const same = LANGUAGE_CODES.filter((code) => code !== "en").flatMap((code) =>
    said(ALL[code]).flatMap(([place, words]) => (words === english.get(place) ? `${code}${place}` : [])),
  );
  const given = LANGUAGE_CODES.flatMap((code) => [
    `${code}.name`,
    `${code}.opening.title`,
    `${code}.opening.text`,
  ]);
  expect(same.filter((place) => !given.includes(place))).toEqual([
    "es.video.andThen",
    "de.live.videoPicture",
    "de.video.andThen",
  ]);
});

it.each([
  ["Sieht ein wenig nach Freude aus, oder nach Angst", de],
  ["Se parece un poco a la alegría, o al miedo", es],
  ["کچھ کچھ خوشی جیسا لگتا ہے، یا خوف جیسا", ur],
])("%s", (sentence, { shows }) => {
  expect(shows({ kind: "looks-like", expressions: ["happiness", "fear"] })).toBe(sentence);
});

it.each([
  [["de-AT", "en"], "de"],
  [["fr", "es-MX"], "es"],
  [["ur"], "ur"],
  [["fr-FR"], "en"],
  [[], "en"],
])("for somebody who reads %j speaks %s", (wanted, spoken) => {
  expect(preferredLanguage(wanted)).toBe(spoken);
});
