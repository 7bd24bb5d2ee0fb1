import * as v from "valibot";
import { positionCount, widthOf } from "../shape.ts";
import { type Op, WITHOUT_PARAMETERS } from "./op.ts";

/**
 * Throws values away at random while training, so that none is relied on alone (Srivastava et al. 2014): single values of
 * a row, whole channels of a picture, as PyTorch's Dropout and Dropout2d.
 */
export interface DropoutLayer {
  readonly kind: "dropout";
  /** The share that is thrown away, below 1. */
  readonly probability: number;
}

export const dropout: Op<DropoutLayer> = {
  ...WITHOUT_PARAMETERS,
  schema: v.strictObject({
    kind: v.literal("dropout"),
    probability: v.pipe(v.number(), v.minValue(0), v.ltValue(1)),
  }),
  positionwise: true,
  outputShape: (_layer, input) => input,
  noise: ({ probability }, input) => ({ size: widthOf(input), keep: 1 - probability }),

  train(_layer, shape, { parts, positions }, { graph, noise }) {
    const thinned = (part: string): string => {
      if (shape.kind === "row") return graph.multiply(part, noise!);
      const { channels } = shape;
      const pictures = graph.reshape(part, [-1, positionCount(shape) / parts.length, channels]);
      return graph.reshape(graph.multiply(pictures, graph.reshape(noise!, [-1, 1, channels])), [
        -1,
        channels,
      ]);
    };
    return {
      output: { parts: parts.map(thinned), positions },
      backward: (gradient) => ({ parameters: {}, input: gradient.map(thinned) }),
    };
  },

  infer: (_layer, _shape, input) => input,
};
