import * as v from "valibot";
import type { Value } from "../../onnx/graph.ts";
import { expectPicture, type PictureShape, positionCount } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";
import { biasOf, type ConvLayer, convAttributes, windowFields, windowOf } from "./conv.ts";
import { LAYER_NAME, type Op } from "./op.ts";
import { allPositions, gatherGradientPatches, gatherPatches, phasePositions, windowed } from "./patches.ts";

/** Convolution of every channel by itself, with a window of its own. */
export interface DepthwiseConvLayer extends Pick<ConvLayer, "name" | "kernel" | "stride" | "bias"> {
  readonly kind: "depthwiseConv";
}

/** Patches `[rows, taps, C]` times weights `[taps, C]`, summed over the taps. */
export const depthwiseConv: Op<DepthwiseConvLayer> = {
  schema: v.strictObject({
    kind: v.literal("depthwiseConv"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
    ...windowFields,
  }),

  outputShape: (layer, input) => windowed(expectPicture(input, layer.name), windowOf(layer)),

  parameters(layer, input) {
    const { channels } = expectPicture(input, layer.name);
    const { kernel } = windowOf(layer);
    const weight = {
      key: "weight",
      shape: [channels, 1, kernel, kernel],
      initial: { kind: "spread", fanIn: kernel ** 2, role: "weight" },
    } as const;
    return layer.bias === false ? [weight] : [weight, biasOf(channels, kernel ** 2)];
  },

  multiplyAdds(layer, input) {
    const picture = expectPicture(input, layer.name);
    const window = windowOf(layer);
    return positionCount(windowed(picture, window)) * picture.channels * window.kernel ** 2;
  },

  train(layer, shape, input, { graph, tensors, wanted, needsInputGradient }) {
    const picture = expectPicture(shape, layer.name);
    const window = windowOf(layer);
    const output = windowed(picture, window);
    const taps = window.kernel ** 2;
    const perTap = (patches: Value) => graph.reshape(patches, [-1, taps, picture.channels]);
    const positions = wanted === "phases" ? phasePositions(output) : [allPositions(output)];
    const weight = tapsFirst(graph, picture, taps, tensors["weight"]!);
    const patches = positions.map((part) =>
      perTap(gatherPatches(graph, input.parts[0]!, { shape: picture, window, positions: part })),
    );
    const filter = (of: Value) =>
      graph.reshape(graph.sumOver(graph.multiply(of, weight), [1]), [-1, picture.channels]);
    const parts = patches.map((part) => {
      const filtered = filter(part);
      return tensors["bias"] === undefined ? filtered : graph.add(filtered, tensors["bias"]);
    });
    return {
      output: { parts, positions },
      backward: (gradient) => ({
        parameters: {
          weight: graph.transpose(
            graph.total(gradient.map((part, i) => weightGradient(graph, picture, patches[i]!, part))),
            [1, 0],
          ),
          ...(tensors["bias"] !== undefined && {
            bias: graph.total(gradient.map((part, i) => graph.columnSums(part, positions[i]!.length))),
          }),
        },
        ...(needsInputGradient && {
          input: [
            filter(
              perTap(
                gatherGradientPatches(graph, gradient, {
                  shape: picture,
                  window,
                  channels: picture.channels,
                  positions,
                }),
              ),
            ),
          ],
        }),
      }),
    };
  },

  infer(layer, shape, input, builder, { weight, bias }) {
    const inputs = bias === undefined ? [input, weight!] : [input, weight!, bias];
    const { channels } = expectPicture(shape, layer.name);
    return builder.node("Conv", inputs, { ...convAttributes(layer), group: channels });
  },
};

/** PyTorch keeps weights as `[channel, 1, tap]`. */
function tapsFirst(graph: TensorGraph, { channels }: PictureShape, taps: number, weight: Value): Value {
  return graph.transpose(graph.reshape(weight, [channels, taps]), [1, 0]);
}

/** `[taps, channels]`. */
function weightGradient(
  graph: TensorGraph,
  { channels }: PictureShape,
  patches: Value,
  gradient: Value,
): Value {
  const products = graph.multiply(patches, graph.reshape(gradient, [-1, 1, channels]));
  return graph.builder.node("ReduceSum", [products, graph.builder.integers([0])], { keepdims: 0 });
}
