import { stat } from "node:fs/promises";
import { join } from "node:path";
import { loadExpressionModel } from "../../platform/node/models.ts";
import {
  type Expression,
  type Probabilities,
  probabilitiesFrom,
  softmax,
} from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import {
  type BaselineOptions,
  isLabelled,
  type LabelledExample,
  scoreBaselines,
} from "../baselines/index.ts";
import type { Dataset, Example } from "../datasets/dataset.ts";
import { DATA_SETS, DATASET_NAMES, type DatasetName } from "../datasets/index.ts";
import { ProtocolError } from "../errors.ts";
import type { Baseline, EvaluateEvent, Findings, ProtocolName } from "../evaluation.ts";
import { predict } from "../predict.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { findRunRecipe, readRecipe } from "../run-folder.ts";

/** What every protocol works with. */
export interface ProtocolContext {
  readonly protocol: ProtocolName;
  /** The model's folder. */
  readonly folder: string;
  readonly data: string;
  readonly runtime: Runtime;
  readonly report: (event: EvaluateEvent) => void;
  /** Processes to train folds in. */
  readonly jobs?: number | undefined;
  /** Whether to score the baselines, too. */
  readonly baselines: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Predicted {
  readonly manifest: ModelManifest;
  /** Calibrated, over the labels asked for, in the order of the examples. */
  readonly probabilities: readonly (readonly number[])[];
}

/**
 * Runs the model file that lies in the folder.
 * @param among the labels to choose from; what the model gives to others is shared out among them
 * @throws ManifestError when file and manifest do not fit together, ProtocolError when the model does not know all of the labels
 */
export async function predictWithFile(
  { folder, protocol, runtime, report, signal }: ProtocolContext,
  examples: readonly Example[],
  among: readonly Expression[],
): Promise<Predicted> {
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  requireLabels({ folder, protocol }, manifest, among);
  const model = await runtime.load(expression);
  const logits = await predict(model, examples, manifest, (done) => {
    signal?.throwIfAborted();
    report({ kind: "images", done, images: examples.length });
  });
  await model.release();
  const probabilities = logits.map((row) =>
    amongLabels(probabilitiesFrom(manifest.labels, softmax(row, manifest.temperature)), among),
  );
  return { manifest, probabilities };
}

/** @throws ProtocolError when the model does not know all of `needed` */
export function requireLabels(
  { folder, protocol }: Pick<ProtocolContext, "folder" | "protocol">,
  { labels }: ModelManifest,
  needed: readonly Expression[],
): void {
  const missing = needed.filter((label) => !labels.includes(label));
  if (missing.length === 0) return;
  throw new ProtocolError(
    `${folder}: tells apart ${labels.join(", ")}; ${protocol} needs a model that knows ${missing.join(" and ")}, too`,
  );
}

/** Probabilities of some labels, in their order and summing to 1. */
export function amongLabels(probabilities: Probabilities, labels: readonly Expression[]): number[] {
  const chosen = labels.map((label) => probabilities[label]);
  const sum = chosen.reduce((a, b) => a + b, 0);
  return chosen.map((probability) => probability / sum);
}

/** What an evaluation says about a model that was scored as it lies in its folder. */
export async function describeModel(folder: string, manifest: ModelManifest): Promise<Findings["model"]> {
  const recipe = await findRunRecipe(folder);
  const { size: bytes } = await stat(join(folder, manifest.file));
  return { folder, name: manifest.name, sha256: manifest.sha256, bytes, ...(recipe && { recipe }) };
}

/** All that was made of CK+. */
export const MADE_OF_CK: readonly DatasetName[] = [
  "ckplus",
  "ckplus-neutral",
  "cohn-kanade",
  "cohn-kanade-neutral",
  "ckextended",
];

/** The data set a model was trained on, by what its manifest says; undefined where that is none of those known here. */
export function trainedOn({ training }: ModelManifest): DatasetName | undefined {
  return DATASET_NAMES.find((name) => DATA_SETS[name].title === training.data);
}

/**
 * The recipe of a run on CK+48.
 * @throws ProtocolError for any other model, and for one that a teacher taught who may have seen the people it is tested on
 */
export async function ckPlusRecipe({ folder, protocol }: ProtocolContext): Promise<Recipe> {
  const recipe = await readRecipe(folder);
  if (recipe.data !== "ckplus")
    throw new ProtocolError(
      `${folder}: was trained on ${recipe.data}; ${protocol} needs a run on CK+48, such as "lexithymia train --recipe seed"`,
    );
  if (recipe.teacher !== null)
    throw new ProtocolError(
      `${folder}: learnt from a teacher (${recipe.teacher}), who may have seen what ${protocol} tests on; train without one`,
    );
  return recipe;
}

/** What is reached without a network, where that is asked for. */
export async function baselinesOf(
  { baselines, report, signal }: ProtocolContext,
  options: Omit<BaselineOptions, "report" | "signal">,
): Promise<readonly Baseline[]> {
  return baselines ? scoreBaselines({ ...options, report, signal }) : [];
}

interface FixedSplit {
  readonly methods: BaselineOptions["methods"];
  /** Read only where baselines are asked for. Of a set with parts its training part is taken. */
  readonly training: () => Promise<Dataset>;
  readonly test: Dataset<LabelledExample>;
}

/** Baselines where training and test data are sets of their own. */
export async function fixedSplitBaselines(
  context: ProtocolContext,
  { methods, training, test: { labels, examples: test } }: FixedSplit,
): Promise<readonly Baseline[]> {
  if (!context.baselines) return [];
  const known = relabelled(await training(), labels);
  const folds = [{ training: known.filter(({ part }) => part === undefined || part === "training"), test }];
  return baselinesOf(context, { methods, folds, classes: labels.length });
}

/** Examples with their label and target told in other labels, which must hold all of the set's; ties are left out. */
export function relabelled<E extends Example>(
  { labels, examples }: Dataset<E>,
  others: readonly Expression[],
): LabelledExample<E>[] {
  return examples.filter(isLabelled).map((example) => ({
    ...example,
    label: others.indexOf(labels[example.label]!),
    target: others.map((other) => example.target[labels.indexOf(other)] ?? 0),
  }));
}
