/**
 * A network is data: its input's size and a list of layers. From this one description come the training graph, the
 * inference graph, the table of parameters and the printed summary.
 */
import * as v from "valibot";
import { LAYER_KINDS, layerSchema, type SimpleLayer } from "./ops/index.ts";
import type { PictureShape } from "./shape.ts";

/** What its layers make of a picture is added to the picture itself, or to what `shortcut` makes of it (He et al. 2016). */
export interface ResidualLayer {
  readonly kind: "residual";
  readonly layers: readonly Layer[];
  /** Where the layers change the picture's size or channels: usually a 1x1 convolution with a stride. */
  readonly shortcut?: readonly Layer[] | undefined;
}

export type Layer = SimpleLayer | ResidualLayer;

export interface Network {
  readonly input: { readonly channels: number; readonly height: number; readonly width: number };
  readonly layers: readonly Layer[];
}

export function inputShape({ input }: Network): PictureShape {
  return { kind: "picture", ...input };
}

/** Values of one picture. */
export function imageSize({ input }: Network): number {
  return input.channels * input.height * input.width;
}

const layers = v.pipe(
  v.array(v.lazy((input): v.GenericSchema<Layer> => schemaOfKind(input))),
  v.minLength(1, "must have at least one layer"),
);

const residual: v.GenericSchema<ResidualLayer> = v.strictObject({
  kind: v.literal("residual"),
  layers,
  shortcut: v.optional(layers),
});

const unknownKind = v.strictObject({
  kind: v.picklist(["residual", ...LAYER_KINDS]),
}) as v.GenericSchema<Layer>;

function schemaOfKind(input: unknown): v.GenericSchema<Layer> {
  const kind = (input as { kind?: unknown } | null)?.kind;
  if (kind === "residual") return residual;
  const simple = LAYER_KINDS.find((known) => known === kind);
  return simple === undefined ? unknownKind : layerSchema(simple);
}

const side = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A network as it stands in a recipe. Whether the layers fit together is `placeLayers`' affair. */
export const networkSchema: v.GenericSchema<Network> = v.strictObject({
  input: v.strictObject({ channels: side, height: side, width: side }),
  layers,
});
