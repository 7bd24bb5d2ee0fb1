/**
 * A line chart that keeps its letters readable at any width: the lines are an SVG that stretches, the letters HTML
 * around it. Lines are told apart by their dashes and named in a legend, colour only helps.
 */
import { type Html, html } from "../reports/html.ts";

export interface Line {
  readonly name: string;
  /** One for each epoch, from the first. */
  readonly values: readonly number[];
}

export interface Chart {
  readonly title: string;
  readonly lines: readonly Line[];
  /** How many epochs the axis has room for. */
  readonly epochs: number;
  /** An epoch to mark, from 1. */
  readonly marked: number;
  /** The top of the axis; without it the highest value, rounded up. The bottom is 0. */
  readonly top?: number;
  readonly format: (value: number) => string;
}

const GRID_LINES = 4;
/** The lines' SVG is so many units wide and high, whatever its size on the screen. */
const UNITS = 1000;

export function renderChart(chart: Chart): Html {
  const { title, lines, epochs, marked, format } = chart;
  const top =
    chart.top ?? roundedUp(Math.max(...lines.flatMap(({ values }) => values).filter(Number.isFinite)));
  const ticks = Array.from({ length: GRID_LINES + 1 }, (_, i) => (top * (GRID_LINES - i)) / GRID_LINES);
  return html`<figure>
<figcaption>${title}</figcaption>
<ul class="legend">${lines.map((line, i) => legendEntry(line, i, format))}</ul>
<div class="epochs">
<div class="y" aria-hidden="true">${ticks.map((tick) => html`<span>${format(tick)}</span>`)}</div>
<svg viewBox="0 0 ${UNITS} ${UNITS}" preserveAspectRatio="none" role="img" aria-label="${inWords(chart)}">
${ticks.map((_, i) => html`<path class="grid" d="M0 ${(UNITS * i) / GRID_LINES}H${UNITS}"/>`)}
<path class="best" d="M${across(marked, epochs)} 0V${UNITS}"/>
${lines.map(({ values }, i) => html`<path class="${lineClass(values, i)}" d="${pathOf(values, epochs, top)}"/>`)}
</svg>
<div class="x" aria-hidden="true"><span>epoch 1</span><span>${epochs > 1 && epochs}</span></div>
</div>
</figure>`;
}

function legendEntry({ name, values }: Line, index: number, format: Chart["format"]): Html {
  const sample = html`<svg viewBox="0 0 28 8" aria-hidden="true"><path class="line line-${index}" d="M1 4H27"/></svg>`;
  return html`<li>${sample} ${name} <b>${format(values.at(-1)!)}</b></li>`;
}

function lineClass(values: readonly number[], index: number): string {
  return `line line-${index}${values.length === 1 ? " dot" : ""}`;
}

/** A single epoch is a dot: a line without length, with round ends. */
function pathOf(values: readonly number[], epochs: number, top: number): string {
  const points = values.map(
    (value, i) => `${across(i + 1, epochs)} ${(UNITS * (1 - Math.min(value / top, 1))).toFixed(1)}`,
  );
  return points.length === 1 ? `M${points[0]}h0` : `M${points.join("L")}`;
}

function across(epoch: number, epochs: number): string {
  return (epochs > 1 ? (UNITS * (epoch - 1)) / (epochs - 1) : UNITS / 2).toFixed(1);
}

/** What the lines show, for whoever does not see them. */
function inWords({ title, lines, marked, format }: Chart): string {
  const sentences = lines.map(({ name, values }) => {
    const [first, last] = [format(values[0]!), format(values.at(-1)!)];
    return values.length === 1
      ? `${name} ${first}`
      : `${name} from ${first} to ${last}, ${format(values[marked - 1]!)} in the best epoch`;
  });
  return `${title}, epoch 1 to ${lines[0]!.values.length}: ${sentences.join("; ")}. All values are in the table below.`;
}

/** To one digit: 2.31 gives 3, 0.00042 gives 0.0005. */
function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / unit - 1e-9) * unit;
}
