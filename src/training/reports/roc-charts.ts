/** A small ROC curve for each expression, one against the rest. */
import { type RocPoint, rocCurve } from "../../evaluation/index.ts";
import type { EvaluationPart } from "../evaluation.ts";
import { type Html, html } from "./html.ts";
import { writeScore } from "./scores.ts";

const SIDE = 100;

export function rocCharts({ predictions, metrics }: EvaluationPart, labels: readonly string[]): Html {
  const charts = labels.map((label, c) => {
    const curve = rocCurve(
      predictions.map(({ probabilities }) => probabilities[c]!),
      predictions.map((prediction) => prediction.label === c),
    );
    return curve ? chart(label, curve, metrics.perClass[c]!.rocAuc, c) : undefined;
  });
  const undrawn = labels.filter((_, c) => !charts[c]);
  return html`<p>Across: the share of other expressions taken for this one. Up: the share of this one found. The curve shows every
threshold; the nearer to the top left corner the better, and the straight line is chance. The area under each curve (ROC-AUC)
is in the table of expressions above.</p>
<div class="multiples">${charts}</div>
${undrawn.length > 0 && html`<p class="quiet">Undefined, for lack of examples: ${undrawn.join(", ")}.</p>`}`;
}

function chart(label: string, curve: readonly RocPoint[], area: number | null, index: number): Html {
  const id = `roc-${index}`;
  const points = curve.map(
    ({ falsePositiveRate, truePositiveRate }) =>
      `${(falsePositiveRate * SIDE).toFixed(2)} ${((1 - truePositiveRate) * SIDE).toFixed(2)}`,
  );
  return html`<figure>
<figcaption>${label} <b>${writeScore(area, "number")}</b></figcaption>
<div class="plot"><span class="y" aria-hidden="true">100 %</span>
<svg viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-labelledby="${id} ${id}-desc">
<title id="${id}">ROC curve of ${label} against the rest</title>
<desc id="${id}-desc">The area under it is ${writeScore(area, "number")}. ${foundAt(curve)}</desc>
<path class="frame" d="M0 0V${SIDE}H${SIDE}"/>
<path class="chance" d="M0 ${SIDE}L${SIDE} 0"/>
<path class="curve" d="M${points.join("L")}"/>
</svg>
<span class="x" aria-hidden="true"><span>0</span><span>100 %</span></span></div>
</figure>`;
}

/** One point of the curve in words. */
function foundAt(curve: readonly RocPoint[]): string {
  const within = curve.filter(({ falsePositiveRate }) => falsePositiveRate <= 0.1);
  const share = Math.round(100 * within.at(-1)!.truePositiveRate);
  return `With at most 10 % of the others taken for it, ${share} % of it are found.`;
}
