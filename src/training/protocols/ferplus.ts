/** `ferplus`: the majority of ten votes on FER2013's PublicTest part, eight expressions, ties left out. */
import { argmax, type Prediction } from "../../evaluation/index.ts";
import { isLabelled, LARGE_SET_BASELINES } from "../baselines/index.ts";
import { readFerPlus } from "../datasets/ferplus.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import type { Findings } from "../evaluation.ts";
import { evaluationPart, withoutTwins } from "./evaluation-part.ts";
import { describeModel, fixedSplitBaselines, type ProtocolContext, predictWithFile } from "./model.ts";

export async function evaluateFerPlus(context: ProtocolContext): Promise<Findings> {
  const { labels, examples } = await readFerPlus(context.data, "publicTest");
  const decided = examples.filter(isLabelled);
  const { manifest, probabilities } = await predictWithFile(context, decided, labels);
  const predictions = decided.map(({ name, label, votes, hasTrainingTwin }, i) => ({
    name,
    label,
    probabilities: probabilities[i]!,
    votes,
    hasTrainingTwin,
  }));
  const sets = { labels, conformal: manifest.conformal };
  return {
    model: await describeModel(context.folder, manifest),
    data: {
      title: "FER2013 PublicTest with FER+ votes",
      fingerprint: fingerprintOf(decided),
      examples: decided.length,
    },
    labels,
    parts: [
      evaluationPart("all pictures", "images", predictions, labels.length, sets),
      withoutTwins(predictions, labels.length, sets),
    ],
    baselines: await fixedSplitBaselines(context, {
      methods: LARGE_SET_BASELINES,
      training: () => readFerPlus(context.data, "training"),
      test: { labels, examples: decided },
    }),
    notes: notesOf(predictions, examples.length),
  };
}

function notesOf(predictions: readonly (Prediction & { votes: readonly number[] })[], all: number): string[] {
  const shares = predictions.map(
    ({ votes, probabilities }) => votes[argmax(probabilities)]! / votes.reduce((a, b) => a + b, 0),
  );
  const agreement = shares.reduce((a, b) => a + b, 0) / shares.length;
  return [
    `What counts as right is the word most of ten people chose; ${all - predictions.length} pictures on which they were tied are left out.`,
    `On average ${(100 * agreement).toFixed(0)} % of the people's votes for an expression went to the model's word. People agree with each other no better than about 70 %.`,
    "The pictures are of actors and celebrities found on the web, cut out by a machine: other people in other light will give other numbers.",
  ];
}
