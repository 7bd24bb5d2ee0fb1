/** A model's validation pictures with the votes of their raters. */
import { probabilitiesFrom, softmax } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { RunError } from "../errors.ts";
import { loadTrainingParts } from "../parts.ts";
import { predict } from "../predict.ts";
import { findRecipe } from "../recipes/index.ts";
import { findRunRecipe } from "../run-folder.ts";
import type { Half } from "./ck-pairs.ts";
import type { VotedFace } from "./fit-blend.ts";

export interface HalvedFace extends VotedFace {
  readonly half: Half;
}

/**
 * Pictures that the model at `folder` was not trained on, cut as its recipe cuts them; halves part neither people nor copies.
 * @throws RunError where its data have no votes
 */
export async function readVotedFaces(
  folder: string,
  data: string,
  runtime: Runtime,
  { manifest, expression }: { readonly manifest: ModelManifest; readonly expression: Uint8Array },
): Promise<HalvedFace[]> {
  const recipe = (await findRunRecipe(folder)) ?? (await findRecipe(manifest.training.recipe));
  const { validation } = await loadTrainingParts(recipe, data);
  const model = await runtime.load(expression);
  const logits = await predict(model, validation, manifest);
  await model.release();
  const groups = [...new Set(validation.map(({ group }) => group))].sort();
  const halfOf = new Map(
    groups.map((group, i): [string, Half] => [group, i % 2 === 0 ? "choose" : "report"]),
  );
  const faces = validation.flatMap(({ votes, group }, i): HalvedFace[] => {
    const probabilities = probabilitiesFrom(manifest.labels, softmax(logits[i]!, manifest.temperature));
    return votes === undefined ? [] : [{ probabilities, votes, half: halfOf.get(group)! }];
  });
  if (faces.length === 0)
    throw new RunError(`${folder}: was trained on ${manifest.training.data}, whose pictures have no votes`);
  return faces;
}
