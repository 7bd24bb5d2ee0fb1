import { floatOutput, type Runtime } from "../../recognition/runtime.ts";
import { buildRangesGraph, INPUT_NAME, type TrainedNetwork } from "../inference-graph.ts";
import type { InputRanges, Range } from "./quantize.ts";

/** Pictures that are run at a time. */
const BATCH = 64;

/**
 * What flows into each layer that multiplies by weights, on pictures like those to come: the mean over pictures of each one's
 * least and largest value. Single far values are cut off by it, and all others are told apart more finely.
 * @param images as the network takes them, one after another
 */
export async function measureInputRanges(
  runtime: Runtime,
  members: readonly TrainedNetwork[],
  images: Float32Array,
): Promise<InputRanges> {
  const { channels, height, width } = members[0]!.network.input;
  const size = channels * height * width;
  const model = await runtime.load(buildRangesGraph(members));
  const bounds = new Map<string, number[]>();
  for (let start = 0; start < images.length; start += BATCH * size) {
    const data = images.slice(start, start + BATCH * size);
    const outputs = await model.run({
      [INPUT_NAME]: { data, dims: [data.length / size, channels, height, width] },
    });
    for (const name of model.outputNames.filter(isBound))
      bounds.set(name, [...(bounds.get(name) ?? []), ...floatOutput(outputs, name)]);
  }
  await model.release();
  const mean = (name: string) => {
    const values = bounds.get(name)!;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const names = [...bounds.keys()].filter((name) => name.startsWith("low.")).map((name) => name.slice(4));
  return new Map(
    names.map((name): [string, Range] => [name, { low: mean(`low.${name}`), high: mean(`high.${name}`) }]),
  );
}

const isBound = (name: string): boolean => name.startsWith("low.") || name.startsWith("high.");
