import {
  EXPRESSIONS,
  type Expression,
  labelSet,
  type Probabilities,
  probabilitiesFrom,
  softmax,
} from "./expression.ts";
import { type GrayImage, mirrorRows } from "./image.ts";
import type { ModelInput, ModelManifest } from "./manifest.ts";
import { toModelInput } from "./preprocess.ts";
import { floatOutput, type Model } from "./runtime.ts";

/**
 * How a face is looked at: as it is, as a mirror shows it, or both ways, where the mean of both's logits counts. Two looks err less
 * together and cost twice as much; a stream takes them in turns, frame by frame, for the price of one (memory.ts).
 */
export type Way = "plain" | "mirrored" | "both";

/** What of a manifest says how its model is asked. */
export type HowToAsk = Pick<ModelManifest, "input" | "output" | "mirrorAverage">;

/** The way in which a model wants to see a picture that stands by itself. */
export function wholeWay({ mirrorAverage }: Pick<HowToAsk, "mirrorAverage">): Way {
  return mirrorAverage ? "both" : "plain";
}

export interface ExpressionClassifier {
  /**
   * Calibrated probabilities for each crop; crops have the size the manifest says. One run for all of them.
   * @param way the manifest's when left out
   */
  classify(crops: readonly GrayImage[], way?: Way): Promise<Probabilities[]>;
}

export function createClassifier(model: Model, manifest: ModelManifest): ExpressionClassifier {
  const { input, labels, temperature } = manifest;
  return {
    async classify(crops, way) {
      if (crops.length === 0) return [];
      const logits = await readLogits(model, packCrops(crops, input), manifest, way);
      return crops.map((_, i) =>
        probabilitiesFrom(
          labels,
          softmax(logits.subarray(i * labels.length, (i + 1) * labels.length), temperature),
        ),
      );
    },
  };
}

/** Crops as a model takes them, one after another: `[N, 1, height, width]`. */
export function packCrops(crops: readonly GrayImage[], input: ModelInput): Float32Array {
  const pixels = input.width * input.height;
  const data = new Float32Array(crops.length * pixels);
  crops.forEach((crop, i) => {
    data.set(toModelInput(crop, input), i * pixels);
  });
  return data;
}

/**
 * A model's logits, `[N, labels]`, in one run.
 * @param crops packed
 */
export async function readLogits(
  model: Model,
  crops: Float32Array,
  asked: HowToAsk,
  way: Way = wholeWay(asked),
): Promise<Float32Array> {
  const { input, output } = asked;
  const run = async (data: Float32Array): Promise<Float32Array> => {
    const dims = [data.length / (input.width * input.height), 1, input.height, input.width];
    return floatOutput(await model.run({ [input.name]: { data, dims } }), output.name);
  };
  if (way === "plain") return run(crops);
  const mirrored = mirrorRows(crops, input.width);
  if (way === "mirrored") return run(mirrored);
  const both = new Float32Array(2 * crops.length);
  both.set(crops);
  both.set(mirrored, crops.length);
  const logits = await run(both);
  const half = logits.length / 2;
  return logits.slice(0, half).map((logit, i) => (logit + logits[half + i]!) / 2);
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
