/** `ck-frames`: CK+48 with single frames split at random, as the course project did. */

import { SMALL_SET_BASELINES } from "../baselines/index.ts";
import { readCkPlus } from "../datasets/ckplus.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { ProtocolError } from "../errors.ts";
import type { Findings } from "../evaluation.ts";
import { cut, type TrainingParts } from "../parts.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { readRecord } from "../run-folder.ts";
import { readFoldsFindings } from "./ck-folds.ts";
import { evaluationPart } from "./evaluation-part.ts";
import { baselinesOf, ckPlusRecipe, describeModel, type ProtocolContext, predictWithFile } from "./model.ts";

const WHY_FRAMES_ARE_EASY =
  "Under ck-frames nearly identical frames of the same person lie on both sides of the split: looking up the most " +
  "similar training picture, pixel by pixel, is right about as often without any learning (98 to 99 %). Under ck-subjects " +
  "nobody is on both sides, so its numbers are lower, and closer to what to expect for a new person.";

/** @throws ProtocolError for a model that was not trained on the training part of this very split */
export async function evaluateCkFrames(context: ProtocolContext): Promise<Findings> {
  const recipe = await ckPlusRecipe(context);
  if (recipe.split.by !== "pictures")
    throw new ProtocolError(
      `${context.folder}: its recipe kept people apart; ck-frames needs a run with "split.by" set to "pictures", as the recipe seed has it`,
    );
  const { labels, test, validation, training } = cut(await readCkPlus(context.data), recipe.split);
  if (test.length === 0)
    throw new ProtocolError(
      `${context.folder}: its recipe kept no frames for testing; train with a split.test above 0`,
    );
  await requireTrainedOn(context.folder, { training, validation });
  const { manifest, probabilities } = await predictWithFile(context, test, labels);
  const predictions = test.map(({ name, person, sequence, label }, i) => ({
    name,
    person,
    sequence,
    label,
    probabilities: probabilities[i]!,
  }));
  return {
    model: await describeModel(context.folder, manifest),
    data: {
      title: "CK+48",
      fingerprint: fingerprintOf(test),
      examples: test.length,
      people: new Set(test.map(({ person }) => person)).size,
    },
    labels,
    parts: [evaluationPart("per frame", "frames", predictions, labels.length)],
    baselines: await baselinesOf(context, {
      methods: SMALL_SET_BASELINES,
      folds: [{ training: [...training, ...validation], test }],
      classes: labels.length,
    }),
    notes: [
      WHY_FRAMES_ARE_EASY,
      await besideFrames("ck-subjects", context.folder, recipe),
      await besideFrames("ck-loso", context.folder, recipe),
    ],
  };
}

/** What the same recipe reaches with people kept apart. */
async function besideFrames(
  protocol: "ck-subjects" | "ck-loso",
  folder: string,
  recipe: Recipe,
): Promise<string> {
  const findings = await readFoldsFindings(folder, protocol, recipe);
  if (!findings)
    return `The numbers under ${protocol} have not been computed for this run: evaluate it with --protocol ${protocol}.`;
  const { accuracy, macro } = findings.parts[0]!.metrics;
  const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
  return `Under ${protocol} the same recipe reaches an accuracy of ${percent(accuracy)} and a macro F1 of ${percent(macro.f1)} per frame.`;
}

/** @throws ProtocolError for a run on other pictures, or one that began with weights that may have seen those tested on */
async function requireTrainedOn(
  folder: string,
  { training, validation }: Pick<TrainingParts, "training" | "validation">,
): Promise<void> {
  const { data, start } = await readRecord(folder);
  if (data.fingerprint !== fingerprintOf(training, validation))
    throw new ProtocolError(
      `${folder}: was trained on other pictures than its split of this data gives (${data.training} then, ${training.length} now); use the data it was trained on`,
    );
  if (start !== undefined)
    throw new ProtocolError(
      `${folder}: began with weights trained elsewhere, which may have seen the frames it is tested on; train without --start`,
    );
}
