/** Weights of 3x3 convolutions, from PyTorch's order `[out, in, tap]` to that of the blocked kernels. */
import type { Value } from "../../onnx/graph.ts";
import type { BlockedGraph } from "./blocked-graph.ts";

interface Channels {
  readonly inputs: number;
  readonly outputs: number;
}

const TAPS = 9;

/** For a plain picture: `[out / block, in, tap, block of out]`. */
export function weightsForPlain(
  { graph, block }: BlockedGraph,
  weight: Value,
  { inputs, outputs }: Channels,
): Value {
  const split = graph.reshape(weight, [outputs / block, block, inputs * TAPS]);
  return graph.reshape(graph.transpose(split, [0, 2, 1]), [outputs, inputs, 3, 3]);
}

/** For a blocked picture: `[out / block, in / block, tap, block of in, block of out]`. */
export function weightsForBlocked(blocked: BlockedGraph, weight: Value, channels: Channels): Value {
  const turned = blocked.graph.transpose(inBlocks(blocked, weight, channels), [0, 2, 4, 3, 1]);
  return blocked.graph.reshape(turned, [channels.outputs, channels.inputs, 3, 3]);
}

/**
 * For the gradient on its way back: inputs and outputs change places, and every tap the one opposite to it. What
 * flowed down to the right now flows up to the left.
 */
export function weightsForGradient(blocked: BlockedGraph, weight: Value, channels: Channels): Value {
  const { graph } = blocked;
  const turned = graph.transpose(inBlocks(blocked, weight, channels), [2, 0, 4, 1, 3]);
  const opposite = graph.indices("opposite taps", () =>
    Int32Array.from({ length: TAPS }, (_, i) => TAPS - 1 - i),
  );
  const mirrored = graph.builder.node("Gather", [turned, opposite], { axis: 2 });
  return graph.reshape(mirrored, [channels.inputs, channels.outputs, 3, 3]);
}

/** `[out / block, block, in / block, block, tap]`. */
function inBlocks({ graph, block }: BlockedGraph, weight: Value, { inputs, outputs }: Channels): Value {
  return graph.reshape(weight, [outputs / block, block, inputs / block, block, TAPS]);
}
