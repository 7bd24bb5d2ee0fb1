import { loadExpressionModel } from "../../platform/node/models.ts";
import { softmax } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { type BaselineOptions, scoreBaselines } from "../baselines/index.ts";
import type { Example } from "../datasets/dataset.ts";
import { ProtocolError } from "../errors.ts";
import type { Baseline, EvaluateEvent } from "../evaluation.ts";
import { predict } from "../predict.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { readRecipe } from "../run-folder.ts";

/** What every protocol works with. */
export interface ProtocolContext {
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
  /** Calibrated, in the order of the examples. */
  readonly probabilities: readonly Float64Array[];
}

/** Runs the model file that lies in the folder. @throws ManifestError when it and its manifest do not fit together */
export async function predictWithFile(
  { folder, runtime, report, signal }: ProtocolContext,
  examples: readonly Example[],
): Promise<Predicted> {
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  const model = await runtime.load(expression);
  const logits = await predict(model, examples, manifest, (done) => {
    signal?.throwIfAborted();
    report({ kind: "images", done, images: examples.length });
  });
  await model.release();
  return { manifest, probabilities: logits.map((row) => softmax(row, manifest.temperature)) };
}

/** The recipe of a run on CK+48. @throws ProtocolError for any other model */
export async function ckPlusRecipe(folder: string, protocol: string): Promise<Recipe> {
  const recipe = await readRecipe(folder);
  if (recipe.data === "ckplus") return recipe;
  throw new ProtocolError(
    `${folder}: was trained on ${recipe.data}; ${protocol} needs a run on CK+48, such as "lexithymia train --recipe seed"`,
  );
}

/** What is reached without a network, where that is asked for. */
export async function baselinesOf(
  { baselines, report, signal }: ProtocolContext,
  options: Omit<BaselineOptions, "report" | "signal">,
): Promise<readonly Baseline[]> {
  return baselines ? scoreBaselines({ ...options, report, signal }) : [];
}
