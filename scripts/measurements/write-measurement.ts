import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Measurement, parseMeasurement } from "../../src/training/results/result-record.ts";

/** Keeps what was measured today for docs/results.md. */
export async function writeMeasurement(
  name: string,
  measured: Omit<Measurement, "measuredAt">,
): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/results/measurements/${name}.json`, import.meta.url));
  const { title, ...rest } = measured;
  const measurement = { title, measuredAt: new Date().toISOString().slice(0, 10), ...rest };
  await writeFile(path, `${JSON.stringify(parseMeasurement(measurement, path), undefined, 2)}\n`);
}

export const percent = (fraction: number): string => (100 * fraction).toFixed(1);
