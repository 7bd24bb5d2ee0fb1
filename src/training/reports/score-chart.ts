/** The shares among the headline's scores, each with its interval and the baselines on one line from 0 to 100 %. */
import type { Evaluation, EvaluationPart } from "../evaluation.ts";
import { type Html, html } from "./html.ts";
import { percent, REPORTED_SCORES, type ReportedScore, writeInterval } from "./scores.ts";

/** The drawing stretches to any width; lines keep theirs. */
const [WIDTH, HEIGHT] = [1000, 40];
const MIDDLE = HEIGHT / 2;

export function scoreChart(part: EvaluationPart, baselines: Evaluation["baselines"]): Html {
  const charted = REPORTED_SCORES.filter(({ kind, interval }) => kind === "share" && interval);
  return html`<figure class="scores">
<figcaption>Scores, with their intervals${baselines.length > 0 && " and what is reached without a network"}</figcaption>
<ul class="legend">
<li>${sample("score")} this model</li>
${baselines.map(({ name }, i) => html`<li>${sample(`baseline baseline-${i}`)} ${name}</li>`)}
</ul>
${charted.map((score, i) => row(score, part, baselines, i))}
<div class="row axis" aria-hidden="true"><span></span><span class="ticks"><span>0 %</span><span>50 %</span><span>100 %</span></span><span></span></div>
</figure>`;
}

function sample(kind: string): Html {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${mark(kind, 10, 10)}</svg>`;
}

function mark(kind: string, x: number, middle: number): Html {
  return kind === "score"
    ? html`<path class="score" d="M${x} ${middle}h0"/>`
    : html`<path class="${kind}" d="M${x} ${middle - 10}v20"/>`;
}

function row(
  score: ReportedScore,
  { metrics, intervals }: EvaluationPart,
  baselines: Evaluation["baselines"],
  index: number,
): Html {
  const value = score.of(metrics)!;
  const interval = intervals?.scores[score.interval!];
  const across = (share: number): number => Math.round(share * WIDTH);
  // A baseline gives no probabilities, and so not every score.
  const floors = baselines.flatMap(({ name, metrics }, kind) => {
    const floor = score.of(metrics);
    return typeof floor === "number" ? [{ name, kind, floor }] : [];
  });
  const floorsInWords = floors.map(({ name, floor }) => `${name} ${percent(floor)}`);
  const range = interval ? `, interval ${writeInterval(interval, "share")}` : "";
  const id = `score-${index}`;
  return html`<div class="row"><span>${score.title}</span>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="${id} ${id}-desc">
<title id="${id}">${score.title}</title>
<desc id="${id}-desc">${[`${percent(value)}${range}`, ...floorsInWords].join("; ")}</desc>
<path class="grid" d="M0 ${MIDDLE}H${WIDTH}M0 0V${HEIGHT}M${WIDTH / 2} 0V${HEIGHT}M${WIDTH} 0V${HEIGHT}"/>
${interval && html`<path class="interval" d="M${across(interval.low)} ${MIDDLE}H${across(interval.high)}"/>`}
${floors.map(({ kind, floor }) => mark(`baseline baseline-${kind}`, across(floor), MIDDLE))}
${mark("score", across(value), MIDDLE)}
</svg>
<b>${percent(value)}</b></div>`;
}
