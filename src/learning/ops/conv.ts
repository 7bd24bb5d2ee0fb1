import type { GraphBuilder, Value } from "../../onnx/graph.ts";
import { type ConvLayer, expectPicture, type PictureShape, type Shape } from "../network.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import type { Activation, Gradient, Op, TrainingContext } from "./op.ts";
import { allPositions, gatherPatches, type Patches, phasePositions, slicePatches, TAPS } from "./patches.ts";

/**
 * 3x3 convolution as a matrix product: patches `[rows, 9 C]` times weights `[9 C, K]`.
 * Its weight gradient is patches transposed times the gradient, summed over the parts through `Gemm`'s third input.
 */
export const conv: Op<ConvLayer> = {
  outputShape(layer, input) {
    return { ...expectPicture(input, layer.name), channels: layer.channels };
  },

  parameters(layer, input) {
    const { channels } = expectPicture(input, layer.name);
    const fanIn = channels * TAPS.length;
    return [
      {
        name: `${layer.name}.weight`,
        shape: [layer.channels, channels, 3, 3],
        engineShape: [fanIn, layer.channels],
        sourceOf: weightSource(channels, layer.channels),
        fanIn,
      },
      {
        name: `${layer.name}.bias`,
        shape: [layer.channels],
        engineShape: [layer.channels],
        sourceOf: (i) => i,
        fanIn,
      },
    ];
  },

  train(layer, shape, input, context) {
    const picture = expectPicture(shape, layer.name);
    const { graph, parameters } = context;
    const positions = context.wanted === "phases" ? phasePositions(picture) : [allPositions(picture)];
    const patches = patchesOf(input.parts[0]!, picture, positions, context);
    const parts = patches.map(({ matrix, tapsFirst }) =>
      graph.gemm(matrix, parameters["weight"]!, parameters["bias"]!, { transA: tapsFirst ? 1 : 0 }),
    );
    return {
      output: { parts, positions },
      backward: (gradient) => ({
        parameters: {
          weight: weightGradient(graph, patches, gradient),
          bias: graph.total(gradient.map((g, i) => graph.columnSums(g, rowsOf(positions[i]!, context)))),
        },
        ...(context.needsInputGradient && {
          input: [inputGradient(layer, picture, { parts: gradient, positions }, context)],
        }),
      }),
    };
  },

  infer(_layer, _shape: Shape, input: Value, builder: GraphBuilder, parameters) {
    const { weight, bias } = parameters;
    return builder.node("Conv", [input, weight!, bias!], { kernel_shape: [3, 3], pads: [1, 1, 1, 1] });
  },
};

/** The training graph keeps weights as `[tap, in, out]`, PyTorch as `[out, in, tap]`. */
function weightSource(inputs: number, outputs: number): (i: number) => number {
  return (i) => {
    const out = i % outputs;
    const row = Math.floor(i / outputs);
    const [tap, channel] = [Math.floor(row / inputs), row % inputs];
    return (out * inputs + channel) * TAPS.length + tap;
  };
}

function rowsOf(positions: Int32Array, { batchSize }: TrainingContext): number {
  return batchSize * positions.length;
}

function patchesOf(
  rows: Value,
  shape: PictureShape,
  parts: readonly Int32Array[],
  { graph, batchSize }: TrainingContext,
): Patches[] {
  if (shape.channels === 1)
    return slicePatches(graph, rows, { batchSize, shape, stride: parts.length === 4 ? 2 : 1 }).map(
      (matrix) => ({ matrix, tapsFirst: true }),
    );
  return parts.map((positions) => ({
    matrix: gatherPatches(graph, [rows], { batchSize, shape, positions }),
    tapsFirst: false,
  }));
}

function weightGradient(graph: TensorGraph, patches: readonly Patches[], gradient: Gradient): Value {
  let sum: Value | undefined;
  patches.forEach(({ matrix, tapsFirst }, i) => {
    sum = graph.gemm(matrix, gradient[i]!, sum, { transA: tapsFirst ? 0 : 1 });
  });
  return sum!;
}

/** Each input value receives from the nine outputs it took part in, through the tap it had there. */
function inputGradient(
  layer: ConvLayer,
  picture: PictureShape,
  { parts, positions }: Activation,
  { graph, batchSize, parameters }: TrainingContext,
): Value {
  const shape = { ...picture, channels: layer.channels };
  const patches = gatherPatches(graph, parts, {
    batchSize,
    shape,
    positions: allPositions(picture),
    mirrored: true,
    ...(parts.length > 1 && { rowOf: rowOfPosition(positions) }),
  });
  const perTap = graph.reshape(parameters["weight"]!, [TAPS.length, picture.channels, layer.channels]);
  const weight = graph.reshape(graph.transpose(perTap, [0, 2, 1]), [
    TAPS.length * layer.channels,
    picture.channels,
  ]);
  return graph.gemm(patches, weight);
}

function rowOfPosition(parts: readonly Int32Array[]): Int32Array {
  const order = parts.flatMap((part) => [...part]);
  const rowOf = new Int32Array(order.length);
  order.forEach((position, row) => {
    rowOf[position] = row;
  });
  return rowOf;
}
