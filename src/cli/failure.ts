/** What a person sees when something goes wrong: one line on stderr, and an exit code for their scripts. */
import { inspect } from "node:util";
import { CommanderError } from "commander";
import { OutputClosedError, StoppedError } from "./stopping.ts";

/** The program did what was asked. */
export const DONE = 0;
/** Some inputs could not be read, or something failed on the way. */
export const IN_PART = 1;
/** Nothing was begun: an argument, or the folder or file it names, cannot be used. */
export const WRONG_USE = 2;
/** What shells report for a program ended by Ctrl-C: 128 + SIGINT. */
export const STOPPED = 130;

/** Errors of the rooms below that mean: this argument cannot be used. By name, so that no room is loaded for it. */
const ABOUT_ARGUMENTS: readonly string[] = [
  "ManifestError",
  "PersonalNeutralError",
  "OutputError",
  "DatasetError",
  "RecipeError",
  "RunError",
  "WeightsError",
  "ExportError",
  "ProtocolError",
  "EvaluationError",
];

/** Errors that say all there is to say in their own message. */
const SELF_EXPLAINING: readonly string[] = [
  ...ABOUT_ARGUMENTS,
  "PictureError",
  "FaceModelsMissingError",
  "DivergedError",
  "FoldError",
  "CheckpointError",
  "StoppedError",
];

/** Prints what went wrong, once, and returns the exit code. */
export function report(error: unknown, verbose: boolean): number {
  if (error instanceof OutputClosedError) return DONE;
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  complain(error, verbose);
  if (error instanceof StoppedError) return STOPPED;
  return ABOUT_ARGUMENTS.includes(nameOf(error)) ? WRONG_USE : IN_PART;
}

/** One line on stderr, or with `verbose` everything that is known. */
export function complain(error: unknown, verbose: boolean): void {
  const hint = SELF_EXPLAINING.includes(nameOf(error)) ? "" : " (--verbose shows where)";
  const text = verbose
    ? inspect(error)
    : oneLine(error instanceof Error ? error.message : String(error)) + hint;
  process.stderr.write(`lexithymia: ${text}\n`);
}

/** One line on stderr about something that does not stop the work. */
export function warn(message: string): void {
  process.stderr.write(`lexithymia: ${oneLine(message)}\n`);
}

/** Without line breaks, and without control characters that a file's name may carry into a terminal. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  return text.replace(/\s*\n\s*/g, " ").replace(/[\x00-\x1f\x7f-\x9f]/g, "?");
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
