/**
 * Weights and values as whole numbers of eight bits, in the form every ONNX runtime understands: what is quantised is
 * turned back at once, and the runtime puts both together into kernels for whole numbers where it has them.
 */
import { bytesOf, type GraphBuilder, type Value } from "../../onnx/graph.ts";
import type { PlacedSimpleLayer } from "../parameters.ts";

/** The least and the largest value that flows into a layer. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** By the layer's name: what flows into it. */
export type InputRanges = ReadonlyMap<string, Range>;

const UNSIGNED_MAX = 255;
const SIGNED_MAX = 127;

/** `value` in steps of 1/255 of its range; 0 stays exactly 0, which borders and relus rely on. */
export function quantizeValues(builder: GraphBuilder, value: Value, range: Range): Value {
  const { scale, zeroPoint } = unsignedScale(range);
  const parameters = [builder.scalar(scale), builder.constant("uint8", [], Uint8Array.of(zeroPoint))];
  const quantized = builder.node("QuantizeLinear", [value, ...parameters]);
  return builder.node("DequantizeLinear", [quantized, ...parameters]);
}

export function unsignedScale({ low, high }: Range): { readonly scale: number; readonly zeroPoint: number } {
  const [least, most] = [Math.min(low, 0), Math.max(high, 0)];
  const scale = Math.fround((most - least) / UNSIGNED_MAX) || 1;
  return { scale, zeroPoint: Math.round(-least / scale) };
}

export interface QuantizedWeights {
  /** -127..127, in the order of the weights. */
  readonly values: Int8Array;
  /** One for each output channel. */
  readonly scales: Float32Array;
}

/** Every output channel by itself, in steps of 1/127 of its largest weight. */
export function quantizeWeights(weights: Float32Array, channels: number): QuantizedWeights {
  const perChannel = weights.length / channels;
  const values = new Int8Array(weights.length);
  const scales = new Float32Array(channels);
  for (let c = 0; c < channels; c += 1) {
    const channel = weights.subarray(c * perChannel, (c + 1) * perChannel);
    const largest = channel.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scale = Math.fround(largest / SIGNED_MAX) || 1;
    scales[c] = scale;
    channel.forEach((weight, i) => {
      values[c * perChannel + i] = Math.round(weight / scale);
    });
  }
  return { values, scales };
}

/** The weight and the bias of a convolution or a dense layer as whole numbers, turned back in the graph. */
export function storeQuantized(
  builder: GraphBuilder,
  prefix: string,
  { parameters }: PlacedSimpleLayer,
  tensors: ReadonlyMap<string, Float32Array>,
  range: Range,
): Record<string, Value> {
  const [weight, bias] = parameters;
  const { values, scales } = quantizeWeights(tensors.get(weight!.name)!, weight!.shape[0]!);
  const scale = (of: Float32Array, name: string) => builder.floats([of.length], of, `${prefix}${name}.scale`);
  const whole = builder.constant("int8", weight!.shape, bytesOf(values), `${prefix}${weight!.name}.int8`);
  const stored = {
    weight: builder.node("DequantizeLinear", [whole, scale(scales, weight!.name)], { axis: 0 }),
  };
  if (!bias) return stored;
  // A sum of products is in steps of both scales, and so is the bias that is added to it.
  const steps = scales.map((weightScale) => weightScale * unsignedScale(range).scale);
  const sums = Int32Array.from(tensors.get(bias.name)!, (value, c) => clamp(Math.round(value / steps[c]!)));
  const wholeBias = builder.constant("int32", bias.shape, bytesOf(sums), `${prefix}${bias.name}.int32`);
  return {
    ...stored,
    bias: builder.node("DequantizeLinear", [wholeBias, scale(steps, bias.name)], { axis: 0 }),
  };
}

function clamp(sum: number): number {
  return Math.min(Math.max(sum, -(2 ** 31)), 2 ** 31 - 1);
}
