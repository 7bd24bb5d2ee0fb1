/** An evaluation as one page that needs no script and no other file: to be read, printed, kept and passed on. */
import type { Evaluation, EvaluationPart } from "../evaluation.ts";
import { classTable, confusionTable } from "./class-tables.ts";
import { type Html, html, tableOf } from "./html.ts";
import { mistakesTable } from "./mistakes.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { reliabilityCharts } from "./reliability-charts.ts";
import { rocCharts } from "./roc-charts.ts";
import { scoreChart } from "./score-chart.ts";
import {
  percent,
  READING_COLUMNS,
  REPORTED_SCORES,
  withoutMistakes,
  writeInterval,
  writePoints,
  writeReading,
  writeScore,
  writeSetScores,
} from "./scores.ts";

/** Pictures as `data:` URIs by the name of their example, to be shown beside mistakes. */
export type Pictures = ReadonlyMap<string, string>;

/** Without `pictures` the page holds names and numbers only. */
export function renderEvaluationPage(evaluation: Evaluation, pictures?: Pictures): string {
  const { protocol, model, labels, parts, baselines } = evaluation;
  const [headline, ...others] = parts as [EvaluationPart, ...EvaluationPart[]];
  const sections: readonly Section[] = [
    { id: "scores", title: "How often it is right", body: scores(headline, baselines) },
    { id: "caveats", title: "What these numbers can and cannot say", body: caveats(evaluation) },
    { id: "expressions", title: "Each expression", body: classTable(headline, labels) },
    { id: "confusions", title: "What is taken for what", body: confusionTable(headline, labels) },
    { id: "roc", title: "How well it ranks", body: rocCharts(headline, labels) },
    { id: "reliability", title: "Whether its confidence can be believed", body: reliabilityCharts(headline) },
    ...(headline.sets
      ? [
          {
            id: "sets",
            title: "Whether its sets hold the right one",
            body: sets(headline, headline.sets, labels),
          },
        ]
      : []),
    ...(headline.groups ? [{ id: "groups", title: "For whom it works", body: groups(headline.groups) }] : []),
    ...(others.length > 0 ? [{ id: "others", title: "Counted otherwise", body: otherParts(parts) }] : []),
    { id: "mistakes", title: "Its most confident mistakes", body: mistakesTable(headline, labels, pictures) },
    { id: "origin", title: "How this came about", body: origin(evaluation) },
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.name} under ${protocol}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
<header>
<h1>How well <em>${model.name}</em> reads faces</h1>
<p class="lead">${lead(headline, evaluation)}</p>
<p class="quiet">${subject(evaluation)}</p>
</header>
<nav aria-label="On this page"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${sections.map(
  ({ id, title, body }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>`,
)}
</main>
<footer><p>Read was what faces show. What anyone felt is theirs to say.</p></footer>
</body>
</html>
`.markup;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

function subject({ protocol, data, parts, madeAt }: Evaluation): string {
  const people = data.people === undefined ? "" : ` of ${data.people} people`;
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(madeAt),
  );
  return `Protocol ${protocol}, on ${data.title}: ${parts[0]!.metrics.examples} ${parts[0]!.of}${people}. ${date}.`;
}

function lead({ metrics, intervals, of }: EvaluationPart, { baselines }: Evaluation): string {
  const range = intervals
    ? ` (${Math.round(intervals.level * 100)} % interval ${writeInterval(intervals.scores.accuracy, "share")})`
    : "";
  const floors = baselines.map(({ name, metrics }) => `${name} (${percent(metrics.accuracy)})`);
  const floor = floors.length > 0 ? ` Without a network: ${floors.join(", ")}.` : "";
  return `It named the right expression for ${percent(metrics.accuracy)} of ${metrics.examples} ${of}${range}.${floor}`;
}

function scores(headline: EvaluationPart, baselines: Evaluation["baselines"]): Html {
  return html`${scoreChart(headline, baselines)}
${scoresTable("All scores", headline, { baselines, meanings: true })}
${
  baselines.length > 0 &&
  html`<h3>Without a network</h3>
<dl>${baselines.map(({ name, title }) => html`<dt>${name}</dt><dd>${title}</dd>`)}</dl>`
}
<p class="quiet">${intervalsInWords(headline)} A dash stands where a score is undefined, as an area under a curve is for an
expression that does not occur.</p>`;
}

/** Rows that the data set cannot measure are left out. */
function scoresTable(
  caption: string,
  { metrics, intervals }: EvaluationPart,
  beside: { readonly baselines?: Evaluation["baselines"]; readonly meanings?: boolean } = {},
): Html {
  const { baselines = [], meanings = false } = beside;
  const columns = [
    "",
    "this model",
    ...(intervals ? [`${Math.round(intervals.level * 100)} % interval`] : []),
    ...baselines.map(({ name }) => name),
    ...(meanings ? [html`<span class="words">what it says</span>`] : []),
  ];
  const shown = REPORTED_SCORES.filter(({ of }) => of(metrics) !== undefined);
  const rows = shown.map(({ title, meaning, of, kind, interval }) => [
    title,
    html`<b>${writeScore(of(metrics), kind)}</b>`,
    ...(intervals ? [interval && writeInterval(intervals.scores[interval], kind)] : []),
    ...baselines.map((baseline) => writeScore(of(baseline.metrics), kind)),
    ...(meanings ? [html`<span class="words">${meaning}</span>`] : []),
  ]);
  return tableOf(caption, columns, rows);
}

function intervalsInWords(part: EvaluationPart): string {
  if (!part.intervals) return "";
  const { of, units, resamples } = part.intervals;
  const drawn = `Intervals: percentiles of ${resamples} bootstrap resamples of ${units} ${of}${of === "people" ? ", because pictures of one person are not independent" : ""}.`;
  return [drawn, ...withoutMistakes(part)].join(" ");
}

function caveats({ notes }: Evaluation): Html {
  return html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function sets(
  { of }: EvaluationPart,
  { promised, coverage, meanSize, intervals, sizes, perClass }: NonNullable<EvaluationPart["sets"]>,
  labels: readonly string[],
): Html {
  const columns = ["", "in its set", "size of its sets", "in the sets of others", of];
  const rows = perClass.map((scores, c) => [labels[c]!, ...writeSetScores(scores), scores.examples]);
  const counts = sizes.flatMap((count, i) => (count > 0 ? [[String(i + 1), count]] : []));
  return html`<p>It shows the expressions that it may be, made so that the right one is among them in ${percent(promised)} of pictures like
those it was fitted on. Here it is in <b>${percent(coverage)}</b> (${writeInterval(intervals.coverage, "share")}), with
<b>${meanSize.toFixed(2)}</b> expressions on average (${writeInterval(intervals.meanSize, "number")}).</p>
${tableOf("How often each expression is in the set", columns, rows)}
${tableOf("How many expressions sets hold", ["expressions", of], counts)}`;
}

function groups(gaps: NonNullable<EvaluationPart["groups"]>): Html {
  const columns = ["", "accuracy", "95 % interval", "distance to the mean, in points", "examples", "people"];
  const rows = gaps.map(({ attribute, group, accuracy, interval, gap, examples, people }) => [
    `${attribute}: ${group}`,
    percent(accuracy),
    writeInterval(interval, "share"),
    writePoints(gap),
    examples,
    people ?? "–",
  ]);
  return html`<p>Groups are what people said of themselves. The mean is over the groups of one kind, each counting the same. Few
people make wide intervals, and a distance inside them may be chance; of a group of one or two people nothing can be said.</p>
${tableOf("Accuracy by group", columns, rows)}`;
}

function otherParts(parts: readonly EvaluationPart[]): Html {
  const [headline, ...others] = parts;
  if (headline?.reading) return readingTable(parts);
  const tables = others.map((part) =>
    scoresTable(`${part.title}: ${part.metrics.examples} ${part.of}`, part),
  );
  return html`${tables}`;
}

function readingTable(parts: readonly EvaluationPart[]): Html {
  const rows = parts.flatMap(({ title, reading, metrics }) =>
    reading ? [[title, ...writeReading(reading, metrics)]] : [],
  );
  return tableOf("What is read, and what of that is right", ["", ...READING_COLUMNS, "left unread"], rows);
}

function origin({ protocol, madeAt, model, data, reproduce, versions }: Evaluation): Html {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Model", `${model.name}, in ${model.folder}`],
    ["SHA-256 of the model file", model.sha256],
    ["Protocol", protocol],
    ["Data", data.title],
    ["Fingerprint of the examples", data.fingerprint],
    ["Made at", madeAt],
    ...Object.entries(versions),
  ];
  const shown = facts.filter(([, fact]) => fact !== undefined);
  return html`<dl>${shown.map(([term, fact]) => html`<dt>${term}</dt><dd>${fact}</dd>`)}</dl>
<h3>To do it again</h3>
<pre tabindex="0"><code>${reproduce}</code></pre>
${
  model.recipe &&
  html`<details><summary>The whole recipe</summary>
<pre tabindex="0">${JSON.stringify(model.recipe, undefined, 2)}</pre></details>`
}
<p class="quiet">What each number means, with its formula and source, is in <code>docs/evaluation.md</code>.</p>`;
}
