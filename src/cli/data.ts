import { type Command, Option } from "commander";
import { writeWholeFile } from "../platform/node/whole-file.ts";
import type { DatasetName } from "../training/index.ts";
import { collected, named, wholeNumber } from "./arguments.ts";
import { dataReport } from "./data-report.ts";
import { IN_PART } from "./failure.ts";
import { print } from "./output.ts";
import { bar, progressLine } from "./progress.ts";

/** Named here too, so that help does not wait for the readers to load; the type keeps the two lists the same. */
const DATA_SETS: Readonly<Record<DatasetName, string>> = {
  ckplus: "CK+48: ckplus48.tar.gz, or a folder CK+48",
  "ckplus-neutral": "CK+ with neutral: ckplus-neutral8.tar.gz, or a folder CK+8",
  "cohn-kanade": "CK+ as its owners hand it out: folders cohn-kanade-images, Emotion, FACS",
  "cohn-kanade-neutral": "the same, with the first frame of each sequence as neutral",
  ckextended: "ckextended.csv",
  fer2013: "FER2013 with its own labels: fer2013.csv, or packed",
  ferplus: "FER2013 with FER+ votes: fer2013.csv and fer2013new.csv, or packed",
  london: "Face Research Lab London Set: london-neutral-smiling.tar, or a folder london",
  folders: "your own: a folder for each class beside a labels.json",
};

const INSPECT_EXAMPLES = `
Data sets:
${named(DATA_SETS)}

Examples:
  lexithymia data inspect ../shared/data
  lexithymia data inspect ../shared/data --only fer2013 ferplus
  lexithymia data inspect my-pictures --json > report.json

Exit codes: 0 nothing wrong was found, 1 something cannot be read or a copy is not whole, 2 wrong use.`;

const PREVIEW_EXAMPLES = `
The picture shows pictures of the data set: mind its licence before you show it to anyone.

Examples:
  lexithymia data preview --recipe seed --data ../shared/data --out preview.png
  lexithymia data preview --recipe ferplus --data ../shared/data --out preview.png --draws 8 --rows 1

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

export function addData(program: Command, signal: AbortSignal): void {
  const data = program
    .command("data")
    .summary("look into data sets")
    .description("Says what lies in a data folder, and shows what a recipe makes of its pictures.");
  data
    .command("inspect")
    .summary("find what could make numbers wrong")
    .description(
      "Reads every data set in a folder and reports classes, people, sizes, copies, blank and unreadable pictures and contradicting labels.",
    )
    .argument("<folder>", "the folder with the data sets")
    .addOption(
      new Option("--only <names...>", "look at these data sets alone").choices(Object.keys(DATA_SETS)),
    )
    .option("--json", "print the whole report as JSON")
    .option("--quick", "do not look for near copies, which takes a minute or two on FER2013")
    .addHelpText("after", INSPECT_EXAMPLES)
    .action((folder: string, options: InspectCommandOptions) => inspect(folder, options, signal));
  data
    .command("preview")
    .summary("show what a recipe's augmentation does")
    .description(
      "Draws pictures of each class beside several random changes of them, as training would see them.",
    )
    .requiredOption("--recipe <name>", "a shipped recipe's name, or a .json file")
    .requiredOption("--data <folder>", "the folder with the data sets")
    .requiredOption("--out <file>", "the picture to write, a PNG")
    .option("--rows <n>", "pictures of each class", wholeNumber(1), 2)
    .option("--draws <n>", "changes shown beside each picture", wholeNumber(1), 6)
    .option("--set <key=value>", "another value for a key of the recipe; may be repeated", collected)
    .addHelpText("after", PREVIEW_EXAMPLES)
    .action((options: PreviewCommandOptions) => preview(options));
}

interface InspectCommandOptions {
  readonly only?: readonly DatasetName[];
  readonly json?: boolean;
  readonly quick?: boolean;
}

async function inspect(
  folder: string,
  { json, quick, only }: InspectCommandOptions,
  signal: AbortSignal,
): Promise<void> {
  const { inspectData } = await import("../training/index.ts");
  const progress = progressLine();
  try {
    const report = await inspectData(folder, {
      near: !quick,
      ...(only && { only }),
      signal,
      report: ({ kind, set, done, all }) => progress.show(`${set}: ${kind} ${bar(done, all)}`),
    });
    progress.stop();
    await print(json ? `${JSON.stringify(report, undefined, 2)}\n` : dataReport(report));
    if (report.sets.some(({ problems }) => problems.length > 0)) process.exitCode = IN_PART;
  } finally {
    progress.stop();
  }
}

interface PreviewCommandOptions {
  readonly recipe: string;
  readonly data: string;
  readonly out: string;
  readonly rows: number;
  readonly draws: number;
  readonly set?: readonly string[];
}

async function preview({ recipe, data, out, rows, draws, set }: PreviewCommandOptions): Promise<void> {
  const { previewRecipe, resolveRecipe } = await import("../training/index.ts");
  const resolved = await resolveRecipe({ recipe, ...(set && { set }) });
  const sheet = await previewRecipe(resolved, data, { rows, draws });
  await writeWholeFile(out, sheet.png);
  await print(
    `${out} shows ${sheet.rows.length} pictures, each as it is and in ${draws} draws; from the top: ${[...new Set(sheet.rows)].join(", ")}.\n`,
  );
}
