import * as v from "valibot";
import { expectPicture } from "../shape.ts";
import {
  bottleneckOf,
  bottleneckParameters,
  emitBottleneck,
  gateChannels,
  gateGradient,
  sigmoidGradient,
} from "./gate.ts";
import { channelMeans, spreadOver } from "./global-average-pool.ts";
import { LAYER_NAME, type Op } from "./op.ts";
import { inReadingOrder } from "./patches.ts";

/** Weighs channels by what the whole picture shows (Hu et al. 2018); named as torchvision's SqueezeExcitation. */
export interface SqueezeExcitationLayer {
  readonly kind: "squeezeExcitation";
  readonly name: string;
  /** How many channels stand behind one value of the bottleneck. */
  readonly reduction: number;
}

/** What the two dense layers are called in PyTorch modules of this kind. */
const KEYS = ["fc1", "fc2"] as const;

export const squeezeExcitation: Op<SqueezeExcitationLayer> = {
  schema: v.strictObject({
    kind: v.literal("squeezeExcitation"),
    name: v.pipe(v.string(), v.regex(LAYER_NAME)),
    reduction: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  outputShape: (layer, input) => expectPicture(input, layer.name),
  parameters: (layer, input) =>
    bottleneckParameters(bottleneckOf(layer, expectPicture(input, layer.name), KEYS), [1, 1]),
  multiplyAdds(layer, input) {
    const { size, inner } = bottleneckOf(layer, expectPicture(input, layer.name), KEYS);
    return 2 * size * inner;
  },

  train(layer, shape, input, { graph, tensors }) {
    const picture = expectPicture(shape, layer.name);
    const rows = inReadingOrder(input);
    const bottleneck = emitBottleneck(
      graph,
      bottleneckOf(layer, picture, KEYS),
      tensors,
      channelMeans(graph, picture, rows),
    );
    const gates = graph.sigmoid(bottleneck.output);
    return {
      output: { parts: [gateChannels(graph, picture, rows, gates)], positions: input.positions },
      backward([gradient]) {
        const atGates = sigmoidGradient(graph, gates, gateGradient(graph, picture, rows, gradient!));
        const squeezed = bottleneck.backward(atGates);
        const direct = gateChannels(graph, picture, gradient!, gates);
        return {
          parameters: squeezed.parameters,
          input: [graph.add(direct, spreadOver(graph, picture, squeezed.input))],
        };
      },
    };
  },

  infer(_layer, _shape, input, builder, tensors) {
    const dense = (value: string, key: string) =>
      builder.node("Conv", [value, tensors[`${key}.weight`]!, tensors[`${key}.bias`]!]);
    const squeezed = builder.node("Relu", [dense(builder.node("GlobalAveragePool", [input]), "fc1")]);
    return builder.node("Mul", [input, builder.node("Sigmoid", [dense(squeezed, "fc2")])]);
  },
};
