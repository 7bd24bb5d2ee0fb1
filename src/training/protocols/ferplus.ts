/** `ferplus`: the majority of ten votes on FER2013's PublicTest part, eight expressions, ties left out. */
import { argmax, type Prediction } from "../../evaluation/index.ts";
import { isLabelled, LARGE_SET_BASELINES, type LabelledExample } from "../baselines/index.ts";
import { readFerPlus } from "../datasets/ferplus.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { ProtocolError } from "../errors.ts";
import type { Baseline, Findings } from "../evaluation.ts";
import { evaluationPart } from "./evaluation-part.ts";
import { baselinesOf, type ProtocolContext, predictWithFile } from "./model.ts";

export async function evaluateFerPlus(context: ProtocolContext): Promise<Findings> {
  const { labels, examples } = await readFerPlus(context.data, "publicTest");
  const decided = examples.filter(isLabelled);
  const { manifest, probabilities } = await predictWithFile(context, decided);
  if (manifest.labels.join() !== labels.join())
    throw new ProtocolError(
      `${context.folder}: tells apart ${manifest.labels.join(", ")}; ferplus needs ${labels.join(", ")}, in this order`,
    );
  const predictions = decided.map(({ name, label, target, hasTrainingTwin }, i) => ({
    name,
    label,
    probabilities: [...probabilities[i]!],
    votes: target,
    hasTrainingTwin,
  }));
  const withoutTwins = predictions.filter(({ hasTrainingTwin }) => !hasTrainingTwin);
  return {
    model: { folder: context.folder, name: manifest.name, sha256: manifest.sha256 },
    data: {
      title: "FER2013 PublicTest with FER+ votes",
      fingerprint: fingerprintOf(decided),
      examples: decided.length,
    },
    labels,
    parts: [
      evaluationPart("all pictures", "images", predictions, labels.length),
      evaluationPart(
        "without pictures that have a copy in the training part",
        "images",
        withoutTwins,
        labels.length,
      ),
    ],
    baselines: await ferPlusBaselines(context, decided),
    notes: notesOf(predictions, examples.length),
  };
}

async function ferPlusBaselines(
  context: ProtocolContext,
  test: readonly LabelledExample[],
): Promise<readonly Baseline[]> {
  if (!context.baselines) return [];
  const { labels, examples } = await readFerPlus(context.data, "training");
  const folds = [{ training: examples.filter(isLabelled), test }];
  return baselinesOf(context, { methods: LARGE_SET_BASELINES, folds, classes: labels.length });
}

function notesOf(predictions: readonly Prediction[], all: number): string[] {
  const agreement =
    predictions.reduce((sum, { votes, probabilities }) => sum + votes![argmax(probabilities)]!, 0) /
    predictions.length;
  return [
    `What counts as right is the word most of ten people chose; ${all - predictions.length} pictures on which they were tied are left out.`,
    `On average ${(100 * agreement).toFixed(0)} % of the people's votes for an expression went to the model's word. People agree with each other no better than about 70 %.`,
    "The pictures are of actors and celebrities found on the web, cut out by a machine: other people in other light will give other numbers.",
  ];
}
