/**
 * `my-neutral`: what is gained when a face is held against the same person's face at rest, and lost when it is held against a
 * stranger's. London's smiles beside the same person's neutral photograph, through the whole pipeline; and CK+ with neutral,
 * those people only on whom nothing was chosen.
 */
import type { Prediction } from "../../evaluation/index.ts";
import { loadFaceModels } from "../../platform/node/face-models.ts";
import { loadExpressionModel } from "../../platform/node/models.ts";
import { EXPRESSIONS, type Probabilities } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import { besideNeutral } from "../../recognition/personal-neutral.ts";
import { createPipeline } from "../../recognition/pipeline.ts";
import { readCkPlusNeutral } from "../datasets/ckplus-neutral.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { asExamples } from "../datasets/london.ts";
import { ProtocolError } from "../errors.ts";
import type { EvaluationPart, Findings } from "../evaluation.ts";
import { readCkFaces } from "../over-time/ck-pairs.ts";
import { type LondonCase, readLondonCases } from "../over-time/london-neutrals.ts";
import { type NeutralCase, readNeutralCases } from "../over-time/neutral-cases.ts";
import { evaluationPart } from "./evaluation-part.ts";
import { describeModel, MADE_OF_CK, type ProtocolContext, requireLabels, trainedOn } from "./model.ts";

const LABELS = EXPRESSIONS;

/** What a face is held against. */
type Beside = "own" | "strangers" | "nothing";
type Case = NeutralCase | LondonCase;

/** @throws ProtocolError for a model that does not know all eight expressions, or was trained on London's photographs */
export async function evaluateMyNeutral(context: ProtocolContext): Promise<Findings> {
  const { folder, runtime, data, report, signal } = context;
  const files = await loadExpressionModel(folder, runtime);
  const { manifest } = files;
  requireLabels(context, manifest, LABELS);
  const source = trainedOn(manifest);
  if (source === "london")
    throw new ProtocolError(
      `${folder}: was trained on these very photographs; my-neutral is for testing only`,
    );
  const knowsCk = source !== undefined && MADE_OF_CK.includes(source);
  const recognizer = await createPipeline(runtime, { ...(await loadFaceModels()), ...files });
  const onImage = (done: number, images: number): void => {
    signal?.throwIfAborted();
    report({ kind: "images", done, images });
  };
  const london = await readLondonCases(recognizer, data, onImage).finally(() => recognizer.close());
  const faces = knowsCk ? [] : await readCkFaces(data, runtime, manifest, onImage);
  const cases = (await readNeutralCases(runtime, files, faces)).filter(({ half }) => half === "report");
  const { examples } = knowsCk ? { examples: [] } : await readCkPlusNeutral(data);
  return {
    model: await describeModel(folder, manifest),
    data: {
      title: `London smiles and resting faces${knowsCk ? "" : "; CK+ with neutral, half of its people"}`,
      fingerprint: fingerprintOf(asExamples(london.photographs), examples),
      examples: london.cases.length + cases.length,
      people: new Set([...london.cases, ...cases].map(({ person }) => person)).size,
    },
    labels: LABELS,
    parts: [...londonParts(london.cases, manifest), ...(knowsCk ? [] : ckParts(cases, manifest))],
    baselines: [],
    notes: [
      `${london.refused} of London's neutral photographs were refused as somebody's neutral; their smiles were read without one.`,
      "A resting photograph is not tested beside itself, which would say nothing; beside a stranger's it shows what a neutral of the wrong face does. CK+'s faces are held against the mean of the same person's first frames of other sequences.",
      `How much a neutral counts was chosen on the other half of CK+'s people (${JSON.stringify(manifest.personalNeutral)}); nothing was chosen on London.`,
      ...(knowsCk ? ["The model was trained on CK+, whose faces are left out here."] : []),
    ],
  };
}

function londonParts(cases: readonly LondonCase[], manifest: ModelManifest): EvaluationPart[] {
  const smiles = cases.filter(({ expression }) => expression === "happiness");
  const resting = cases.filter(({ expression }) => expression === "neutral");
  return [
    part("London, smiles beside one's own neutral", smiles, "own", manifest),
    part("London, smiles by themselves", smiles, "nothing", manifest),
    part("London, smiles beside a stranger's neutral", smiles, "strangers", manifest),
    part("London, neutral faces by themselves", resting, "nothing", manifest),
    part("London, neutral faces beside a stranger's neutral", resting, "strangers", manifest),
  ];
}

function ckParts(cases: readonly NeutralCase[], manifest: ModelManifest): EvaluationPart[] {
  const whole = cases.filter(({ halfWay }) => !halfWay);
  const kinds = {
    "CK+": whole,
    "CK+, neutral faces": whole.filter(({ expression }) => expression === "neutral"),
    "CK+, half-way to the peak": cases.filter(({ halfWay }) => halfWay),
  };
  return Object.entries(kinds).flatMap(([title, some]) => [
    part(`${title}, beside one's own neutral`, some, "own", manifest),
    part(`${title}, by themselves`, some, "nothing", manifest),
    part(`${title}, beside a stranger's neutral`, some, "strangers", manifest),
  ]);
}

function part(
  title: string,
  cases: readonly Case[],
  beside: Beside,
  { personalNeutral }: ModelManifest,
): EvaluationPart {
  const predictions = cases.map((one) => {
    const neutral = beside === "nothing" ? undefined : one[beside];
    return prediction(one, neutral ? besideNeutral(one, neutral, personalNeutral) : one.probabilities);
  });
  return evaluationPart(title, "images", predictions, LABELS.length);
}

function prediction({ name, person, expression, ...rest }: Case, probabilities: Probabilities): Prediction {
  return {
    name,
    person,
    ...("groups" in rest && { groups: rest.groups }),
    label: LABELS.indexOf(expression),
    probabilities: LABELS.map((label) => probabilities[label]),
  };
}
