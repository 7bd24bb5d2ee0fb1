/** How many channels lie together in the blocked layout: the runtime decides it by the processor. */
import { GraphBuilder } from "../../onnx/graph.ts";
import { floatOutput, type Runtime } from "../../recognition/runtime.ts";

/** More than any processor's block, and a multiple of all. */
const CHANNELS = 64;
const POSITIONS = 2;

/**
 * A picture of two positions whose channels are numbered: in the blocked layout, the first block's channels at the first
 * position come before its first channel at the second.
 * @throws RuntimeError when this runtime has no blocked layout
 */
export async function measureBlock(runtime: Runtime): Promise<number> {
  const dims = [1, CHANNELS, 1, POSITIONS];
  const builder = new GraphBuilder();
  const plain = builder.input("plain", "float32", dims);
  builder.output("blocked", "float32", dims, builder.node("com.microsoft.nchwc:ReorderInput", [plain]));
  const model = await runtime.load(builder.build());
  const data = Float32Array.from({ length: CHANNELS * POSITIONS }, (_, i) => i % POSITIONS);
  const outputs = await model.run({ plain: { data, dims } });
  await model.release();
  return floatOutput(outputs, "blocked").indexOf(1);
}
