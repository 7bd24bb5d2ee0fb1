import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf, inSituation, MOST_ODDS, orderInSituation, SITUATIONS, type Situation } from "./context.ts";
import { MOST_POSSIBILITIES } from "./explain.ts";
import { EXPRESSIONS, type Expression, type Probabilities, probabilitiesFrom, ranked } from "./expression.ts";

const anyProbabilities = fc
  .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((weights): Probabilities => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return probabilitiesFrom(
      EXPRESSIONS,
      weights.map((weight) => weight / sum),
    );
  });
const anySituation = fc.constantFrom(...SITUATIONS);
/** Two or three of the likeliest, not always the very likeliest: as a set with a threshold for each expression leaves them. */
const anyShown = fc
  .tuple(anyProbabilities, fc.integer({ min: 2, max: MOST_POSSIBILITIES }), fc.integer({ min: 0, max: 3 }))
  .map(([probabilities, count, skip]) => {
    const [first, ...rest] = ranked(probabilities);
    return { probabilities, shown: [first!, ...rest.slice(skip, skip + count - 1)] };
  });

const some = (given: Partial<Record<Expression, number>>): Probabilities =>
  ({ ...probabilitiesFrom([], []), ...given }) as Probabilities;

describe("probabilities in a situation", () => {
  it("stay a distribution, and change the odds between two expressions fourfold at most", () => {
    fc.assert(
      fc.property(anyProbabilities, anySituation, (before, situation) => {
        const after = inSituation(before, situation);
        expect(EXPRESSIONS.reduce((sum, e) => sum + after[e], 0)).toBeCloseTo(1, 9);
        for (const a of EXPRESSIONS)
          for (const b of EXPRESSIONS) {
            const change = after[a] / after[b] / (before[a] / before[b]);
            expect(change).toBeLessThan(MOST_ODDS * (1 + 1e-9));
          }
      }),
    );
  });

  it("favour what fits", () => {
    const even = some(Object.fromEntries(EXPRESSIONS.map((e) => [e, 1 / 8])));
    const likeliest = SITUATIONS.map((situation) => ranked(inSituation(even, situation))[0]);
    expect(new Set(likeliest)).toEqual(new Set(EXPRESSIONS));
  });

  it("leave what a model does not know at nothing", () => {
    expect(inSituation(some({ anger: 0.6, fear: 0.4 }), "ordinary").neutral).toBe(0);
  });
});

describe("the order of possibilities", () => {
  it("is the same where no situation is known", () => {
    fc.assert(
      fc.property(anyShown, ({ shown, probabilities }) => {
        expect(orderInSituation(shown, probabilities, undefined)).toEqual(shown);
      }),
    );
  });

  it("never loses one, names none twice, and never has more than can be said", () => {
    fc.assert(
      fc.property(anyShown, anySituation, ({ shown, probabilities }, situation) => {
        const order = orderInSituation(shown, probabilities, situation);
        expect(order).toEqual(expect.arrayContaining(shown));
        expect(new Set(order).size).toBe(order.length);
        expect(order.length).toBeLessThanOrEqual(MOST_POSSIBILITIES);
      }),
    );
  });

  it("never puts first what was less than a quarter as likely as the first", () => {
    fc.assert(
      fc.property(anyShown, anySituation, ({ shown, probabilities }, situation) => {
        const [first] = orderInSituation(shown, probabilities, situation);
        expect(probabilities[first!] * MOST_ODDS * (1 + 1e-9)).toBeGreaterThanOrEqual(
          probabilities[shown[0]!],
        );
      }),
    );
  });

  it("believes a steady order where the probabilities differ from it by a little", () => {
    const probabilities = some({ fear: 0.4, surprise: 0.45, sadness: 0.15 });
    expect(orderInSituation(["fear", "surprise", "sadness"], probabilities, "pleasant")).toEqual([
      "fear",
      "surprise",
      "sadness",
    ]);
  });
});

describe("what a situation did", () => {
  const effect = (shown: readonly Expression[], probabilities: Probabilities, situation: Situation) =>
    effectOf(shown, orderInSituation(shown, probabilities, situation), situation);
  const tense = some({ surprise: 0.6, fear: 0.3, anger: 0.1 });

  it.each([
    ["an exam moves fear up", ["surprise", "fear"], tense, "danger", { kind: "up", expression: "fear" }],
    ["an exam adds fear", ["surprise", "anger"], tense, "danger", { kind: "joined", expression: "fear" }],
    [
      "a surprise was first",
      ["surprise", "fear"],
      tense,
      "unexpected",
      { kind: "first", expression: "surprise" },
    ],
    ["a quarrel is outweighed", ["surprise", "anger"], tense, "unfair", { kind: "outweighed" }],
    ["a joke has nothing to say", ["surprise", "fear", "anger"], tense, "pleasant", { kind: "absent" }],
  ] as const)("%s", (_, shown, probabilities, situation, expected) => {
    expect(effect(shown, probabilities, situation)).toEqual(expected);
  });

  it("concentrating: lowered brows need not be anger", () => {
    const frown = some({ anger: 0.5, neutral: 0.3, disgust: 0.2 });
    const up = { kind: "up", expression: "neutral" };
    expect(effect(["anger", "neutral", "disgust"], frown, "concentrating")).toEqual(up);
    const glare = some({ anger: 0.5, disgust: 0.3, contempt: 0.2 });
    const down = { kind: "down", expression: "anger" };
    expect(effect(["anger", "disgust", "contempt"], glare, "concentrating")).toEqual(down);
    const sure = some({ anger: 0.8, disgust: 0.1, contempt: 0.1 });
    expect(effect(["anger", "disgust", "contempt"], sure, "concentrating")).toEqual({ kind: "outweighed" });
  });
});
