import { describe, expect, it } from "vitest";
import { LABELS, madeUpEvaluation } from "../../../test/fixtures/evaluation/made-up.ts";
import { renderEvaluationPage } from "./evaluation-page.ts";
import { confidentMistakes } from "./mistakes.ts";
import { percent } from "./scores.ts";

const evaluation = madeUpEvaluation();
const [headline] = evaluation.parts;
/** With ordinary spaces, as the numbers are written elsewhere. */
const render = (...args: Parameters<typeof renderEvaluationPage>): string =>
  renderEvaluationPage(...args).replaceAll("\u00a0", " ");
const page = render(evaluation);

describe("renderEvaluationPage", () => {
  it("leads with the headline, its interval and the floor", () => {
    const { accuracy } = headline!.metrics;
    const { low, high } = headline!.intervals!.scores.accuracy;
    const floor = percent(evaluation.baselines[0]!.metrics.accuracy);
    expect(page).toContain(
      `right expression for ${percent(accuracy)} of 120 frames (95 % interval ${(100 * low).toFixed(1)} to ${percent(high)}). Without a network: majority (${floor}).`,
    );
  });

  it("has every expression's scores, the confusions with their shares, and both kinds of curves", () => {
    LABELS.forEach((label, c) => {
      const { precision, recall, f1, support } = headline!.metrics.perClass[c]!;
      const cells = [precision, recall, f1].map((score) => `<td>${percent(score)}</td>`).join("\n");
      expect(page).toContain(`<th scope="row">${label}</th>${cells}`);
      const right = headline!.metrics.confusionMatrix[c]![c]!;
      expect(page).toContain(`${right}<small>${Math.round((100 * right) / support)} %</small>`);
      expect(page).toContain(`ROC curve of ${label} against the rest`);
    });
    expect(page.match(/Reliability curve over/g)).toHaveLength(2);
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(7 + LABELS.length + 2);
  });

  it("says under which protocol, on what, with which caveats, and how to do it again", () => {
    expect(page).toContain(
      "Protocol ck-subjects, on Made-up faces: 120 frames of 20 people. 22 November 2026.",
    );
    const { model, data, reproduce } = evaluation;
    for (const fact of [model.sha256!, data.fingerprint, reproduce, evaluation.notes[0]!])
      expect(page).toContain(fact);
    expect(page).toContain("Numbers &lt; 1 &amp; &gt; 0 are &quot;made up&quot;.");
  });

  it("names the most confident mistakes, surest first, without their pictures", () => {
    const mistakes = confidentMistakes(headline!);
    const sureness = mistakes.map(({ probabilities }) => Math.max(...probabilities));
    expect(sureness).toEqual(sureness.toSorted((a, b) => b - a));
    for (const { name } of mistakes) expect(page).toContain(`<th scope="row">${name}</th>`);
    expect(page).not.toContain("<img");
  });

  it("shows the pictures it is given, and says what that means", () => {
    const { name } = confidentMistakes(headline!)[0]!;
    const shown = render(evaluation, new Map([[name, "data:image/png;base64,AA=="]]));
    expect(shown.match(/<img/g)).toHaveLength(1);
    expect(shown).toContain(`<img src="data:image/png;base64,AA==" alt="${name}"`);
    expect(shown).toContain("must not go further than the data set");
  });

  it("says whether sets hold what they promise, for each expression", () => {
    const { coverage, meanSize, perClass } = headline!.sets!;
    expect(page).toContain(`Here it is in <b>${percent(coverage)}</b>`);
    expect(page).toContain(`<b>${meanSize.toFixed(2)}</b> expressions on average`);
    const [first] = perClass;
    expect(page).toContain(
      `<th scope="row">neutral</th><td>${percent(first!.coverage!)}</td>\n<td>${first!.meanSize!.toFixed(2)}</td>`,
    );
    expect(render({ ...evaluation, parts: [evaluation.parts[1]!] })).not.toContain('id="sets"');
  });

  it("has no number that is none", () => {
    expect(page).not.toMatch(/NaN|>undefined<|\[object/);
  });

  it("stands alone: no script, no address to ask", () => {
    expect(page).not.toMatch(/<script|<link|https?:|url\(|@import|\bsrc=/);
  });

  it("leaves a gap in words where a curve is undefined", () => {
    const predictions = headline!.predictions.filter(({ label }) => label !== 0);
    const without = render({ ...evaluation, parts: [{ ...headline!, predictions }] });
    expect(without).toContain("Undefined, for lack of examples: neutral.");
  });
});
