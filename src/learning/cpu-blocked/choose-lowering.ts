/** Whether a network may be trained in blocked kernels here: they are tried against the portable graph first. */
import type { Runtime } from "../../recognition/runtime.ts";
import type { Lowering } from "../lowering.ts";
import { imageSize, type Network } from "../network.ts";
import { createOptimizer } from "../optimizers/index.ts";
import { bufferTable, initialWeights, parameterTable, placeLayers, type TensorEntry } from "../parameters.ts";
import { createRandom } from "../random.ts";
import { sizeOf } from "../shape.ts";
import { type Batch, createTrainer } from "../trainer.ts";
import { measureBlock } from "./block.ts";
import { cpuBlocked } from "./cpu-blocked.ts";

export type LoweringChoice =
  | { readonly kind: "cpu-blocked"; readonly lowering: Lowering; readonly description: string }
  | { readonly kind: "portable"; readonly lowering?: undefined; readonly description: string };

/** The kernels are internal to the runtime: known in the version whose numbers were compared, on the CPU. */
const KNOWN_RUNTIME = "onnxruntime-node 1.30.0, cpu";

/** The faster lowering where it can be trusted, else the portable one with the reason. Never throws. */
export async function chooseLowering(
  runtime: Runtime,
  options: { network: Network; batchSize: number },
): Promise<LoweringChoice> {
  const portable = (because: string): LoweringChoice => ({
    kind: "portable",
    description: `portable (${because})`,
  });
  if (!runtime.description.startsWith(KNOWN_RUNTIME))
    return portable(`blocked kernels are known in ${KNOWN_RUNTIME} only`);
  try {
    const block = await measureBlock(runtime);
    const lowering = cpuBlocked({ ...options, block });
    if (lowering.take(placeLayers(options.network)) === 0)
      return portable(`the network does not begin with 3x3 convolutions to a multiple of ${block} channels`);
    const difference = await tryStep(runtime, options.network, block);
    if (!(difference < TOLERANCE)) return portable(`a trial step differed by ${difference.toPrecision(2)}`);
    return { kind: "cpu-blocked", lowering, description: `cpu-blocked (${block} channels at a time)` };
  } catch (error) {
    return portable(error instanceof Error ? error.message : String(error));
  }
}

/**
 * How far a tensor's gradient may be off, as a share of its length. Rounding moves a maximum from one position to another now and
 * then, which is worth about a hundredth; a kernel that works differently from what is thought here is worth about one.
 */
const TOLERANCE = 0.1;
/** Not a divisor of anything, so that wrong strides show. */
const TRIAL_EXAMPLES = 3;

interface Trial {
  readonly gradient: Float32Array;
  readonly buffers: Float32Array;
}

/** The largest difference between the two lowerings' gradients and running averages, over all tensors. */
async function tryStep(runtime: Runtime, network: Network, block: number): Promise<number> {
  const expected = await runTrial(runtime, network);
  const found = await runTrial(runtime, network, cpuBlocked({ batchSize: TRIAL_EXAMPLES, block }));
  return Math.max(
    ...differences(parameterTable(network), expected.gradient, found.gradient),
    ...differences(bufferTable(network), expected.buffers, found.buffers),
  );
}

async function runTrial(runtime: Runtime, network: Network, lowering?: Lowering): Promise<Trial> {
  // Without momentum, what SGD keeps as its momentum is the gradient itself.
  const optimizer = createOptimizer({ kind: "sgd", momentum: 0 });
  const start = initialWeights(network, createRandom(1));
  const trainer = await createTrainer(runtime, { network, optimizer, start, seed: 1, lowering });
  await trainer.step(trialBatch(network), 0);
  const { optimizer: kept, buffers } = trainer.state();
  await trainer.release();
  return { gradient: kept["momentum"]!, buffers };
}

/** For each tensor, as a share of its length; a tensor of next to nothing is measured by the whole vector. */
function differences(table: readonly TensorEntry[], expected: Float32Array, found: Float32Array): number[] {
  const least = 0.01 * norm(expected);
  return table.map(({ offset, size }) => {
    const [a, b] = [expected, found].map((values) => values.subarray(offset, offset + size));
    return norm(a!.map((value, i) => value - b![i]!)) / (norm(a!) + least);
  });
}

function norm(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function trialBatch(network: Network): Batch {
  const random = createRandom(2);
  const classes = sizeOf(placeLayers(network).at(-1)!.output);
  return {
    images: Float32Array.from({ length: TRIAL_EXAMPLES * imageSize(network) }, () => random.uniform(-1, 1)),
    targets: new Float32Array(TRIAL_EXAMPLES * classes).fill(1 / classes),
    weights: new Float32Array(TRIAL_EXAMPLES).fill(1 / TRIAL_EXAMPLES),
  };
}
