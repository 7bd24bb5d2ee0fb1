/**
 * After training a batch norm is one product and one sum for each channel: both go into the weights of the convolution or
 * dense layer before it. The network becomes smaller and faster, and its outputs stay.
 */
import type { Layer, Network } from "./network.ts";
import { type BatchNormLayer, EPSILON } from "./ops/batch-norm.ts";
import type { ConvLayer } from "./ops/conv.ts";
import type { DenseLayer } from "./ops/dense.ts";
import type { DepthwiseConvLayer } from "./ops/depthwise-conv.ts";
import { bufferTable, namedTensors, parameterTable, type TensorEntry, type Weights } from "./parameters.ts";

export interface FoldedNetwork {
  readonly network: Network;
  readonly weights: Weights;
}

/** The same function with fewer layers. A batch norm that follows anything else stays. */
export function foldBatchNorm(network: Network, weights: Weights): FoldedNetwork {
  const tensors = namedTensors(network, weights);
  const folded = { ...network, layers: foldChain(network.layers, tensors) };
  const collect = (table: readonly TensorEntry[]) =>
    Float32Array.from(table.flatMap(({ name }) => Array.from(tensors.get(name)!)));
  return {
    network: folded,
    weights: { parameters: collect(parameterTable(folded)), buffers: collect(bufferTable(folded)) },
  };
}

type LinearLayer = ConvLayer | DenseLayer | DepthwiseConvLayer;

/** Replaces folded tensors in `tensors`. */
function foldChain(layers: readonly Layer[], tensors: Map<string, Float32Array>): Layer[] {
  const kept: Layer[] = [];
  for (const layer of layers) {
    const before = kept.at(-1);
    if (layer.kind === "batchNorm" && before && isLinear(before)) {
      foldInto(before, layer, tensors);
      kept[kept.length - 1] = before.kind === "dense" ? before : { ...before, bias: true };
    } else if (layer.kind === "residual") {
      const { shortcut } = layer;
      kept.push({
        ...layer,
        layers: foldChain(layer.layers, tensors),
        ...(shortcut && { shortcut: foldChain(shortcut, tensors) }),
      });
    } else kept.push(layer);
  }
  return kept;
}

/** Whether a layer multiplies by weights and adds a bias, and does nothing else. */
export function isLinear(layer: Layer): layer is LinearLayer {
  return layer.kind === "conv" || layer.kind === "depthwiseConv" || layer.kind === "dense";
}

function foldInto(linear: LinearLayer, norm: BatchNormLayer, tensors: Map<string, Float32Array>): void {
  const of = (key: string) => tensors.get(`${norm.name}.${key}`)!;
  const [gamma, beta, mean, variance] = [of("weight"), of("bias"), of("running_mean"), of("running_var")];
  const weight = tensors.get(`${linear.name}.weight`)!;
  const bias = tensors.get(`${linear.name}.bias`) ?? new Float32Array(gamma.length);
  const perChannel = weight.length / gamma.length;
  const scale = gamma.map((value, c) => value / Math.sqrt(variance[c]! + EPSILON));
  tensors.set(
    `${linear.name}.weight`,
    weight.map((value, i) => value * scale[Math.floor(i / perChannel)]!),
  );
  tensors.set(
    `${linear.name}.bias`,
    bias.map((value, c) => (value - mean[c]!) * scale[c]! + beta[c]!),
  );
}
