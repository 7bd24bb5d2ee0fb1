import { InvalidArgumentError } from "commander";

/** Reads an option's value as a whole number of at least 1. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError("It must be a whole number of at least 1.");
}

/** Choices with their meanings, one on a line, as help shows them. */
export function named(choices: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(choices).map((name) => name.length));
  return Object.entries(choices)
    .map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`)
    .join("\n");
}
