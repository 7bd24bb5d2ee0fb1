import { describe, expect, it } from "vitest";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { rateRaters } from "./rater-agreement.ts";

const ballot = (votes: Readonly<Record<string, number>>): number[] =>
  [...EXPRESSIONS, "unknown", "NF"].map((word) => votes[word] ?? 0);
const at = (word: Expression): number => EXPRESSIONS.indexOf(word);

describe("rateRaters", () => {
  it("holds each vote against the word of the others", () => {
    const { counts, undecided } = rateRaters([ballot({ fear: 7, surprise: 3 })]);
    expect(counts[at("fear")]![at("fear")]).toBe(7);
    expect(counts[at("fear")]![at("surprise")]).toBe(3);
    expect(undecided).toBe(0);
  });

  it("leaves out votes whose absence makes the others tied", () => {
    const { counts, undecided } = rateRaters([ballot({ fear: 4, surprise: 3, sadness: 3 })]);
    expect(undecided).toBe(4);
    expect(counts[at("fear")]!.reduce((a, b) => a + b)).toBe(6);
  });

  it("counts a tie of ten against everybody who voted in it: the other word leads by one", () => {
    const { counts } = rateRaters([ballot({ anger: 5, disgust: 5 })]);
    expect(counts[at("disgust")]![at("anger")]).toBe(5);
    expect(counts[at("anger")]![at("disgust")]).toBe(5);
  });

  it("keeps votes for no expression apart, and faces of which most saw none", () => {
    const { counts, undecided, elsewhere } = rateRaters([
      ballot({ contempt: 8, unknown: 2 }),
      ballot({ neutral: 2, NF: 8 }),
    ]);
    expect(counts[at("contempt")]![at("contempt")]).toBe(8);
    expect(elsewhere[at("contempt")]).toBe(2);
    expect(undecided).toBe(10);
  });

  it("counts every vote once", () => {
    const ballots = Array.from({ length: 50 }, (_, i) =>
      ballot({ neutral: i % 7, fear: (i * 3) % 5, NF: i % 3 }),
    );
    const { counts, undecided, elsewhere } = rateRaters(ballots);
    const all = [...counts.flat(), ...elsewhere, undecided].reduce((a, b) => a + b);
    expect(all).toBe(ballots.flat().reduce((a, b) => a + b));
  });
});
