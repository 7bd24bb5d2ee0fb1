/** CK+48 with people kept apart: what `ck-subjects` and `ck-loso` have in common. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argmax, type Fold, groupBy, type Prediction } from "../../evaluation/index.ts";
import { loadExpressionModel } from "../../platform/node/models.ts";
import { writeWholeFile } from "../../platform/node/whole-file.ts";
import { SMALL_SET_BASELINES } from "../baselines/index.ts";
import { crossValidate } from "../cross-validation/cross-validate.ts";
import { type FoldPrediction, sameRecipe } from "../cross-validation/fold-results.ts";
import { type CkPlusExample, readCkPlus } from "../datasets/ckplus.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { ProtocolError } from "../errors.ts";
import type { Findings } from "../evaluation.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { parseJson, pretty } from "../run-folder.ts";
import { loadStart } from "../start.ts";
import { evaluationPart } from "./evaluation-part.ts";
import { baselinesOf, ckPlusRecipe, MADE_OF_CK, type ProtocolContext, trainedOn } from "./model.ts";

const RESULT = "evaluation.json";

interface FoldsProtocol {
  readonly cut: (examples: readonly CkPlusExample[]) => Fold<CkPlusExample>[];
  /** The first of the notes. */
  readonly describe: (people: number, folds: number) => string;
}

/** Results are kept in the run's folder, under the protocol's name. */
export async function evaluateFolds(
  context: ProtocolContext,
  { cut, describe }: FoldsProtocol,
): Promise<Findings> {
  const { protocol, folder: model, data, jobs, report, signal } = context;
  const recipe = await ckPlusRecipe(context);
  const { labels, examples } = await readCkPlus(data);
  const folds = cut(examples);
  const folder = join(model, protocol);
  const start = await loadStart(recipe);
  const startNotes = await notesOnStart(context, recipe);
  const results = await crossValidate({ recipe, start, folds, folder, jobs, report, signal });
  const frames = results.flat();
  const people = new Set(examples.map(({ person }) => person)).size;
  const findings: Findings = {
    model: { folder: model, name: recipe.name, recipe },
    data: { title: "CK+48", fingerprint: fingerprintOf(examples), examples: examples.length, people },
    labels,
    parts: [
      evaluationPart("per frame", "frames", frames, labels.length),
      evaluationPart(
        "per sequence, its three frames averaged",
        "sequences",
        bySequence(frames),
        labels.length,
      ),
    ],
    baselines: await baselinesOf(context, {
      methods: SMALL_SET_BASELINES,
      folds: folds.map(({ training, validation, test }) => ({
        training: [...training, ...validation],
        test,
      })),
      classes: labels.length,
      cache: join(folder, "baselines.json"),
    }),
    notes: [
      describe(people, folds.length),
      ...startNotes,
      spread(results.map(accuracyOf)),
      "The expressions are acted in a laboratory, and contempt goes with the person: most of its frames come from people with no other expression in the set.",
    ],
  };
  await writeWholeFile(join(folder, RESULT), pretty({ recipe, findings }));
  return findings;
}

/** What an earlier call found for this run, if there was one. */
export async function readFoldsFindings(
  model: string,
  protocol: "ck-subjects" | "ck-loso",
  recipe: Recipe,
): Promise<Findings | undefined> {
  const path = join(model, protocol, RESULT);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = parseJson(text, path) as { recipe: Recipe; findings: Findings };
  return sameRecipe(stored.recipe, recipe) ? stored.findings : undefined;
}

/**
 * Whether the weights it begins with may be used where CK+ is tested on.
 * @throws ProtocolError when they were trained on CK+
 */
async function notesOnStart(
  { folder, protocol, runtime }: ProtocolContext,
  { start }: Recipe,
): Promise<string[]> {
  if (start === null) return [];
  const beside = dirname(start.weights);
  if (!(await readdir(beside)).includes("manifest.json"))
    return [`It begins with ${start.weights}: that these weights never saw CK+ is their maker's word.`];
  const { manifest } = await loadExpressionModel(beside, runtime);
  const source = trainedOn(manifest);
  if (source !== undefined && MADE_OF_CK.includes(source))
    throw new ProtocolError(
      `${folder}: begins with ${start.weights}, which was trained on ${manifest.training.data} and may have seen what ${protocol} tests on; begin with weights that never saw CK+`,
    );
  return [`Every fold begins with ${start.weights}, trained on: ${manifest.training.data}.`];
}

function accuracyOf(predictions: readonly FoldPrediction[]): number {
  const right = predictions.filter(({ label, probabilities }) => argmax(probabilities) === label);
  return right.length / predictions.length;
}

function spread(accuracies: readonly number[]): string {
  const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;
  return `Accuracy per frame was between ${percent(Math.min(...accuracies))} and ${percent(Math.max(...accuracies))} from fold to fold.`;
}

/** The mean of a sequence's probabilities. */
function bySequence(frames: readonly FoldPrediction[]): Prediction[] {
  return [...groupBy(frames, ({ sequence }) => sequence)].map(([name, members]) => ({
    ...members[0]!,
    name,
    probabilities: members[0]!.probabilities.map(
      (_, c) => members.reduce((sum, { probabilities }) => sum + probabilities[c]!, 0) / members.length,
    ),
  }));
}
