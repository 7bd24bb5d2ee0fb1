import * as v from "valibot";
import type { Value } from "../../onnx/graph.ts";
import { expectPicture, type PictureShape, positionCount } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { type Activation, type Gradient, LAYER_NAME, type Op, type TrainingContext } from "./op.ts";
import {
  allPositions,
  gatherGradientPatches,
  gatherPatches,
  gatherRows,
  phasePositions,
  slicePatches,
  type Window,
  windowed,
} from "./patches.ts";

/** Convolution with a border of zeros half as wide as its window: with a stride of 1 the picture keeps its size. */
export interface ConvLayer {
  readonly kind: "conv";
  /** Names the parameters as PyTorch would: `layer1.0` gives `layer1.0.weight` and `layer1.0.bias`. */
  readonly name: string;
  readonly channels: number;
  /** Side of the window; 3 when left out. */
  readonly kernel?: 1 | 3 | 5 | 7 | undefined;
  /** 1 when left out. */
  readonly stride?: 1 | 2 | undefined;
  /** True when left out; a batch norm after it makes a bias useless. */
  readonly bias?: boolean | undefined;
}

export const windowFields = {
  kernel: v.optional(v.picklist([1, 3, 5, 7])),
  stride: v.optional(v.picklist([1, 2])),
  bias: v.optional(v.boolean()),
};

export function windowOf({ kernel = 3, stride = 1 }: Pick<ConvLayer, "kernel" | "stride">): Window {
  return { kernel, stride };
}

/**
 * A matrix product: patches `[rows, taps * C]` times weights `[taps * C, K]`. Its weight gradient is patches transposed
 * times the gradient, summed over the parts through `Gemm`'s third input.
 */
export const conv: Op<ConvLayer> = {
  schema: v.strictObject({
    kind: v.literal("conv"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
    channels: v.pipe(v.number(), v.integer(), v.minValue(1)),
    ...windowFields,
  }),

  outputShape(layer, input) {
    return { ...windowed(expectPicture(input, layer.name), windowOf(layer)), channels: layer.channels };
  },

  parameters(layer, input) {
    const { channels } = expectPicture(input, layer.name);
    const { kernel } = windowOf(layer);
    const fanIn = channels * kernel ** 2;
    const weight = {
      key: "weight",
      shape: [layer.channels, channels, kernel, kernel],
      initial: { kind: "spread", fanIn, role: "weight" },
    } as const;
    return layer.bias === false ? [weight] : [weight, biasOf(layer.channels, fanIn)];
  },

  multiplyAdds(layer, input) {
    const picture = expectPicture(input, layer.name);
    const window = windowOf(layer);
    return positionCount(windowed(picture, window)) * picture.channels * window.kernel ** 2 * layer.channels;
  },

  train(layer, shape, input, context) {
    const picture = expectPicture(shape, layer.name);
    const { graph, tensors } = context;
    const patches = patchesOf(layer, picture, input, context);
    const weight = patchWeight(graph, layer, picture, tensors["weight"]!);
    const parts = patches.matrices.map((matrix) =>
      graph.gemm(matrix, weight, tensors["bias"], { transA: patches.tapsFirst ? 1 : 0 }),
    );
    return {
      output: { parts, positions: patches.positions },
      backward: (gradient) => ({
        parameters: {
          weight: weightGradient(graph, layer, picture, patches, gradient),
          ...(tensors["bias"] !== undefined && {
            bias: graph.total(
              gradient.map((part, i) => graph.columnSums(part, patches.positions[i]!.length)),
            ),
          }),
        },
        ...(context.needsInputGradient && {
          input: inputGradient(layer, picture, { parts: gradient, positions: patches.positions }, context),
        }),
      }),
    };
  },

  infer(layer, _shape, input, builder, { weight, bias }) {
    return builder.node(
      "Conv",
      bias === undefined ? [input, weight!] : [input, weight!, bias],
      convAttributes(layer),
    );
  },
};

export function biasOf(size: number, fanIn: number) {
  return { key: "bias", shape: [size], initial: { kind: "spread", fanIn, role: "bias" } } as const;
}

export function convAttributes(layer: Pick<ConvLayer, "kernel" | "stride">) {
  const { kernel, stride } = windowOf(layer);
  const border = (kernel - 1) / 2;
  return {
    kernel_shape: [kernel, kernel],
    strides: [stride, stride],
    pads: [border, border, border, border],
  };
}

interface Patches {
  readonly matrices: readonly Value[];
  /** `[taps, N * positions]` of a single channel, instead of `[N * positions, taps * channels]`. */
  readonly tapsFirst: boolean;
  readonly positions: readonly Int32Array[];
}

function patchesOf(
  layer: ConvLayer,
  shape: PictureShape,
  input: Activation,
  { graph, wanted }: TrainingContext,
): Patches {
  const window = windowOf(layer);
  const output = windowed(shape, window);
  if (isPointwise(window)) return { matrices: input.parts, tapsFirst: false, positions: input.positions };
  const phases = wanted === "phases";
  const positions = phases ? phasePositions(output) : [allPositions(output)];
  const rows = input.parts[0]!;
  if (shape.channels === 1 && window.stride === 1)
    return { matrices: slicePatches(graph, rows, { shape, window, phases }), tapsFirst: true, positions };
  const matrices = positions.map((part) =>
    window.kernel === 1
      ? gatherRows(graph, [rows], everySecond(shape, part))
      : gatherPatches(graph, rows, { shape, window, positions: part }),
  );
  return { matrices, tapsFirst: false, positions };
}

/** A matrix product of what is there, wherever it lies. */
function isPointwise({ kernel, stride }: Window): boolean {
  return kernel === 1 && stride === 1;
}

/** Where the outputs of a 1x1 window that moves by two stand in its input. */
function everySecond(shape: PictureShape, positions: Int32Array) {
  const width = Math.ceil(shape.width / 2);
  const rows = positions.map((at) => 2 * Math.floor(at / width) * shape.width + 2 * (at % width));
  return { rows, shape, key: `every second at ${positions[0]} of ${positions.length}` };
}

/** PyTorch keeps weights as `[out, in, tap]`; a product with patches wants `[tap * in, out]`. */
function patchWeight(graph: TensorGraph, layer: ConvLayer, { channels }: PictureShape, weight: Value): Value {
  const taps = windowOf(layer).kernel ** 2;
  const turned = graph.transpose(graph.reshape(weight, [layer.channels, channels, taps]), [2, 1, 0]);
  return graph.reshape(turned, [taps * channels, layer.channels]);
}

function weightGradient(
  graph: TensorGraph,
  layer: ConvLayer,
  { channels }: PictureShape,
  { matrices, tapsFirst }: Patches,
  gradient: Gradient,
): Value {
  const taps = windowOf(layer).kernel ** 2;
  let sum: Value | undefined;
  matrices.forEach((matrix, i) => {
    sum = graph.gemm(matrix, gradient[i]!, sum, { transA: tapsFirst ? 0 : 1 });
  });
  return graph.transpose(graph.reshape(sum!, [taps, channels, layer.channels]), [2, 1, 0]);
}

/** Each input value receives from the outputs it took part in, through the tap it had there. */
function inputGradient(
  layer: ConvLayer,
  shape: PictureShape,
  { parts, positions }: Activation,
  { graph, tensors }: TrainingContext,
): Gradient {
  const window = windowOf(layer);
  const taps = window.kernel ** 2;
  const weight = tensors["weight"]!;
  if (isPointwise(window)) {
    const matrix = graph.reshape(weight, [layer.channels, shape.channels]);
    return parts.map((part) => graph.gemm(part, matrix));
  }
  const perTap = graph.transpose(graph.reshape(weight, [layer.channels, shape.channels, taps]), [2, 0, 1]);
  const patches = gatherGradientPatches(graph, parts, { shape, window, channels: layer.channels, positions });
  return [graph.gemm(patches, graph.reshape(perTap, [taps * layer.channels, shape.channels]))];
}
