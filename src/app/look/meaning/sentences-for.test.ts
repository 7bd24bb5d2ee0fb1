import { describe, expect, it } from "vitest";
import { EXPRESSIONS } from "../../../recognition/expression.ts";
import { de } from "../../messages/de/index.ts";
import { en } from "../../messages/en/index.ts";
import { es } from "../../messages/es/index.ts";
import { ur } from "../../messages/ur/index.ts";
import { sentencesFor } from "./sentences-for.ts";

describe("sentences for asking", () => {
  const { sentences } = en.meaning;

  it("fit the first two possibilities, and one fits always", () => {
    expect(sentencesFor(["fear", "surprise", "anger"], sentences)).toEqual([
      sentences.asking.fear,
      sentences.asking.surprise,
      sentences.always,
    ]);
    expect(sentencesFor(["neutral", "contempt"], sentences)).toEqual([
      sentences.asking.contempt,
      sentences.always,
    ]);
  });

  it.each([
    ["en", en, /\?/],
    ["de", de, /\?/],
    ["es", es, /¿.*\?/],
    ["ur", ur, /؟/],
  ])("in %s each asks, and the one that fits always lets the other be silent", (_, { meaning }, asks) => {
    for (const expression of EXPRESSIONS)
      if (expression !== "neutral") expect(meaning.sentences.asking[expression]).toMatch(asks);
    expect(sentencesFor([], meaning.sentences)).toEqual([meaning.sentences.always]);
  });
});
