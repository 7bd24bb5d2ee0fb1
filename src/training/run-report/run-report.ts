/** `report.html`: how a run goes, on one page that needs no script and no other file. */
import type { EpochRecord } from "../progress.ts";
import { type Html, html, tableOf } from "../reports/html.ts";
import { PAGE_STYLE } from "../reports/page-style.ts";
import type { RunRecord } from "../run-record.ts";
import { renderChart } from "./curves.ts";
import { RUN_STYLE } from "./style.ts";

export interface RunReport {
  readonly record: RunRecord;
  readonly history: readonly EpochRecord[];
  readonly bestEpoch: number;
  /** While a run goes on, its page loads itself anew. */
  readonly state: "running" | "finished";
}

const REFRESH_SECONDS = 20;

export function renderRunReport(report: RunReport): string {
  const { record, state } = report;
  const { name, description } = record.recipe;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${state === "running" && html`<meta http-equiv="refresh" content="${REFRESH_SECONDS}">`}
<title>${name}: training</title>
<style>${{ markup: PAGE_STYLE + RUN_STYLE }}</style>
</head>
<body>
<header>
<h1>How <em>${name}</em> learns</h1>
<p>${description}</p>
<p class="lead">${whereItStands(report)}</p>
${state === "running" && progressOf(report)}
<p class="quiet">Validation pictures choose the epoch; how good a model is, only an evaluation under a protocol tells.</p>
</header>
<main>
${renderCharts(report)}
<h2>Every epoch</h2>
${renderHistory(report)}
<h2>What was trained, and on what</h2>
${renderRecord(record)}
</main>
</body>
</html>
`.markup;
}

function whereItStands({ record, history, bestEpoch, state }: RunReport): string {
  const { epochs, keep } = record.recipe;
  const { validationAccuracy, validationMacroF1 } = history[bestEpoch - 1]!;
  const done = history.length;
  const early = done < epochs ? `, before all ${epochs}: it no longer became better` : "";
  const stands =
    state === "running"
      ? `Epoch ${done} of ${epochs} is done.`
      : `Finished after ${done === 1 ? "one epoch" : `${done} epochs`}${early}.`;
  return (
    `${stands} Best on validation by ${WORDS[keep]}: epoch ${bestEpoch}, with ${percent(validationAccuracy)} ` +
    `accuracy and ${percent(validationMacroF1)} macro F1.`
  );
}

function progressOf({ record, history }: RunReport): Html {
  return html`<progress max="${record.recipe.epochs}" value="${history.length}" aria-label="epochs done"></progress>
<p class="quiet">This page loads itself anew every ${REFRESH_SECONDS} seconds while the run goes on.</p>`;
}

const WORDS: Readonly<Record<RunRecord["recipe"]["keep"], string>> = {
  accuracy: "accuracy",
  balancedAccuracy: "balanced accuracy",
  macroF1: "macro F1",
  loss: "loss",
};

function renderCharts({ record, history, bestEpoch, state }: RunReport): Html {
  const axis = {
    marked: bestEpoch,
    epochs: state === "running" ? record.recipe.epochs : history.length,
  };
  const line = (name: string, key: keyof EpochRecord) => ({
    name,
    values: history.map((epoch) => epoch[key]),
  });
  return html`<div class="charts">
${renderChart({
  ...axis,
  title: "Loss, in nats",
  lines: [line("training", "loss"), line("validation", "validationLoss")],
  format: (value) => value.toFixed(2),
})}
${renderChart({
  ...axis,
  title: "On validation pictures",
  lines: [
    line("accuracy", "validationAccuracy"),
    line("macro F1", "validationMacroF1"),
    line("balanced accuracy", "validationBalancedAccuracy"),
  ],
  top: 1,
  format: (value) => `${Math.round(value * 100)} %`,
})}
${renderChart({
  ...axis,
  title: "Learning rate at the end of each epoch",
  lines: [line("learning rate", "learningRate")],
  format: (value) => String(Number(value.toPrecision(2))),
})}
</div>
<p class="quiet">The dotted upright line is the best epoch.</p>`;
}

/** Title and cell of each column. */
const COLUMNS: Readonly<Record<string, (epoch: EpochRecord) => string>> = {
  loss: ({ loss }) => loss.toFixed(4),
  "validation loss": ({ validationLoss }) => validationLoss.toFixed(4),
  accuracy: ({ validationAccuracy }) => percent(validationAccuracy),
  "balanced accuracy": ({ validationBalancedAccuracy }) => percent(validationBalancedAccuracy),
  "macro F1": ({ validationMacroF1 }) => percent(validationMacroF1),
  "learning rate": ({ learningRate }) => learningRate.toPrecision(3),
  "images/s": ({ imagesPerSecond }) => imagesPerSecond.toFixed(0),
  seconds: ({ seconds }) => seconds.toFixed(1),
};

function renderHistory({ history, bestEpoch }: RunReport): Html {
  const rows = history
    .toReversed()
    .map((record) => [
      record.epoch === bestEpoch ? `${record.epoch}, the best` : record.epoch,
      ...Object.values(COLUMNS).map((cell) => cell(record)),
    ]);
  return tableOf("The newest first", ["epoch", ...Object.keys(COLUMNS)], rows);
}

function renderRecord({ recipe, data, versions }: RunRecord): Html {
  const facts: readonly (readonly [string, string])[] = [
    ["data", data.title],
    ["pictures", `${data.training} to learn from, ${data.validation} to check with`],
    ["fingerprint of the data", data.fingerprint],
    ["seed", `${recipe.seed}`],
    ...Object.entries(versions),
  ];
  return html`<dl>${facts.map(([term, fact]) => html`<dt>${term}</dt><dd>${fact}</dd>`)}</dl>
<details><summary>The whole recipe</summary>
<pre tabindex="0">${JSON.stringify(recipe, undefined, 2)}</pre></details>`;
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}
