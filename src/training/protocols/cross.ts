/**
 * `cross`: does it travel? A model trained without CK+ on CK+48, and on the derivative of CK+ that has neutral faces; each as its
 * makers cut the faces out, and again as the pipeline does.
 */
import { EXPRESSIONS } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import { LARGE_SET_BASELINES, type LabelledExample } from "../baselines/index.ts";
import type { Dataset, Example } from "../datasets/dataset.ts";
import { toBytes } from "../datasets/decode-picture.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { DATA_SETS, type DatasetName } from "../datasets/index.ts";
import { ProtocolError } from "../errors.ts";
import type { Baseline, EvaluationPart, Findings } from "../evaluation.ts";
import { createFaceAligner } from "../over-time/aligned-faces.ts";
import { stillCrop } from "../over-time/synthetic-clip.ts";
import { evaluationPart } from "./evaluation-part.ts";
import {
  describeModel,
  fixedSplitBaselines,
  MADE_OF_CK,
  type Predicted,
  type ProtocolContext,
  predictWithFile,
  relabelled,
  trainedOn,
} from "./model.ts";

const LABELS = EXPRESSIONS;

/** @throws ProtocolError for a model that was trained on CK+ */
export async function evaluateCross(context: ProtocolContext): Promise<Findings> {
  const frames = await readTestSet("ckplus", context.data);
  const withNeutral = await readTestSet("ckplus-neutral", context.data);
  const examples = [...frames, ...withNeutral];
  const asCut = await predictWithFile(context, examples, LABELS);
  const { manifest } = asCut;
  const source = trainedOn(manifest);
  const model = await describeModel(context.folder, manifest);
  const teacher = model.recipe?.teacher ?? undefined;
  if (source !== undefined && MADE_OF_CK.includes(source))
    throw new ProtocolError(
      `${context.folder}: was trained on CK+ (${manifest.training.data}); cross is for models that have never seen it, ck-subjects or ck-loso for this one`,
    );
  const { crops, refused } = await cutAgain(context, manifest, examples);
  const aligned = await predictWithFile(context, crops, LABELS);
  const parts = (cut: string, { probabilities }: Predicted): EvaluationPart[] => {
    const predictions = examples.map(({ name, label, person, sequence }, i) => ({
      name,
      label,
      probabilities: probabilities[i]!,
      ...(person !== undefined && { person }),
      ...(sequence !== undefined && { sequence }),
    }));
    const part = (title: string, of: EvaluationPart["of"], some: typeof predictions): EvaluationPart =>
      evaluationPart(`${title}${cut}`, of, some, LABELS.length, {
        labels: LABELS,
        conformal: manifest.conformal,
      });
    return [
      part("CK+48, per frame", "frames", predictions.slice(0, frames.length)),
      part("CK+ with neutral", "images", predictions.slice(frames.length)),
    ];
  };
  return {
    model,
    data: {
      title: "CK+48 and CK+ with neutral",
      fingerprint: fingerprintOf(frames, withNeutral),
      examples: examples.length,
      people: new Set(examples.map(({ person }) => person)).size,
    },
    labels: LABELS,
    parts: [...parts("", asCut), ...parts(", cut as the pipeline does", aligned)],
    baselines: await baselinesFrom(source, context, frames),
    notes: [
      `The model was trained on: ${manifest.training.data}.${source === undefined ? " That this holds no picture of CK+ is its maker's word." : ""}`,
      ...(teacher === undefined
        ? []
        : [`It also learnt from a teacher, ${teacher}: that this one never saw CK+ is its maker's word.`]),
      "CK+ was photographed in a laboratory and its expressions are acted; nothing of it was used to train or to choose.",
      "No face in the first part is labelled neutral, and the model may still call one so: that is counted as wrong. Precision, recall and F1 take neutral for a class with nothing right there; balanced accuracy leaves it out.",
      `Cut as the pipeline does: eyes and mouth where the model's training pictures have them. In ${refused} of ${examples.length} pictures no face was found, or more than one; they stay as they were.`,
    ],
  };
}

/** Each picture as the pipeline would cut its face out; as it is, where no face is found in it, or more than one. */
async function cutAgain<E extends Example>(
  { runtime, report, signal }: ProtocolContext,
  manifest: ModelManifest,
  examples: readonly E[],
): Promise<{ crops: E[]; refused: number }> {
  const aligner = await createFaceAligner(runtime, manifest);
  const crops: E[] = [];
  let refused = 0;
  try {
    for (const example of examples) {
      signal?.throwIfAborted();
      const face = await aligner.align(example.picture);
      if (face === undefined) refused += 1;
      crops.push(face ? { ...example, picture: toBytes(stillCrop(face)) } : example);
      report({ kind: "images", done: crops.length, images: examples.length });
    }
    return { crops, refused };
  } finally {
    await aligner.close();
  }
}

async function readTestSet(name: DatasetName, folder: string): Promise<readonly LabelledExample[]> {
  return relabelled(await DATA_SETS[name].read(folder), LABELS);
}

/** What is reached without a network by learning from what the model learnt from, where that lies in the data folder. */
async function baselinesFrom(
  source: DatasetName | undefined,
  context: ProtocolContext,
  test: readonly LabelledExample[],
): Promise<readonly Baseline[]> {
  if (source === undefined || !(await DATA_SETS[source].isIn(context.data))) return [];
  return fixedSplitBaselines(context, {
    methods: LARGE_SET_BASELINES,
    training: (): Promise<Dataset> => DATA_SETS[source].read(context.data),
    test: { labels: LABELS, examples: test },
  });
}
