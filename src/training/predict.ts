import { type HowToAsk, packCrops, readLogits } from "../recognition/classify.ts";
import type { ModelInput } from "../recognition/manifest.ts";
import type { Model } from "../recognition/runtime.ts";
import { type Example, SIDE } from "./datasets/dataset.ts";

const BATCH = 128;

/** The model's logits for each example, in their order. */
export async function predict(
  model: Model,
  examples: readonly Example[],
  asked: HowToAsk,
  onBatch: (done: number) => void = () => {},
): Promise<Float32Array[]> {
  const logits: Float32Array[] = [];
  for (let start = 0; start < examples.length; start += BATCH) {
    const members = examples.slice(start, start + BATCH);
    const output = await readLogits(model, packInputs(members, asked.input), asked);
    const classes = output.length / members.length;
    members.forEach((_, i) => {
      logits.push(output.slice(i * classes, (i + 1) * classes));
    });
    onBatch(logits.length);
  }
  return logits;
}

/** Pictures as a model takes them, one after another: `[N, 1, SIDE, SIDE]`. */
export function packInputs(examples: readonly Example[], input: ModelInput): Float32Array {
  return packCrops(
    examples.map(({ picture }) => ({ data: picture, width: SIDE, height: SIDE })),
    input,
  );
}
