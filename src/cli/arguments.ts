import { InvalidArgumentError, Option } from "commander";
import { DEVICES } from "../platform/node/devices.ts";

/** Reads an option's value as a whole number of at least `least`. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && Number.isSafeInteger(number)) return number;
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  };
}

/** Of an option that may be repeated: all its values. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What networks run on: see platform/node/devices.ts. */
export function deviceOption(): Option {
  return new Option("--device <name>", "what to compute on, where it works here")
    .choices(["auto", ...DEVICES])
    .default("auto");
}

/** Choices with their meanings, one on a line, as help shows them. */
export function named(choices: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(choices).map((name) => name.length));
  return Object.entries(choices)
    .map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`)
    .join("\n");
}
