import type { Command } from "commander";
import { CUE_LIMITS } from "../recognition/cues/cue-limits.ts";
import { CUE_NAMES, type CueLimits } from "../recognition/cues/cue-table.ts";
import type { CueEvaluation } from "../training/index.ts";
import { wholeNumber } from "./arguments.ts";
import { warn } from "./failure.ts";
import { print } from "./output.ts";
import { bar, progressLine } from "./progress.ts";
import { table } from "./table.ts";

const EXAMPLES = `
Reads ckplus-neutral8.tar.gz, or a folder CK+8, in the data folder, and the London set where that is there, too.
Takes some minutes.

Examples:
  lexithymia cues --data ../shared/data
  lexithymia cues --data ../shared/data --json > cues.json

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

interface CuesOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly threads?: number;
}

export function addCues(program: Command, signal: AbortSignal): void {
  program
    .command("cues")
    .summary("check the movements that are told apart in a face")
    .description(
      "Says how well each cue (brows up, lip corners down, ...) agrees with what is expected of CK+'s posed expressions, on people whom no limit was chosen on.",
    )
    .requiredOption("--data <folder>", "the folder with the data sets")
    .option("--json", "print all numbers as JSON")
    .option("--threads <n>", "processor threads to use (default: all, up to 4)", wholeNumber(1))
    .addHelpText("after", EXAMPLES)
    .action((_, command: Command) => run(command.optsWithGlobals(), signal));
}

async function run({ json, ...options }: CuesOptions, signal: AbortSignal): Promise<void> {
  // The networks' runtime takes a while to load: not before it is needed.
  const { evaluateCues } = await import("../training/index.ts");
  const progress = progressLine();
  try {
    const evaluation = await evaluateCues({ ...options, signal }, (done, all) =>
      progress.show(`Finding faces ${bar(done, all)}`),
    );
    progress.stop();
    await print(json ? `${JSON.stringify(evaluation, undefined, 2)}\n` : await cueReport(evaluation));
    const changed = CUE_NAMES.filter((cue) => !sameLimits(evaluation.limits[cue], CUE_LIMITS[cue]));
    if (changed.length > 0) warn(`other limits than those in use would be chosen for ${changed.join(", ")}`);
  } finally {
    progress.stop();
  }
}

async function cueReport(evaluation: CueEvaluation): Promise<string> {
  const { CUE_COLUMNS, cueNotes, cueRows, cueRowsByExpression, travelRows } = await import(
    "../training/index.ts"
  );
  const travelled = travelRows(evaluation);
  return `${[
    table([CUE_COLUMNS, ...cueRows(evaluation)]),
    table(cueRowsByExpression(evaluation)),
    ...(travelled.length > 0 ? [`Photographs of the London set\n${table(travelled)}`] : []),
    ...cueNotes(evaluation),
  ].join("\n\n")}\n`;
}

function sameLimits(a: CueLimits, b: CueLimits): boolean {
  return (Object.keys(a) as (keyof CueLimits)[]).every((key) => a[key] === b[key]);
}
