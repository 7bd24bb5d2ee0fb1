/** One row for each example of an evaluation's headline, quoted as RFC 4180 says: to be analysed elsewhere. */
import { predictedClass } from "../evaluation/index.ts";
import { row } from "../recognition/report/csv.ts";
import type { Evaluation, EvaluationPart } from "../training/index.ts";

type Prediction = EvaluationPart["predictions"][number];

export function evaluationCsv({ protocol, model, labels, parts }: Evaluation): string {
  const { predictions } = parts[0]!;
  const attributes = [...new Set(predictions.flatMap(({ groups }) => Object.keys(groups ?? {})))].sort();
  const votes = predictions.some((prediction) => prediction.votes);
  const head = [
    "name",
    "label",
    "predicted",
    "correct",
    "confidence",
    "label_probability",
    "label_rank",
    "person",
    "sequence",
    "has_training_twin",
    ...labels.map((label) => `p_${label}`),
    ...(votes ? labels.map((label) => `votes_${label}`) : []),
    ...attributes.map((attribute) => `group_${attribute}`),
    "protocol",
    "model",
  ];
  const rows = predictions.map((prediction) => [
    ...answerCells(prediction, labels),
    prediction.person,
    prediction.sequence,
    prediction.hasTrainingTwin === undefined ? undefined : Number(prediction.hasTrainingTwin),
    ...prediction.probabilities,
    ...(votes ? labels.map((_, c) => prediction.votes?.[c]) : []),
    ...attributes.map((attribute) => prediction.groups?.[attribute]),
    protocol,
    model.name,
  ]);
  return [head, ...rows].map(row).join("");
}

/** Rank 1 is the most likely. */
function answerCells(prediction: Prediction, labels: readonly string[]): (string | number)[] {
  const { name, label, probabilities } = prediction;
  const predicted = predictedClass(prediction);
  const ofLabel = probabilities[label]!;
  const rank =
    predicted === label ? 1 : 1 + probabilities.filter((p, c) => c !== label && p >= ofLabel).length;
  return [
    name,
    labels[label]!,
    labels[predicted]!,
    Number(predicted === label),
    probabilities[predicted]!,
    ofLabel,
    rank,
  ];
}
