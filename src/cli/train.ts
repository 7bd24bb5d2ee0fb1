import type { Command } from "commander";
import type { NetworkSummary, RecipeName, TrainEvent, TrainOptions } from "../training/index.ts";
import { collected, deviceOption, named, wholeNumber } from "./arguments.ts";
import { warn } from "./failure.ts";
import { print } from "./output.ts";
import { bar, duration, type ProgressLine, progressLine } from "./progress.ts";
import { table } from "./table.ts";

/** Named here too, so that help does not wait for the trainer to load; the type keeps the two lists the same. */
const RECIPES: Readonly<Record<RecipeName, string>> = {
  seed: "the course project's network on CK+: seven expressions, one hard label for each picture",
  ferplus: "the first live model on FER+: eight expressions, the raters' votes as soft labels",
  live: "the live model on FER+: batch norm, channel attention, pictures changed as a webcam might",
  "teacher-wide": "a wider network, to learn from",
  "teacher-deep": "a deeper one, with CutMix, to learn from",
  distill: "the live network, taught by an ensemble in runs/teachers beside the votes",
  "ck-finetune": "the live model taken to CK+: its weights, seven expressions",
  fer2013: "the live model taken to FER2013's own labels, to compare with what others publish",
};

const EXAMPLES = `
Recipes:
${named(RECIPES)}

Ctrl-C stops after the running step. Whatever stopped a run, --resume goes on from its last whole epoch and ends with the
weights it would have had.

Examples:
  lexithymia train --recipe seed --data ../shared/data --out runs/seed
  lexithymia train --recipe ferplus --data ../shared/data --out runs/short --epochs 2
  lexithymia train --recipe seed --data ../shared/data --out runs/slow --set learningRate=0.0003 --set schedule.kind=cosine

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

export function addTrain(program: Command, signal: AbortSignal): void {
  program
    .command("train")
    .summary("train an expression model")
    .description("Trains a recipe on a data folder and writes the model, its manifest and its history.")
    .requiredOption(
      "--recipe <name>",
      "what to train, and how: a recipe below, or a .json file like a run's recipe.json",
    )
    .requiredOption("--data <folder>", "the folder with the data sets")
    .requiredOption("--out <folder>", "where the run is written")
    .option("--epochs <n>", "passes over the data, instead of the recipe's", wholeNumber(1))
    .option("--seed <n>", "of the random numbers, instead of the recipe's", wholeNumber(0))
    .option(
      "--set <key=value>",
      "another value of the recipe's, as in schedule.kind=cosine; may be repeated",
      collected,
    )
    .option("--threads <n>", "processor threads to use (default: all, up to 4)", wholeNumber(1))
    .option("--start <file>", "begin with weights from a safetensors file, such as PyTorch's")
    .addOption(deviceOption())
    .option(
      "--workers <n>",
      "threads that prepare pictures ahead (default: one for every four cores)",
      wholeNumber(0),
    )
    .option("--resume", "go on from the last whole epoch of an unfinished run")
    .option("--replace", "put the run in the place of a finished or unfinished one")
    .addHelpText("after", EXAMPLES)
    .action((_, command: Command) => run(command.optsWithGlobals(), signal));
}

async function run(options: TrainOptions, signal: AbortSignal): Promise<void> {
  // The trainer and its runtime take a while to load: not before they are needed.
  const { train } = await import("../training/index.ts");
  const progress = progressLine();
  try {
    const { folder, bestEpoch, seconds } = await train({ ...options, signal }, (event) => {
      if (event.kind !== "step" && event.kind !== "comparing") progress.clear();
      show(event, progress);
    });
    signal.throwIfAborted();
    progress.clear();
    await print(`Done in ${duration(seconds)}: ${folder} holds the model of epoch ${bestEpoch}.\n`);
  } finally {
    progress.stop();
  }
}

function show(event: TrainEvent, progress: ProgressLine): void {
  switch (event.kind) {
    case "comparing":
      progress.show(`looking for near copies ${bar(event.done, event.images)}`);
      break;
    case "step":
      progress.show(stepLine(event));
      break;
    case "started":
      void print(startLines(event));
      break;
    case "lowering":
      void print(`lowering: ${event.description}\n`);
      break;
    case "epoch":
      void print(epochLine(event));
      break;
    case "warning":
      warn(event.message);
  }
}

type Event<Kind extends TrainEvent["kind"]> = Extract<TrainEvent, { kind: Kind }>;

function startLines(event: Event<"started">): string {
  const { recipe, trainingImages, validationImages, network, epochs, runtime, resumedAfter } = event;
  const resumed = resumedAfter > 0 ? `Going on after epoch ${resumedAfter}.\n` : "";
  return (
    `${recipe}: ${count(trainingImages)} pictures to learn from, ${count(validationImages)} to check with, ` +
    `${count(network.parameters)} parameters, ${epochs === 1 ? "one epoch" : `${epochs} epochs`}; ${runtime}\n${networkTable(network)}${resumed}`
  );
}

/** What the network is made of, layer by layer. */
function networkTable({ layers, multiplyAdds }: NetworkSummary): string {
  const rows = layers.map(({ depth, title, kind, output, parameters, multiplyAdds }) => [
    `${"  ".repeat(depth)}${title === kind ? kind : `${kind} ${title}`}`,
    output,
    count(parameters),
    count(multiplyAdds),
  ]);
  const head = ["layer", "output", "parameters", "multiply-adds"];
  const work = `${(multiplyAdds / 1e6).toFixed(1)} million multiply-adds for one picture`;
  return `${table([head, ...rows])}\n${work}\n`;
}

/** The line that is drawn over while an epoch runs. */
function stepLine(event: Event<"step">): string {
  const { epoch, epochs, images, imagesInEpoch, loss, imagesPerSecond, secondsLeft } = event;
  const speed = `${count(Math.round(imagesPerSecond))} images/s`;
  return `epoch ${epoch}/${epochs} ${bar(images, imagesInEpoch)}  loss ${loss.toFixed(3)}  ${speed}  ${duration(secondsLeft)} left`;
}

/** The line that stays after an epoch. */
export function epochLine(event: Event<"epoch">): string {
  const { epoch, epochs, loss, validationAccuracy, validationMacroF1, imagesPerSecond, secondsLeft, best } =
    event;
  const columns = [
    `epoch ${String(epoch).padStart(String(epochs).length)}/${epochs}`,
    `loss ${loss.toFixed(4)}`,
    `validation accuracy ${percent(validationAccuracy)}`,
    `macro F1 ${percent(validationMacroF1)}`,
    `${count(Math.round(imagesPerSecond))} images/s`,
    `${duration(secondsLeft)} left`,
  ];
  return `${columns.join("  ")}${best ? "  best so far" : ""}\n`;
}

const count = (number: number): string => number.toLocaleString("en");
const percent = (fraction: number): string => `${(fraction * 100).toFixed(1).padStart(5)} %`;
