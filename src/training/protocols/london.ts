/**
 * `london`: the shipped pipeline end to end, from whole photographs of 102 people who look neutral and who smile: the face
 * is found, aligned, cut out and read as in the app. For everybody, and for each group that people said they belong to.
 */

import type { Prediction } from "../../evaluation/index.ts";
import { loadFaceModels } from "../../platform/node/face-models.ts";
import { loadExpressionModel } from "../../platform/node/models.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { Reading } from "../../recognition/face.ts";
import { largestFace } from "../../recognition/find.ts";
import { createPipeline, type Recognizer } from "../../recognition/pipeline.ts";
import { decodeRgba } from "../datasets/decode-picture.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { asExamples, type LondonPhotographs, readLondonPhotographs } from "../datasets/london.ts";
import { ProtocolError } from "../errors.ts";
import type { Findings } from "../evaluation.ts";
import { evaluationPart } from "./evaluation-part.ts";
import { amongLabels, describeModel, type ProtocolContext, requireLabels, trainedOn } from "./model.ts";

/** @throws ProtocolError for a model that does not know neutral and happiness, or was trained on these photographs */
export async function evaluateLondon(context: ProtocolContext): Promise<Findings> {
  const { folder, runtime, data } = context;
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  const set = await readLondonPhotographs(data);
  requireLabels(context, manifest, set.labels);
  if (trainedOn(manifest) === "london")
    throw new ProtocolError(`${folder}: was trained on these very photographs; london is for testing only`);
  const recognizer = await createPipeline(runtime, { ...(await loadFaceModels()), manifest, expression });
  const read = await readAll(recognizer, set, context).finally(() => recognizer.close());
  const { labels } = manifest;
  const predictions = read.flatMap(({ prediction }) => prediction ?? []);
  const sets = { labels, conformal: manifest.conformal };
  const showing = (label: Expression): Prediction[] =>
    predictions.filter((prediction) => labels[prediction.label] === label);
  return {
    model: await describeModel(folder, manifest),
    data: {
      title: "Face Research Lab London Set, neutral and smiling",
      fingerprint: fingerprintOf(asExamples(set)),
      examples: predictions.length,
      people: new Set(predictions.map(({ person }) => person)).size,
    },
    labels,
    parts: [
      evaluationPart("all photographs", "images", predictions, labels.length, sets),
      evaluationPart("neutral faces", "images", showing("neutral"), labels.length, sets),
      evaluationPart("smiles", "images", showing("happiness"), labels.length, sets),
    ],
    baselines: [],
    notes: notesOf(read),
  };
}

interface ReadPhotograph {
  /** Absent where no face was found. */
  readonly prediction?: Prediction;
  readonly kind: Reading["kind"] | "no face";
}

/** The largest face of each photograph. */
async function readAll(
  recognizer: Recognizer,
  { labels: setLabels, photographs }: LondonPhotographs,
  { report, signal }: ProtocolContext,
): Promise<ReadPhotograph[]> {
  const { labels } = recognizer.manifest;
  const results: ReadPhotograph[] = [];
  for (const { file, name, label, person, groups } of photographs) {
    signal?.throwIfAborted();
    const reading = largestFace(await recognizer.readPicture(await decodeRgba(file)));
    if (reading?.probabilities === undefined) results.push({ kind: "no face" });
    else {
      const probabilities = amongLabels(reading.probabilities, labels);
      const known = { name, person, groups, label: labels.indexOf(setLabels[label]!) };
      results.push({ kind: reading.kind, prediction: { ...known, probabilities } });
    }
    report({ kind: "images", done: results.length, images: photographs.length });
  }
  return results;
}

function notesOf(read: readonly ReadPhotograph[]): string[] {
  const count = (kind: ReadPhotograph["kind"]): number => read.filter((one) => one.kind === kind).length;
  return [
    `Every photograph went the whole way of the app: of ${read.length}, a face was found in ${read.length - count("no face")}, and of those ${count("unread")} would be shown as "cannot tell"; here their most likely expression counts. Photographs without a found face are in no number.`,
    "Half of the photographs are neutral and half are smiles, many of them slight: always saying neutral would be right in 50 %. No other expression occurs, and every other that is named counts as one with nothing right in precision, recall and F1: look at accuracy, balanced accuracy, and the two parts.",
    "Age, gender and ethnicity are what people said of themselves. Groups are small: look at the intervals before the gaps. The model never sees or says any of it.",
    "Nothing was tuned on these photographs: frontal, evenly lit, of people in London in 2012.",
  ];
}
