import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ResultError } from "../errors.ts";
import { parseEvaluationRecord, parseMeasurement } from "./result-record.ts";
import { renderResults } from "./results-page.ts";

/**
 * The text of docs/results.md, from the folder docs/results: `page.md` is its template, `evaluations/` holds what `evaluate
 * --record` wrote, `measurements/` the rest.
 * @throws ResultError naming the file that cannot be used
 */
export async function writeResultsPage(folder: string): Promise<string> {
  const evaluations = await readJsonFiles(join(folder, "evaluations"));
  const measurements = await readJsonFiles(join(folder, "measurements"));
  return renderResults(await readFile(join(folder, "page.md"), "utf8"), {
    records: evaluations.map(({ json, path }) => parseEvaluationRecord(json, path)),
    measurements: new Map(
      measurements.map(({ json, path }) => [basename(path, ".json"), parseMeasurement(json, path)]),
    ),
  });
}

async function readJsonFiles(folder: string): Promise<{ readonly path: string; readonly json: unknown }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      try {
        return { path, json: JSON.parse(await readFile(path, "utf8")) };
      } catch (cause) {
        throw new ResultError(`${path}: is not JSON`, { cause });
      }
    }),
  );
}
