/**
 * Words for pictures in the blocked layout of ONNX Runtime's CPU kernels (its internal domain `com.microsoft.nchwc`).
 *
 * A picture of a batch is declared as `[N, channels, height, width]`, but lies in memory as
 * `[N, channels / block, height, width, block]`: one vector register holds `block` channels of one position. Elementwise
 * operators of the standard set do not care about the order and work as they are.
 */
import type { Attribute, Value } from "../../onnx/graph.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { TensorGraph } from "../tensor-graph.ts";

/**
 * Steep enough to make `HardSigmoid`, which these kernels apply for free, a step from 0 to 1: every difference of two
 * float32 numbers that are not themselves below 1e-22 is more than 1 / STEEP.
 */
const STEEP = 1e30;

/** What is applied to a value while it is written. */
const ACTIVATION = {
  none: {},
  relu: { activation: "Relu" },
  /** 1 above 0, else 0. */
  isPositive: { activation: "HardSigmoid", activation_params: { floats: [STEEP, 0] } },
  /** 1 at 0, and 0 below it. */
  isZero: { activation: "HardSigmoid", activation_params: { floats: [STEEP, 1] } },
} as const satisfies Record<string, Readonly<Record<string, Attribute>>>;

type ActivationName = keyof typeof ACTIVATION;

/** Of 2, 4 and 8 MB and no limit the best for speed and memory: docs/performance.md. */
const CACHE_BYTES = 2 ** 23;

export interface BlockedOptions {
  readonly batchSize: number;
  /** Channels that lie together; `measureBlock` asks the runtime. */
  readonly block: number;
  readonly cacheBytes?: number;
}

const CORNERS = { kernel_shape: [2, 2], strides: [2, 2] };

export class BlockedGraph {
  readonly graph: TensorGraph;
  readonly batchSize: number;
  /** Channels that lie together: 16 with AVX-512, 8 with AVX2. */
  readonly block: number;

  /** What may be made at a time before it is used up. */
  readonly cacheBytes: number;

  constructor(graph: TensorGraph, { batchSize, block, cacheBytes = CACHE_BYTES }: BlockedOptions) {
    this.graph = graph;
    this.batchSize = batchSize;
    this.block = block;
    this.cacheBytes = cacheBytes;
  }

  /** 3x3 convolution; of a blocked picture, or of a plain one with fewer channels than a block. */
  convolve(
    picture: Value,
    weights: Value,
    { bias, activation = "none" }: { bias?: Value | undefined; activation?: "none" | "relu" },
  ): Value {
    return this.#node("Conv", bias === undefined ? [picture, weights] : [picture, weights, bias], {
      kernel_shape: [3, 3],
      pads: [1, 1, 1, 1],
      ...ACTIVATION[activation],
    });
  }

  /**
   * `activation(scale x + shift + plus)` in one pass, as a convolution of each channel by itself.
   * @param scale for each channel, like `shift`; `plus` is another picture
   */
  eachChannel(
    picture: Value,
    channels: number,
    options: { scale?: Value; shift?: Value; plus?: Value; activation?: ActivationName },
  ): Value {
    const { graph } = this;
    const { scale, plus, activation = "none" } = options;
    const weights = graph.reshape(scale ?? this.#filled(channels, 1), [channels, 1, 1, 1]);
    const shift = options.shift ?? (plus === undefined ? undefined : this.#filled(channels, 0));
    const inputs = [picture, weights, shift, plus].filter((value) => value !== undefined);
    return this.#node("Conv", inputs, { kernel_shape: [1, 1], group: channels, ...ACTIVATION[activation] });
  }

  /** Weights `[out, in, 3, 3]` with a factor for each output. */
  scaleOutputs(weight: Value, scale: Value): Value {
    return this.graph.multiply(weight, this.graph.reshape(scale, [-1, 1, 1, 1]));
  }

  /** The largest of each 2x2 block. */
  maxOfCorners(picture: Value): Value {
    return this.#node("MaxPool", [picture], CORNERS);
  }

  /** The mean of each 2x2 block. */
  meanOfCorners(picture: Value): Value {
    return this.#node("AveragePool", [picture], CORNERS);
  }

  /** Each value four times, as a 2x2 block. */
  toCorners(picture: Value): Value {
    return this.#node("Upsample", [picture], { scales: [1, 1, 2, 2], mode: "nearest" });
  }

  /** The sum of each channel over all positions and pictures, as a vector. */
  channelSums(picture: Value, shape: PictureShape): Value {
    const { graph } = this;
    const means = this.#node("GlobalAveragePool", [picture]);
    const sums = graph.multiply(graph.sumOver(means, [0]), graph.scalar(positionCount(shape)));
    return graph.reshape(sums, [shape.channels]);
  }

  /** To `[N, channels, height, width]` as PyTorch has it. */
  toPlain(picture: Value, { channels }: PictureShape): Value {
    return this.#node("ReorderOutput", [picture], { channels });
  }

  /** To `[N * positions, channels]` in reading order, as the portable ops have it. */
  toRows(picture: Value, { channels }: PictureShape): Value {
    const turned = this.#node("ReorderOutput", [picture], { channels, channels_last: 1 });
    return this.graph.reshape(turned, [-1, channels]);
  }

  fromRows(rows: Value, { channels, height, width }: PictureShape): Value {
    const picture = this.graph.reshape(rows, [this.batchSize, height, width, channels]);
    return this.#node("ReorderInput", [picture], { channels_last: 1 });
  }

  /** A vector of one value. */
  #filled(channels: number, value: number): Value {
    return this.graph.constant([channels], new Float64Array(channels).fill(value));
  }

  #node(
    operator: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value {
    return this.graph.builder.node(`com.microsoft.nchwc:${operator}`, inputs, attributes);
  }
}
