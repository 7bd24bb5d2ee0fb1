/** Confidence against accuracy: on the straight line, 80 % sure means right eight times of ten. */
import { type Binning, type ReliabilityBin, reliabilityCurve } from "../../evaluation/index.ts";
import type { EvaluationPart } from "../evaluation.ts";
import { type Html, html, tableOf } from "./html.ts";
import { percent } from "./scores.ts";

const SIDE = 100;
/** Radius of a bin that holds all examples; areas go by examples. */
const LARGEST_RADIUS = 12;
const SMALLEST_RADIUS = 1;

const BINNINGS: Readonly<Record<Binning, string>> = {
  equalWidth: "equal ranges of confidence",
  equalMass: "bins of as many examples each",
};

export function reliabilityCharts({ predictions, metrics, of }: EvaluationPart): Html {
  const charts = (["equalWidth", "equalMass"] as const).map((binning) => {
    const curve = reliabilityCurve(
      predictions.map(({ probabilities }) => probabilities),
      predictions.map(({ label }) => label),
      binning,
    );
    return chart(curve, binning, metrics.expectedCalibrationError[binning], of);
  });
  return html`<p>Across: how sure it was of the expression it named. Up: how often that was right. Larger dots stand for more
${of}. Above the line it is more often right than it says, below the line less often.</p>
<div class="pair">${charts}</div>`;
}

function chart(curve: readonly ReliabilityBin[], binning: Binning, error: number, of: string): Html {
  const examples = curve.reduce((sum, bin) => sum + bin.examples, 0);
  const dots = curve.map((bin) => {
    const radius = Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(bin.examples / examples));
    return html`<circle cx="${at(bin.confidence)}" cy="${at(1 - bin.accuracy)}" r="${radius.toFixed(2)}"/>`;
  });
  const line = curve.map(({ confidence, accuracy }) => `${at(confidence)} ${at(1 - accuracy)}`);
  return html`<figure>
<figcaption>In ${BINNINGS[binning]}: expected calibration error <b>${percent(error)}</b></figcaption>
<div class="plot"><span class="y" aria-hidden="true">100 %</span>
<svg viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-labelledby="${binning} ${binning}-desc">
<title id="${binning}">Reliability curve over ${BINNINGS[binning]}</title>
<desc id="${binning}-desc">The mean distance from the line is ${percent(error)}. All points are in the table below.</desc>
<path class="frame" d="M0 0V${SIDE}H${SIDE}"/>
<path class="chance" d="M0 ${SIDE}L${SIDE} 0"/>
<path class="curve" d="M${line.join("L")}"/>
${dots}
</svg>
<span class="x" aria-hidden="true"><span>0</span><span>100 %</span></span></div>
<details><summary>The points as a table</summary>
${tableOf(
  `Reliability over ${BINNINGS[binning]}`,
  ["mean confidence", "accuracy", of],
  curve.map((bin) => [percent(bin.confidence), percent(bin.accuracy), bin.examples]),
)}</details>
</figure>`;
}

const at = (share: number): string => (share * SIDE).toFixed(2);
