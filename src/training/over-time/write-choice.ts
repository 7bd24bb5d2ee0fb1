/** Puts what was chosen on data into the manifest of the model it was chosen for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWholeFile } from "../../platform/node/whole-file.ts";
import { type ModelManifest, parseManifest } from "../../recognition/manifest.ts";
import { pretty } from "../run-folder.ts";

export type Choice = Partial<Pick<ModelManifest, "smoothing" | "intensity" | "blend" | "personalNeutral">>;

/** Other fields stay as they are written. @throws ManifestError when the manifest, or what was chosen, cannot be used */
export async function writeChoice(folder: string, choice: Choice): Promise<void> {
  const path = join(folder, "manifest.json");
  const json: unknown = JSON.parse(await readFile(path, "utf8"));
  const changed = { ...(json as object), ...choice };
  parseManifest(changed, path);
  await writeWholeFile(path, pretty(changed));
}
