import type { Command } from "commander";
import type { OwnValidationOptions, Recalibration } from "../training/index.ts";
import { deviceOption, wholeNumber } from "./arguments.ts";
import { warn } from "./failure.ts";
import { print } from "./output.ts";
import { bar, progressLine } from "./progress.ts";
import { table } from "./table.ts";

const EXAMPLES = `
The model itself stays as it is: its manifest gets a temperature and thresholds fitted on pictures that it was not trained on.

Examples:
  lexithymia calibrate --model runs/live --data ../shared/data
  lexithymia calibrate --model models/mine --data ../shared/data --recipe runs/mine/recipe.json

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

export function addCalibrate(program: Command, signal: AbortSignal): void {
  program
    .command("calibrate")
    .summary("fit a model's temperature and set thresholds anew")
    .description(
      "Fits what makes a model's probabilities and sets of expressions believable, on its validation part.",
    )
    .requiredOption("--model <folder>", "a run's folder, or a model with its manifest")
    .requiredOption("--data <folder>", "the data folder it was trained on")
    .option("--recipe <name or file>", "whose split cuts the data (default: the model's own)")
    .option("--threads <n>", "processor threads to use (default: all, up to 4)", wholeNumber(1))
    .addOption(deviceOption())
    .addHelpText("after", EXAMPLES)
    .action((_, command: Command) => run(command.optsWithGlobals(), signal));
}

async function run(options: OwnValidationOptions, signal: AbortSignal): Promise<void> {
  // The trainer and its runtime take a while to load: not before they are needed.
  const { recalibrate } = await import("../training/index.ts");
  const progress = progressLine();
  try {
    const onCompare = (done: number, images: number): void =>
      progress.show(`Looking for near copies ${bar(done, images)}`);
    const result = await recalibrate({ ...options, warn, onCompare, signal });
    progress.stop();
    await print(linesOf(result));
  } finally {
    progress.stop();
  }
}

function linesOf({ before, after }: Recalibration): string {
  const threshold = ({ conformal }: typeof after, label: (typeof after.labels)[number]): string =>
    String(conformal.thresholds[label]);
  const rows = after.labels.map((label) => [label, threshold(before, label), threshold(after, label)]);
  return `${[
    `${after.name}, fitted on ${after.conformal.fittedOn}.`,
    table([
      ["", "before", "now"],
      ["temperature", String(before.temperature), String(after.temperature)],
      ...rows,
    ]),
    `An expression is named from its threshold on; sets are to hold the right one in ${100 * after.conformal.coverage} %.`,
  ].join("\n\n")}\n`;
}
