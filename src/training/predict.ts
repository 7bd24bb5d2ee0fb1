import { OUTPUT_NAME } from "../learning/index.ts";
import type { ModelInput } from "../recognition/manifest.ts";
import { toModelInput } from "../recognition/preprocess.ts";
import { floatOutput, type Model } from "../recognition/runtime.ts";
import { type Example, SIDE } from "./datasets/dataset.ts";

const BATCH = 128;

/** The model's logits for each example, in their order. */
export async function predict(
  model: Model,
  examples: readonly Example[],
  { input, output: { name } = { name: OUTPUT_NAME } }: { input: ModelInput; output?: { name: string } },
  onBatch: (done: number) => void = () => {},
): Promise<Float32Array[]> {
  const logits: Float32Array[] = [];
  for (let start = 0; start < examples.length; start += BATCH) {
    const members = examples.slice(start, start + BATCH);
    const data = packInputs(members, input);
    const dims = [members.length, 1, SIDE, SIDE];
    const output = floatOutput(await model.run({ [input.name]: { data, dims } }), name);
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
  const data = new Float32Array(examples.length * SIDE * SIDE);
  examples.forEach(({ picture }, i) => {
    const gray = { data: picture, width: SIDE, height: SIDE };
    data.set(toModelInput(gray, input), i * SIDE * SIDE);
  });
  return data;
}
