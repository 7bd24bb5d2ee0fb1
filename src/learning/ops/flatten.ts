import * as v from "valibot";
import { expectPicture, positionCount, sizeOf } from "../shape.ts";
import { type Op, WITHOUT_PARAMETERS } from "./op.ts";
import { inReadingOrder } from "./patches.ts";

/** Puts a picture's values in a row, channel by channel, as PyTorch does. */
export interface FlattenLayer {
  readonly kind: "flatten";
}

/**
 * While training, the row holds position by position what PyTorch's holds channel by channel: the dense layer after it
 * turns its weights accordingly.
 */
export const flatten: Op<FlattenLayer> = {
  ...WITHOUT_PARAMETERS,
  schema: v.strictObject({ kind: v.literal("flatten") }),

  outputShape(_layer, input) {
    const from = expectPicture(input, "flatten");
    return { kind: "row", size: sizeOf(from), from };
  },

  train(_layer, shape, input, { graph }) {
    const picture = expectPicture(shape, "flatten");
    const rows = inReadingOrder(input);
    return {
      output: {
        parts: [graph.reshape(rows, [-1, positionCount(picture) * picture.channels])],
        positions: [],
      },
      backward: ([gradient]) => ({
        parameters: {},
        input: [graph.reshape(gradient!, [-1, picture.channels])],
      }),
    };
  },

  infer: (_layer, _shape, input, builder) => builder.node("Flatten", [input], { axis: 1 }),
};
