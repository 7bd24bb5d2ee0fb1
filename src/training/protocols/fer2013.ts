/** `fer2013`: FER2013's own labels on its PublicTest part, seven expressions: comparable with the literature. */
import { LARGE_SET_BASELINES } from "../baselines/index.ts";
import { readFer2013 } from "../datasets/fer2013.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import type { Findings } from "../evaluation.ts";
import { evaluationPart, withoutTwins } from "./evaluation-part.ts";
import {
  describeModel,
  fixedSplitBaselines,
  type ProtocolContext,
  predictWithFile,
  trainedOn,
} from "./model.ts";

export async function evaluateFer2013(context: ProtocolContext): Promise<Findings> {
  const { labels, examples } = await readFer2013(context.data, "publicTest");
  const { manifest, probabilities } = await predictWithFile(context, examples, labels);
  const predictions = examples.map(({ name, label, hasTrainingTwin }, i) => ({
    name,
    label,
    probabilities: probabilities[i]!,
    hasTrainingTwin,
  }));
  const others = manifest.labels.filter((label) => !labels.includes(label));
  return {
    model: await describeModel(context.folder, manifest),
    data: {
      title: "FER2013 PublicTest with FER2013's labels",
      fingerprint: fingerprintOf(examples),
      examples: examples.length,
    },
    labels,
    parts: [
      evaluationPart("all pictures", "images", predictions, labels.length),
      withoutTwins(predictions, labels.length),
    ],
    baselines: await fixedSplitBaselines(context, {
      methods: LARGE_SET_BASELINES,
      training: () => readFer2013(context.data, "training"),
      test: { labels, examples },
    }),
    notes: [
      "What counts as right is FER2013's own label, found by search words and checked by people. By FER+'s ten votes most people chose the same word for only 62 % of the pictures: these labels are noisy, and numbers under them low.",
      "Pictures without a face, and black ones, are counted, as the literature counts them.",
      ...(trainedOn(manifest) === "ferplus"
        ? ["The model was trained on FER+ votes, other words than these for the same kind of pictures."]
        : []),
      ...(others.length > 0
        ? [
            `The model also knows ${others.join(" and ")}, which FER2013 has no label for; what it gave to that was shared out among the seven.`,
          ]
        : []),
    ],
  };
}
