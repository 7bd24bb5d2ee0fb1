/** `ferplus`: the majority of ten votes on FER2013's PublicTest part, eight expressions, ties left out. */
import { argmax, expectedCalibrationError, reliabilityCurve } from "../../evaluation/index.ts";
import { type FerPlusExample, readFerPlus } from "../datasets/ferplus.ts";
import { ProtocolError } from "../errors.ts";
import type { Evaluation } from "../evaluation.ts";
import { type ProtocolContext, predictWithFile } from "./model.ts";
import { type Prediction, score } from "./score.ts";

type FerPlusPrediction = Prediction & FerPlusExample & { readonly label: number };

export async function evaluateFerPlus(context: ProtocolContext): Promise<Evaluation> {
  const { labels, examples } = await readFerPlus(context.data, "publicTest");
  const decided = examples.filter((example) => example.label !== undefined);
  const { manifest, probabilities } = await predictWithFile(context, decided);
  if (manifest.labels.join() !== labels.join())
    throw new ProtocolError(
      `${context.folder}: tells apart ${manifest.labels.join(", ")}; ferplus needs ${labels.join(", ")}, in this order`,
    );
  const predictions = decided.map(
    (example, i) => ({ ...example, probabilities: probabilities[i]! }) as FerPlusPrediction,
  );
  const withoutTwins = predictions.filter(({ hasTrainingTwin }) => !hasTrainingTwin);
  return {
    protocol: "ferplus",
    model: context.folder,
    labels,
    scores: score(predictions, labels, "images"),
    others: [
      {
        title: "without pictures that have a copy in the training part",
        scores: score(withoutTwins, labels, "images"),
      },
    ],
    expectedCalibrationError: expectedCalibrationError(
      reliabilityCurve(
        probabilities,
        predictions.map(({ label }) => label),
        "equalMass",
      ),
    ),
    notes: notesOf(predictions, examples.length),
  };
}

function notesOf(predictions: readonly FerPlusPrediction[], all: number): string[] {
  const agreement =
    predictions.reduce((sum, { target, probabilities }) => sum + target[argmax(probabilities)]!, 0) /
    predictions.length;
  return [
    `What counts as right is the word most of ten people chose; ${all - predictions.length} pictures on which they were tied are left out.`,
    `On average ${(100 * agreement).toFixed(0)} % of the people's votes for an expression went to the model's word. People agree with each other no better than about 70 %.`,
    "The pictures are of actors and celebrities found on the web, cut out by a machine: other people in other light will give other numbers.",
  ];
}
