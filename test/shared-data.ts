/**
 * The data sets lie outside the repository, in `../shared/data` or where LEXITHYMIA_DATA points; nobody but a
 * researcher has them. Tests that need them are skipped with the reason printed.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

const root =
  process.env["LEXITHYMIA_DATA"] ?? resolve(fileURLToPath(import.meta.url), "../../../shared/data");

/** The path of a file of the data folder, or undefined where it is not there. */
export function dataFile(name: string): string | undefined {
  const path = join(root, name);
  return existsSync(path) ? path : undefined;
}

/** A `describe` that runs where all of `files` are there, and otherwise is skipped with its reason in the title. */
export function describeWithData(title: string, files: readonly string[], body: () => void): void {
  const missing = files.filter((file) => dataFile(file) === undefined);
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  const reason = `${title} (skipped: ${missing.join(", ")} not in ../shared/data)`;
  console.info(reason);
  describe.skip(reason, body);
}
