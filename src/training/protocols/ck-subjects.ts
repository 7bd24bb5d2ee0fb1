/**
 * `ck-subjects`: CK+48 in ten folds with people kept apart. The run's recipe is trained anew for every fold: eight
 * folds to learn from, one to choose the epoch by, one to test on.
 *
 * Each fold's predictions are kept in the run's folder, so that a stopped evaluation goes on and a second one is quick.
 */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { subjectFolds } from "../../evaluation/index.ts";
import { buildInferenceGraph } from "../../learning/index.ts";
import { softmax } from "../../recognition/expression.ts";
import { type CkPlusExample, readCkPlus } from "../datasets/ckplus.ts";
import type { Dataset } from "../datasets/dataset.ts";
import type { Evaluation } from "../evaluation.ts";
import { inputOf } from "../model-input.ts";
import { predict } from "../predict.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { parseJson, pretty, writeWhole } from "../run-folder.ts";
import { trainNetwork } from "../training-loop.ts";
import { ckPlusRecipe, type ProtocolContext } from "./model.ts";
import { type Prediction, score } from "./score.ts";

const FOLDS = 10;
const FOLDER = "ck-subjects";
const RESULT = "evaluation.json";

interface FoldResult {
  /** What it was computed with; another recipe or other pictures make it worthless. */
  readonly recipe: Recipe;
  readonly frames: readonly FramePrediction[];
}

interface FramePrediction {
  readonly name: string;
  readonly sequence: string;
  readonly label: number;
  readonly probabilities: readonly number[];
}

export async function evaluateCkSubjects(context: ProtocolContext): Promise<Evaluation> {
  const recipe = await ckPlusRecipe(context.folder, "ck-subjects");
  const dataset = await readCkPlus(context.data);
  const folds = subjectFolds(dataset.examples, FOLDS);
  const results: FramePrediction[][] = [];
  await mkdir(join(context.folder, FOLDER), { recursive: true });
  for (const index of folds.keys()) {
    const path = join(context.folder, FOLDER, `fold-${index + 1}.json`);
    const known = await readFold(path, recipe, folds[index]!);
    context.report({ kind: "fold", fold: index + 1, folds: FOLDS, cached: known !== undefined });
    const frames = known ?? (await runFold(context, recipe, folds, index));
    if (!known) await writeWhole(path, `${JSON.stringify({ recipe, frames } satisfies FoldResult)}\n`);
    results.push([...frames]);
  }
  const evaluation = evaluationOf(context.folder, dataset, results);
  await writeWhole(join(context.folder, FOLDER, RESULT), pretty({ recipe, evaluation }));
  return evaluation;
}

/** The result of an earlier call for this run, if there is one. */
export async function readCkSubjects(folder: string, recipe: Recipe): Promise<Evaluation | undefined> {
  const path = join(folder, FOLDER, RESULT);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = parseJson(text, path) as { recipe: Recipe; evaluation: Evaluation };
  return sameRecipe(stored.recipe, recipe) ? stored.evaluation : undefined;
}

async function readFold(
  path: string,
  recipe: Recipe,
  examples: readonly CkPlusExample[],
): Promise<readonly FramePrediction[] | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = parseJson(text, path) as FoldResult;
  const names = (frames: readonly { name: string }[]) => frames.map(({ name }) => name).join();
  return sameRecipe(stored.recipe, recipe) && names(stored.frames) === names(examples)
    ? stored.frames
    : undefined;
}

function sameRecipe(a: Recipe, b: Recipe): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function runFold(
  { runtime, report, signal }: ProtocolContext,
  recipe: Recipe,
  folds: readonly (readonly CkPlusExample[])[],
  index: number,
): Promise<FramePrediction[]> {
  const test = folds[index]!;
  const validation = folds[(index + 1) % folds.length]!;
  const training = folds.filter((fold) => fold !== test && fold !== validation).flat();
  const { best } = await trainNetwork({
    recipe,
    runtime,
    training,
    validation,
    signal,
    report: (event) => report({ kind: "training", fold: index + 1, folds: folds.length, event }),
  });
  const model = await runtime.load(buildInferenceGraph(recipe.network, best, recipe));
  const logits = await predict(model, test, { input: inputOf(recipe) });
  await model.release();
  return test.map(({ name, sequence, label }, i) => ({
    name,
    sequence,
    label,
    probabilities: [...softmax(logits[i]!)],
  }));
}

function evaluationOf(
  folder: string,
  { labels, examples }: Dataset<CkPlusExample>,
  folds: readonly (readonly FramePrediction[])[],
): Evaluation {
  const frames = folds.flat();
  const accuracies = folds.map((fold) => score(fold, labels, "frames").accuracy);
  const people = new Set(examples.map(({ person }) => person)).size;
  const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
  return {
    protocol: "ck-subjects",
    model: folder,
    labels,
    scores: score(frames, labels, "frames"),
    others: [
      {
        title: "per sequence, its three frames averaged",
        scores: score(bySequence(frames), labels, "sequences"),
      },
    ],
    notes: [
      `${FOLDS} folds by subject id, ${people} people, nobody in two folds; each fold's network never saw the people it is tested on.`,
      `Accuracy per frame was between ${percent(Math.min(...accuracies))} and ${percent(Math.max(...accuracies))} from fold to fold.`,
      "The expressions are acted in a laboratory, and contempt goes with the person: most of its frames come from people with no other expression in the set.",
    ],
  };
}

/** The mean of a sequence's probabilities. */
function bySequence(frames: readonly FramePrediction[]): Prediction[] {
  const sequences = new Map<string, FramePrediction[]>();
  for (const frame of frames) {
    const others = sequences.get(frame.sequence);
    if (others) others.push(frame);
    else sequences.set(frame.sequence, [frame]);
  }
  return [...sequences.values()].map((members) => ({
    label: members[0]!.label,
    probabilities: members[0]!.probabilities.map(
      (_, c) => members.reduce((sum, { probabilities }) => sum + probabilities[c]!, 0) / members.length,
    ),
  }));
}
