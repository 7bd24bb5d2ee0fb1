/** `report.html`: how a run goes, on one page that needs no script and no other file. */
import type { EpochRecord } from "../progress.ts";
import type { RunRecord } from "../run-record.ts";
import { renderChart } from "./curves.ts";
import { escapeHtml } from "./escape.ts";
import { STYLE } from "./style.ts";

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
  const { recipe } = record;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${state === "running" ? `<meta http-equiv="refresh" content="${REFRESH_SECONDS}">\n` : ""}<title>${escapeHtml(recipe.name)}: training</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(recipe.name)}</h1>
<p>${escapeHtml(recipe.description)}</p>
${renderState(report)}
${renderCharts(report)}
<h2>Every epoch</h2>
${renderHistory(report)}
<h2>What was trained, and on what</h2>
${renderRecord(record)}
</main>
</body>
</html>
`;
}

function renderState({ record, history, bestEpoch, state }: RunReport): string {
  const { epochs, keep } = record.recipe;
  const best = history[bestEpoch - 1]!;
  const done =
    state === "running"
      ? `Epoch ${history.length} of ${epochs} is done.`
      : `Finished after ${history.length === 1 ? "one epoch" : `${history.length} epochs`}${history.length < epochs ? `, before all ${epochs}: it no longer became better` : ""}.`;
  const progress = `<progress max="${epochs}" value="${history.length}" aria-label="epochs done"></progress>
<p class="quiet">This page loads itself anew every ${REFRESH_SECONDS} seconds while the run goes on.</p>`;
  return `<p class="state">${done} Best on validation by ${WORDS[keep]}: epoch ${bestEpoch}, with ${percent(best.validationAccuracy)} accuracy and ${percent(best.validationMacroF1)} macro F1.</p>
${state === "running" ? progress : ""}
<p class="quiet">Validation pictures choose the epoch; how good a model is, only an evaluation under a protocol tells.</p>`;
}

const WORDS: Readonly<Record<RunRecord["recipe"]["keep"], string>> = {
  accuracy: "accuracy",
  balancedAccuracy: "balanced accuracy",
  macroF1: "macro F1",
  loss: "loss",
};

function renderCharts({ record, history, bestEpoch, state }: RunReport): string {
  const axis = {
    marked: bestEpoch,
    epochs: state === "running" ? record.recipe.epochs : history.length,
  };
  const line = (name: string, key: keyof EpochRecord) => ({
    name,
    values: history.map((epoch) => epoch[key]),
  });
  return `<div class="charts">
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
  epoch: ({ epoch }) => `${epoch}`,
  loss: ({ loss }) => loss.toFixed(4),
  "validation loss": ({ validationLoss }) => validationLoss.toFixed(4),
  accuracy: ({ validationAccuracy }) => percent(validationAccuracy),
  "balanced accuracy": ({ validationBalancedAccuracy }) => percent(validationBalancedAccuracy),
  "macro F1": ({ validationMacroF1 }) => percent(validationMacroF1),
  "learning rate": ({ learningRate }) => learningRate.toPrecision(3),
  "images/s": ({ imagesPerSecond }) => imagesPerSecond.toFixed(0),
  seconds: ({ seconds }) => seconds.toFixed(1),
};

/** The newest first. */
function renderHistory({ history, bestEpoch }: RunReport): string {
  const head = Object.keys(COLUMNS).map((title) => `<th scope="col">${title}</th>`);
  const rows = history.toReversed().map((epoch) => {
    const cells = Object.values(COLUMNS).map((cell) => `<td>${cell(epoch)}</td>`);
    return `<tr${epoch.epoch === bestEpoch ? ' class="best"' : ""}>${cells.join("")}</tr>`;
  });
  return `<div class="wide" role="region" aria-label="Every epoch" tabindex="0"><table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div>
<p class="quiet">The best epoch is in bold.</p>`;
}

function renderRecord({ recipe, data, versions }: RunRecord): string {
  const facts: readonly (readonly [string, string])[] = [
    ["Data", data.title],
    ["Pictures", `${data.training} to learn from, ${data.validation} to check with`],
    ["Fingerprint of the data", data.fingerprint],
    ["Seed", `${recipe.seed}`],
    ...Object.entries(versions),
  ];
  return `<dl>${facts.map(([term, fact]) => `<dt>${term}</dt><dd>${escapeHtml(fact)}</dd>`).join("\n")}</dl>
<details><summary>The whole recipe</summary>
<pre tabindex="0">${escapeHtml(JSON.stringify(recipe, undefined, 2))}</pre></details>`;
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}
