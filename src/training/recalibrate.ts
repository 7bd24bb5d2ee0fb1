/** Temperature and set thresholds of a model that is there already, fitted anew: the model file stays as it is. */
import { join } from "node:path";
import { writeWholeFile } from "../platform/node/whole-file.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import { calibrate } from "./calibrate.ts";
import { type OwnValidationOptions, openOwnValidation } from "./own-validation.ts";
import { cutValidation } from "./parts.ts";
import { pretty } from "./run-folder.ts";

export interface Recalibration {
  readonly before: ModelManifest;
  readonly after: ModelManifest;
}

/** @throws RunError when the validation part may not be the one that was kept from the model */
export async function recalibrate(options: OwnValidationOptions): Promise<Recalibration> {
  const { manifest: before, recipe, labels, validation, logits } = await openOwnValidation(options);
  const { calibrating, fittedOn } = cutValidation(validation, recipe);
  const after: ModelManifest = {
    ...before,
    ...calibrate(await logits(calibrating), calibrating, { labels, fittedOn }),
    // Which label comes first does not depend on the temperature; how sure it is does.
    metrics: before.metrics.map(({ expectedCalibrationError: _, ...metrics }) => metrics),
  };
  options.signal?.throwIfAborted();
  await writeWholeFile(join(options.model, "manifest.json"), pretty(after));
  return { before, after };
}
