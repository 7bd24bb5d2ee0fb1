/** 3x3 convolutions and the gradients of their weights. */
import type { Value } from "../../onnx/graph.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";
import { weightsForBlocked, weightsForGradient, weightsForPlain } from "./weights.ts";

export interface Convolution {
  readonly output: Value;
  readonly backward: (gradient: Value) => {
    /** In PyTorch's order. */
    readonly weight: Value;
    readonly bias: Value;
    /** Absent for the network's own pictures, which no gradient has to reach. */
    readonly input?: Value;
  };
}

interface ConvolutionInputs {
  readonly picture: Value;
  readonly shape: PictureShape;
  /** Channels of the output. */
  readonly channels: number;
  /** In PyTorch's order. */
  readonly weight: Value;
  readonly bias?: Value | undefined;
  readonly activation: "none" | "relu";
}

/** Of a blocked picture. The gradient that comes back is that of the output before its activation. */
export function convolveBlocked(blocked: BlockedGraph, inputs: ConvolutionInputs): Convolution {
  const { picture, shape, channels, weight } = inputs;
  const around = { inputs: shape.channels, outputs: channels };
  const output = blocked.convolve(picture, weightsForBlocked(blocked, weight, around), inputs);
  return {
    output,
    backward: (gradient) => ({
      weight: weightGradient(
        blocked,
        { picture, shape },
        { picture: gradient, shape: { ...shape, channels } },
      ),
      bias: blocked.channelSums(gradient, { ...shape, channels }),
      input: blocked.convolve(gradient, weightsForGradient(blocked, weight, around), {}),
    }),
  };
}

interface BlockedPicture {
  readonly picture: Value;
  readonly shape: PictureShape;
}

type Offset = readonly [dy: number, dx: number];
const ACROSS: readonly Offset[] = [-1, 0, 1].map((dx) => [0, dx]);

const UP: readonly Offset[] = [-1, 0, 1].map((dy) => [-dy, 0]);

/**
 * A tap's gradient is the sum over all positions of the input, moved by the tap, times the gradient. A movement is the
 * same as one of the input sideways and one of the gradient the other way up: three copies of each are multiplied
 * instead of nine of one.
 */
function weightGradient(blocked: BlockedGraph, input: BlockedPicture, gradient: BlockedPicture): Value {
  const { graph } = blocked;
  const products = graph.builder.node(
    "com.microsoft:FusedMatMul",
    [moved(blocked, input, ACROSS), moved(blocked, gradient, UP)],
    { transA: 1 },
  );
  const [inputs, outputs] = [input.shape.channels, gradient.shape.channels];
  const byTap = graph.reshape(graph.sumOver(products, [0]), [3, inputs, 3, outputs]);
  return graph.transpose(byTap, [3, 1, 2, 0]);
}

/** As many products as run at the same time; their sum is the whole. */
const PARALLEL = 2;

/** Copies of a picture as seen from `offsets`, beside each other: `[parallel, positions, offsets * channels]`. */
function moved(
  { graph, batchSize, block }: BlockedGraph,
  { picture, shape }: BlockedPicture,
  offsets: readonly Offset[],
): Value {
  const parts = shape.channels / block;
  const positions = positionCount(shape);
  const rows = graph.reshape(picture, [batchSize, parts * positions, block]);
  const padded = graph.concat([rows, graph.zerosForEach([1, block])], 1);
  const indices = graph.indices(
    `blocked ${shape.channels}x${shape.height}x${shape.width} from ${offsets.join(" ")}`,
    () => movedRows(shape, parts, offsets),
  );
  const gathered = graph.builder.node("Gather", [padded, indices], { axis: 1 });
  return graph.reshape(gathered, [PARALLEL, -1, offsets.length * shape.channels]);
}

/** Where each copy's rows of one block of channels stand; the row after the last is the one of zeros. */
function movedRows({ height, width }: PictureShape, parts: number, offsets: readonly Offset[]): Int32Array {
  const positions = height * width;
  const rows = new Int32Array(positions * offsets.length * parts);
  let i = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (const [dy, dx] of offsets)
        for (let part = 0; part < parts; part += 1) {
          const [fromY, fromX] = [y + dy, x + dx];
          const outside = fromY < 0 || fromX < 0 || fromY >= height || fromX >= width;
          rows[i] = outside ? parts * positions : part * positions + fromY * width + fromX;
          i += 1;
        }
  return rows;
}

/**
 * Of the network's own pictures, plain and with fewer channels than a block. Their patches and a row of ones make one
 * matrix, whose product with the gradient gives that of weights and bias.
 */
export function convolvePlain(blocked: BlockedGraph, inputs: ConvolutionInputs): Convolution {
  const { picture, shape, channels, weight } = inputs;
  const { graph, block } = blocked;
  const around = { inputs: shape.channels, outputs: channels };
  const output = blocked.convolve(picture, weightsForPlain(blocked, weight, around), inputs);
  return {
    output,
    backward(gradient) {
      const taps = 9 * shape.channels;
      const dims = [-1, channels / block, positionCount(shape), block];
      const products = graph.matMul(patchesAndOnes(blocked, picture, shape), graph.reshape(gradient, dims));
      const sums = graph.reshape(graph.sumOver(products, [0]), [channels / block, taps + 1, block]);
      const rows = graph.reshape(graph.transpose(sums, [1, 0, 2]), [taps + 1, channels]);
      const byTap = graph.reshape(graph.slice(rows, 0, 0, taps), [3, 3, shape.channels, channels]);
      return { weight: graph.transpose(byTap, [3, 2, 0, 1]), bias: graph.slice(rows, 0, taps, taps + 1) };
    },
  };
}

/** `[N, 1, 9 * channels + 1, positions]`: the picture moved by each tap, tap by tap, and a row of ones. */
function patchesAndOnes({ graph, batchSize }: BlockedGraph, picture: Value, shape: PictureShape): Value {
  const { channels, height, width } = shape;
  const { builder } = graph;
  const padded = builder.node("Pad", [picture, builder.integers([0, 0, 1, 1, 0, 0, 1, 1])]);
  const taps = [0, 1, 2].flatMap((top) =>
    [0, 1, 2].map((left) => {
      const [from, to] = [builder.integers([top, left]), builder.integers([top + height, left + width])];
      return graph.reshape(builder.node("Slice", [padded, from, to, builder.integers([2, 3])]), [
        batchSize,
        1,
        channels,
        height * width,
      ]);
    }),
  );
  const ones = graph.constant(
    [batchSize, 1, 1, height * width],
    new Float64Array(batchSize * height * width).fill(1),
  );
  return graph.concat([...taps, ones], 2);
}
