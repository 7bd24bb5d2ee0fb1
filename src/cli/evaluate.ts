import { type Command, Option } from "commander";
import type { EvaluateEvent, EvaluateOptions, ProtocolName } from "../training/index.ts";
import { deviceOption, named, wholeNumber } from "./arguments.ts";
import { evaluateEverything, type Told } from "./evaluate-all.ts";
import { type EvaluationFileNames, openEvaluationFiles } from "./evaluation-files.ts";
import { evaluationReport } from "./evaluation-report.ts";
import { warn } from "./failure.ts";
import { print } from "./output.ts";
import { bar, duration, progressLine } from "./progress.ts";

/** Named here too, so that help does not wait for the trainer to load; the type keeps the two lists the same. */
const PROTOCOLS: Readonly<Record<ProtocolName, string>> = {
  "ck-frames": "CK+ pictures split at random; reproduces the course project, says little about new people",
  "ck-subjects": "CK+ with people kept apart, ten folds",
  "ck-loso": "CK+, trained anew for each person without them: 118 folds, hours",
  ferplus: "FER+ majority votes on the public test part",
  fer2013: "FER2013's own labels on the public test part, seven expressions",
  cross: "does it travel: a model trained without CK+, tested on CK+",
  london: "end to end on whole photographs, neutral and smiling, by self-reported group",
  "my-neutral": "London's smiles and CK+ beside one's own face at rest",
  robustness: "faces blurred, dark, lit from one side, small, compressed, covered, turned",
};

const EXAMPLES = `
Protocols:
${named({ ...PROTOCOLS, all: "one after another all that the model can be put to, and what is asked of it" })}

With all, each file gets the protocol into its name: scores.json is written as scores-ferplus.json and so on.

Examples:
  lexithymia evaluate --model runs/seed --data ../shared/data --protocol ck-frames
  lexithymia evaluate --model models/expression --data ../shared/data --protocol ferplus --report ferplus.html
  lexithymia evaluate --model models/expression --data ../shared/data --protocol ferplus --json a.json --csv a.csv
  lexithymia evaluate --model live --data ../shared/data --protocol all

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

interface EvaluateCommandOptions extends Omit<EvaluateOptions, "protocol">, EvaluationFileNames {
  readonly protocol: ProtocolName | "all";
  readonly withPictures?: boolean;
}

export function addEvaluate(program: Command, signal: AbortSignal): void {
  program
    .command("evaluate")
    .summary("score an expression model")
    .description(
      "Scores a model on a data folder under a protocol, and prints what the score can and cannot say.",
    )
    .requiredOption("--model <folder>", "a run's folder, a model with its manifest, or live or seed")
    .requiredOption("--data <folder>", "the folder with the data sets")
    .addOption(
      new Option("--protocol <name>", "how the data is split and counted")
        .choices([...Object.keys(PROTOCOLS), "all"])
        .makeOptionMandatory(),
    )
    .option("--report <file>", "write a page with tables and curves, to be read in a browser")
    .option(
      "--with-pictures",
      "put the pictures of its mistakes into the report; mind the data set's licence",
    )
    .option("--json <file>", "write all numbers and predictions, for compare and for programs")
    .option("--csv <file>", "write one row for each example")
    .option("--record <file>", "write all numbers without predictions, for docs/results")
    .option("--threads <n>", "processor threads to use (default: all, up to 4)", wholeNumber(1))
    .addOption(deviceOption())
    .option(
      "--jobs <n>",
      "folds to train at a time, one thread each (default: one for each core)",
      wholeNumber(1),
    )
    .option("--no-baselines", "leave out what is reached without a network")
    .addHelpText("after", EXAMPLES)
    .action((_, command: Command) => {
      const options = command.optsWithGlobals<EvaluateCommandOptions>();
      if (options.withPictures && options.report === undefined)
        command.error("error: --with-pictures is about the report; name its file with --report");
      return run(options, signal);
    });
}

async function run(
  { json, csv, report, record, withPictures, protocol, model, ...rest }: EvaluateCommandOptions,
  signal: AbortSignal,
): Promise<void> {
  const { modelFolder } = await import("../platform/node/models.ts");
  const options = { ...rest, model: modelFolder(model), signal };
  const names = { json, csv, report, record };
  const progress = progressLine();
  const told: Told = {
    report(event) {
      if (event.kind === "warning") warn(event.message);
      else progress.show(progressOf(event));
    },
    stop: progress.stop,
  };
  try {
    if (protocol === "all") await evaluateEverything(options, names, told);
    else await evaluateOne({ ...options, protocol, withPictures }, names, told);
  } finally {
    progress.stop();
  }
}

async function evaluateOne(
  { withPictures, ...options }: EvaluateOptions & { readonly withPictures: boolean | undefined },
  names: EvaluationFileNames,
  { report, stop }: Told,
): Promise<void> {
  // The trainer and its runtime take a while to load: not before they are needed.
  const { evaluate, readMistakenPictures, renderEvaluationPage } = await import("../training/index.ts");
  const files = await openEvaluationFiles(names);
  try {
    const evaluation = await evaluate(options, report);
    options.signal?.throwIfAborted();
    stop();
    await print(evaluationReport(evaluation));
    const pictures = withPictures ? await readMistakenPictures(evaluation, options.data) : undefined;
    await files.write(evaluation, () => renderEvaluationPage(evaluation, pictures));
  } finally {
    await files.discard();
  }
}

function progressOf(event: Exclude<EvaluateEvent, { kind: "warning" }>): string {
  switch (event.kind) {
    case "images":
      return `Scoring ${bar(event.done, event.images)}`;
    case "baseline":
      return `Baseline: ${event.name} ${bar(event.done, event.folds)}`;
    case "folds": {
      const running = event.running.map(({ fold, epoch, epochs }) => `${fold} ${epoch}/${epochs}`);
      const left = event.secondsLeft === undefined ? "" : `  ${duration(event.secondsLeft)} left`;
      return `Folds ${bar(event.done, event.folds)}${left}  ${running.join("  ")}`;
    }
  }
}
