import { type Command, Option } from "commander";
import type { ExportOptions, ExportResult, Precision } from "../training/index.ts";
import { collected, deviceOption, named, wholeNumber } from "./arguments.ts";
import { warn } from "./failure.ts";
import { print } from "./output.ts";

/** Named here too, so that help does not wait for the trainer to load; the type keeps the two lists the same. */
const PRECISIONS: Readonly<Record<Precision, string>> = {
  fp32: "as it was trained",
  fp16: "half the size, the same speed",
  int8: "a quarter of the size, computed with whole numbers of eight bits",
};

const EXAMPLES = `
Precisions:
${named(PRECISIONS)}

The model is read again and compared on the validation pictures before it is put in its place.

Examples:
  lexithymia export --model runs/seed --data ../shared/data --out models/seed --precision fp16
  lexithymia export --model runs/a --model runs/b --data ../shared/data --out models/both

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

interface ExportCommandOptions extends Omit<ExportOptions, "models"> {
  readonly model: readonly string[];
}

export function addExport(program: Command, signal: AbortSignal): void {
  program
    .command("export")
    .summary("write a trained model for use")
    .description("Writes a run, or several as an ensemble, as ONNX with its manifest and its weights.")
    .requiredOption("--model <folder>", "a finished run; repeated, an ensemble of several", collected)
    .requiredOption("--data <folder>", "the data folder it was trained on, to compare and calibrate with")
    .requiredOption("--out <folder>", "where the model is written; must not be there yet")
    .addOption(
      new Option("--precision <name>", "of the numbers in it")
        .choices(Object.keys(PRECISIONS))
        .default("fp32"),
    )
    .option("--threads <n>", "processor threads to use (default: all, up to 4)", wholeNumber(1))
    .addOption(deviceOption())
    .addHelpText("after", EXAMPLES)
    .action((_, command: Command) => run(command.optsWithGlobals(), signal));
}

async function run({ model: models, ...options }: ExportCommandOptions, signal: AbortSignal): Promise<void> {
  // The trainer and its runtime take a while to load: not before they are needed.
  const { exportModel } = await import("../training/index.ts");
  await print(linesOf(await exportModel({ ...options, models, warn, signal })));
}

function linesOf({ folder, manifest, bytes, difference }: ExportResult): string {
  const { pictures, largest, mean, otherLabel, accuracy } = difference;
  return `${[
    `${folder} holds ${manifest.name}: ${Math.ceil(bytes / 1024).toLocaleString("en")} KB.`,
    `Read again and compared with what was trained, on ${pictures.toLocaleString("en")} validation pictures:`,
    `  probabilities differ by ${mean.toExponential(1)} on average, ${largest.toExponential(1)} at most`,
    `  another expression comes first for ${percent(otherLabel)} of the pictures`,
    `  accuracy ${percent(accuracy.written)}, was ${percent(accuracy.trained)}`,
  ].join("\n")}\n`;
}

const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
