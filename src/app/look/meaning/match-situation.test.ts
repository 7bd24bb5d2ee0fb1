import { describe, expect, it } from "vitest";
import { SITUATIONS, type Situation } from "../../../recognition/context.ts";
import { de } from "../../messages/de/index.ts";
import { en } from "../../messages/en/index.ts";
import { es } from "../../messages/es/index.ts";
import { LANGUAGE_CODES, type Language } from "../../messages/index.ts";
import type { Messages } from "../../messages/messages.ts";
import { ur } from "../../messages/ur/index.ts";
import { matchSituation } from "./match-situation.ts";

const ALL: Readonly<Record<Language, Messages>> = { en, de, es, ur };
const match = (text: string, language: Language) =>
  matchSituation(text, ALL[language].meaning.context.words, language);

describe.each(LANGUAGE_CODES)("%s", (language) => {
  const { situations, words } = ALL[language].meaning.context;

  it.each(SITUATIONS)("understands its own name for: %s", (situation) => {
    expect(match(situations[situation], language)?.situation).toBe(situation);
  });

  it("has no word in two lists, nor twice in one", () => {
    for (const situation of SITUATIONS)
      for (const word of words[situation].split(" "))
        expect(match(word, language), word).toEqual({ situation, word });
    const every = SITUATIONS.flatMap((situation) => words[situation].split(" "));
    expect(new Set(every).size).toBe(every.length);
  });

  it("says when it understands nothing", () => {
    for (const text of ["", "  ", "xyzzy qwrt", "?!", "123"]) expect(match(text, language)).toBeUndefined();
  });
});

it.each<[Language, string, Situation]>([
  ["en", "She has an EXAM tomorrow!", "danger"],
  ["en", "two exams", "danger"],
  ["en", "they were arguing", "unfair"],
  ["en", "birthday parties", "pleasant"],
  ["en", "He is hugging her", "pleasant"],
  ["en", "it stinks", "disgusting"],
  ["de", "Morgen sind Prüfungen", "danger"],
  ["de", "pruefung", "danger"],
  ["de", "ein groszes Geschenk, viel Spass", "pleasant"],
  ["de", "Sie ist sehr müde", "concentrating"],
  ["de", "Ekelhafter Geruch", "disgusting"],
  ["es", "tiene exámenes mañana", "danger"],
  ["es", "discusiones", "unfair"],
  ["es", "una fiesta de cumpleanos", "pleasant"],
  ["es", "ADIÓS", "loss"],
  ["ur", "کل امتحانات ہیں", "danger"],
  ["ur", "دونوں میں جھگڑے ہوئے", "unfair"],
  ["ur", "لڑائیاں", "unfair"],
  ["ur", "بے‌عزتی ہوئی", "unfair"],
  // As an Arabic keyboard writes them.
  ["ur", "شادي", "pleasant"],
  ["ur", "كتا", "danger"],
])("%s: “%s” is %s", (language, text, situation) => {
  expect(match(text, language)?.situation).toBe(situation);
});

it("takes whole words alone", () => {
  expect(match("contest", "en")).toBeUndefined();
  expect(match("examination", "en")).toBeUndefined();
  expect(match("firewood", "en")).toBeUndefined();
});

it("takes what most words speak for, and of equals the first", () => {
  expect(match("a quarrel at the exam", "en")).toEqual({ situation: "unfair", word: "quarrel" });
  expect(match("a quarrel at the exam, under pressure", "en")).toEqual({ situation: "danger", word: "exam" });
});
