import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addAnalyze } from "./analyze.ts";
import { addCalibrate } from "./calibrate.ts";
import { addCard } from "./card.ts";
import { addCompare } from "./compare.ts";
import { addCues } from "./cues.ts";
import { addData } from "./data.ts";
import { addEvaluate } from "./evaluate.ts";
import { addExport } from "./export.ts";
import { oneLine } from "./failure.ts";
import { addTrain } from "./train.ts";

const EXAMPLES = `
Examples:
  lexithymia analyze photo.jpg
  lexithymia analyze holiday/ --format csv --out faces.csv
  lexithymia help train`;

/** The whole command line. Parsing throws a `CommanderError` instead of ending the process. */
export function createProgram(signal: AbortSignal): Command {
  const program = new Command("lexithymia")
    .description("Reads what faces show, on this computer alone, in words that admit doubt.")
    .version(version(), "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .option("--verbose", "on an error, show where it came from")
    .addHelpText("after", EXAMPLES)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (message, write) => write(errorLine(message)) })
    .exitOverride();
  // Commands take over these settings when they are added.
  for (const add of [
    addAnalyze,
    addTrain,
    addExport,
    addCalibrate,
    addCard,
    addEvaluate,
    addCompare,
    addCues,
    addData,
  ])
    add(program, signal);
  return program;
}

/** Commander's "error: unknown option '--formt'\n(Did you mean --format?)" as one line in the style of the others. */
function errorLine(message: string): string {
  return `lexithymia: ${oneLine(message.trim()).replace(/^error: /, "")}\n`;
}

function version(): string {
  const path = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}
