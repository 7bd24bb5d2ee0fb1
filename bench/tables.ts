/** The bench's results as tables for people. */
import { table } from "../src/cli/table.ts";
import type { BrowserTimings } from "./browser.ts";
import type { PipelineTimings } from "./node.ts";
import type { Timing } from "./timing.ts";
import type { TrainingSpeed } from "./training.ts";

const STAGES = ["decode", "readback", "detect", "mesh", "align", "classify", "smooth"];
const MEDIAN_AND_P95 = "milliseconds, median (p95)";

/** A column for each place, a row for each stage and for a whole frame. */
export function pipelineTable(places: Readonly<Record<string, PipelineTimings>>): string {
  const columns = Object.values(places);
  const row = (title: string, of: (place: PipelineTimings) => Timing | undefined): string[] => [
    title,
    ...columns.map((place) => shown(of(place))),
  ];
  return table([
    [MEDIAN_AND_P95, ...Object.keys(places)],
    ...STAGES.filter((stage) => columns.some(({ stages }) => stages[stage])).map((stage) =>
      row(stage, ({ stages }) => stages[stage]),
    ),
    ...Object.keys(columns[0]!.endToEnd).map((name) =>
      row(`whole: ${name}`, ({ endToEnd }) => endToEnd[name]),
    ),
  ]);
}

export function browserTable({ browser, readers }: BrowserTimings): string {
  const all = Object.values(readers);
  const rows = [
    pipelineTable(readers),
    table([
      ["", ...Object.keys(readers)],
      ["faces found", ...all.map(({ found }) => `${(found * 100).toFixed(0)} %`)],
      ["first result after page load, ms", ...all.map(({ firstResult }) => firstResult.median.toFixed(0))],
    ]),
    ...Object.entries(readers).map(([name, { description }]) => `${name}: ${description}`),
  ];
  return `${browser}\n${rows.join("\n")}`;
}

export function trainingTable({ runtime, step, withAugmentation, pytorch }: TrainingSpeed): string {
  return table([
    ["the seed's network in training", "images/s"],
    [`Lexithymia's step, ${runtime}`, String(step)],
    ["the same with augmentation", String(withAugmentation)],
    ...(pytorch ? [[`PyTorch ${pytorch.version}'s step, channels last`, String(pytorch.step)]] : []),
  ]);
}

function shown(timing: Timing | undefined): string {
  return timing ? `${timing.median.toFixed(2)} (${timing.p95.toFixed(2)})` : "-";
}
