/** CK+48 with people kept apart: what `ck-subjects` and `ck-loso` have in common. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Fold, groupBy } from "../../evaluation/index.ts";
import { crossValidate } from "../cross-validation/cross-validate.ts";
import { type FoldPrediction, sameRecipe } from "../cross-validation/fold-results.ts";
import { type CkPlusExample, readCkPlus } from "../datasets/ckplus.ts";
import type { Evaluation } from "../evaluation.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { parseJson, pretty, writeWhole } from "../run-folder.ts";
import { ckPlusRecipe, type ProtocolContext } from "./model.ts";
import { type Prediction, score } from "./score.ts";

const RESULT = "evaluation.json";

interface FoldsProtocol {
  readonly protocol: "ck-subjects" | "ck-loso";
  readonly cut: (examples: readonly CkPlusExample[]) => Fold<CkPlusExample>[];
  /** The first of the notes. */
  readonly describe: (people: number, folds: number) => string;
}

/** Results are kept in the run's folder, under the protocol's name. */
export async function evaluateFolds(
  context: ProtocolContext,
  { protocol, cut, describe }: FoldsProtocol,
): Promise<Evaluation> {
  const { folder: model, data, jobs, report, signal } = context;
  const recipe = await ckPlusRecipe(model, protocol);
  const { labels, examples } = await readCkPlus(data);
  const folds = cut(examples);
  const folder = join(model, protocol);
  const results = await crossValidate({ recipe, folds, folder, jobs, report, signal });
  const frames = results.flat();
  const people = new Set(examples.map(({ person }) => person)).size;
  const evaluation: Evaluation = {
    protocol,
    model,
    labels,
    scores: score(frames, labels, "frames"),
    others: [
      {
        title: "per sequence, its three frames averaged",
        scores: score(bySequence(frames), labels, "sequences"),
      },
    ],
    notes: [
      describe(people, folds.length),
      spread(results.map((fold) => score(fold, labels, "frames").accuracy)),
      "The expressions are acted in a laboratory, and contempt goes with the person: most of its frames come from people with no other expression in the set.",
    ],
  };
  await writeWhole(join(folder, RESULT), pretty({ recipe, evaluation }));
  return evaluation;
}

/** The result of an earlier call for this run, if there is one. */
export async function readFoldsEvaluation(
  model: string,
  protocol: FoldsProtocol["protocol"],
  recipe: Recipe,
): Promise<Evaluation | undefined> {
  const path = join(model, protocol, RESULT);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = parseJson(text, path) as { recipe: Recipe; evaluation: Evaluation };
  return sameRecipe(stored.recipe, recipe) ? stored.evaluation : undefined;
}

function spread(accuracies: readonly number[]): string {
  const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
  return `Accuracy per frame was between ${percent(Math.min(...accuracies))} and ${percent(Math.max(...accuracies))} from fold to fold.`;
}

/** The mean of a sequence's probabilities. */
function bySequence(frames: readonly FoldPrediction[]): Prediction[] {
  return [...groupBy(frames, ({ sequence }) => sequence).values()].map((members) => ({
    label: members[0]!.label,
    probabilities: members[0]!.probabilities.map(
      (_, c) => members.reduce((sum, { probabilities }) => sum + probabilities[c]!, 0) / members.length,
    ),
  }));
}
