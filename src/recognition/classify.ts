import { type Expression, type Probabilities, probabilitiesFrom, ranked, softmax } from "./expression.ts";
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
 * The conformal set (Sadinle, Lei & Wasserman 2019, least ambiguous sets): every expression with a probability of at
 * least `threshold`, most likely first; the most likely one alone when none reaches it.
 */
export function conformalSet(probabilities: Probabilities, threshold: number): Expression[] {
  const order = ranked(probabilities);
  const reached = order.filter((expression) => probabilities[expression] >= threshold);
  return reached.length > 0 ? reached : order.slice(0, 1);
}
