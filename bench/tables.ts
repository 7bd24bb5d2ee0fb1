/** The bench's results as tables for people. */
import { table } from "../src/cli/table.ts";
import type { Accuracies, BrowserTimings } from "./browser.ts";
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

/** One table for each set of pictures, a row for each reader. */
export function accuracyTables(accuracies: Accuracies): string {
  const percent = (fraction: number): string => (100 * fraction).toFixed(1);
  return Object.entries(accuracies)
    .map(([title, readers]) => {
      const [any] = Object.values(readers);
      return table([
        [
          `${title}: ${any!.pictures}, per cent`,
          "found",
          "right",
          "mean over expressions",
          "ms, median (p95)",
        ],
        ...Object.entries(readers).map(([name, { found, accuracy, balancedAccuracy, milliseconds }]) => [
          name,
          percent(found),
          percent(accuracy),
          percent(balancedAccuracy),
          shown(milliseconds),
        ]),
      ]);
    })
    .join("\n\n");
}

export function trainingTable({ networks, preparation }: TrainingSpeed): string {
  const { workers, imagesPerSecond } = preparation;
  return [
    ...networks.map(({ network, contenders }) =>
      table([
        [`${network}, batch 64, images/s`, "training", "of PyTorch", "inference", "of PyTorch", "peak MiB"],
        ...contenders.map(({ title, training, trainingRatio, inference, inferenceRatio, peakMiB }) => [
          title,
          `${training}`,
          ratio(trainingRatio),
          `${inference}`,
          ratio(inferenceRatio),
          `${peakMiB}`,
        ]),
      ]),
    ),
    `batches of the seed recipe, prepared ahead by ${workers} thread${workers === 1 ? "" : "s"}: ${imagesPerSecond} images/s`,
  ].join("\n");
}

function ratio(value: number | undefined): string {
  return value === undefined ? "-" : value.toFixed(2);
}

function shown(timing: Timing | undefined): string {
  return timing ? `${timing.median.toFixed(2)} (${timing.p95.toFixed(2)})` : "-";
}
