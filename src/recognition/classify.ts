import {
  EXPRESSIONS,
  type Expression,
  labelSet,
  type Probabilities,
  probabilitiesFrom,
  softmax,
} from "./expression.ts";
import type { GrayImage } from "./image.ts";
import type { ModelManifest } from "./manifest.ts";
import { toModelInput } from "./preprocess.ts";
import { floatOutput, type Model } from "./runtime.ts";

export interface ExpressionClassifier {
  /** Calibrated probabilities for each crop; crops have the size the manifest says. One run for all of them. */
  classify(crops: readonly GrayImage[]): Promise<Probabilities[]>;
}

export function createClassifier(model: Model, manifest: ModelManifest): ExpressionClassifier {
  const { input, labels, output, temperature } = manifest;
  const pixels = input.width * input.height;
  return {
    async classify(crops) {
      if (crops.length === 0) return [];
      const data = new Float32Array(crops.length * pixels);
      crops.forEach((crop, i) => {
        data.set(toModelInput(crop, input), i * pixels);
      });
      const dims = [crops.length, 1, input.height, input.width];
      const logits = floatOutput(await model.run({ [input.name]: { data, dims } }), output.name);
      return crops.map((_, i) =>
        probabilitiesFrom(
          labels,
          softmax(logits.subarray(i * labels.length, (i + 1) * labels.length), temperature),
        ),
      );
    },
  };
}

/**
 * The expressions it may be, most likely first and never none: all that reach their threshold of the manifest, and the most
 * likely one. What the model has no threshold for it does not know, and never names.
 */
export function conformalSet(
  probabilities: Probabilities,
  { thresholds }: Pick<ModelManifest["conformal"], "thresholds">,
): Expression[] {
  const values = EXPRESSIONS.map((expression) => probabilities[expression]);
  const needed = EXPRESSIONS.map((expression) => thresholds[expression] ?? Number.POSITIVE_INFINITY);
  return labelSet(values, needed).map((index) => EXPRESSIONS[index]!);
}
