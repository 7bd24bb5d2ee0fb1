/** All kinds of layers. */
import type * as v from "valibot";
import { type HardSwishLayer, hardSwish, type ReluLayer, relu, type SiluLayer, silu } from "./activations.ts";
import { type AveragePoolLayer, averagePool } from "./average-pool.ts";
import { type BatchNormLayer, batchNorm } from "./batch-norm.ts";
import { type ConvLayer, conv } from "./conv.ts";
import { type ConvolutionalAttentionLayer, convolutionalAttention } from "./convolutional-attention.ts";
import { type DenseLayer, dense } from "./dense.ts";
import { type DepthwiseConvLayer, depthwiseConv } from "./depthwise-conv.ts";
import { type DropoutLayer, dropout } from "./dropout.ts";
import {
  type EfficientChannelAttentionLayer,
  efficientChannelAttention,
} from "./efficient-channel-attention.ts";
import { type FlattenLayer, flatten } from "./flatten.ts";
import { type GlobalAveragePoolLayer, globalAveragePool } from "./global-average-pool.ts";
import { type MaxPoolLayer, maxPool } from "./max-pool.ts";
import type { Op } from "./op.ts";
import { type SqueezeExcitationLayer, squeezeExcitation } from "./squeeze-excitation.ts";

/** A layer that is not made of others. */
export type SimpleLayer =
  | AveragePoolLayer
  | BatchNormLayer
  | ConvLayer
  | ConvolutionalAttentionLayer
  | DenseLayer
  | DepthwiseConvLayer
  | DropoutLayer
  | EfficientChannelAttentionLayer
  | FlattenLayer
  | GlobalAveragePoolLayer
  | HardSwishLayer
  | MaxPoolLayer
  | ReluLayer
  | SiluLayer
  | SqueezeExcitationLayer;

const OPS: { readonly [Kind in SimpleLayer["kind"]]: Op<Extract<SimpleLayer, { kind: Kind }>> } = {
  averagePool,
  batchNorm,
  conv,
  convolutionalAttention,
  dense,
  depthwiseConv,
  dropout,
  efficientChannelAttention,
  flatten,
  globalAveragePool,
  hardSwish,
  maxPool,
  relu,
  silu,
  squeezeExcitation,
};

/** The op of a layer, ready to be given that layer. */
export function opOf<L extends SimpleLayer>(layer: L): Op<L> {
  // The table is indexed by the layer's own kind, which the compiler cannot follow through the union.
  return OPS[layer.kind] as unknown as Op<L>;
}

export const LAYER_KINDS = Object.keys(OPS) as SimpleLayer["kind"][];

/** What a recipe may say of one layer of a kind. */
export function layerSchema(kind: SimpleLayer["kind"]): v.GenericSchema<SimpleLayer> {
  return OPS[kind].schema as v.GenericSchema<SimpleLayer>;
}
