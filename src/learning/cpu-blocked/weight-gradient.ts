/** The gradient of a 3x3 convolution's weights, from blocked pictures. */
import type { Value } from "../../onnx/graph.ts";
import { type PictureShape, positionCount } from "../shape.ts";
import type { BlockedGraph } from "./blocked-graph.ts";

export interface BlockedPicture {
  readonly picture: Value;
  readonly shape: PictureShape;
}

/** How far the taps of a window reach, on either axis. */
const REACH = [-1, 0, 1];

/**
 * A tap's gradient is the sum over all positions of the input, moved by the tap, times the gradient. Moving the gradient
 * the other way is the same: so three copies of the input, moved down and up, are multiplied with three of the gradient,
 * moved across, instead of nine of one with the other. Both lie so that a plain matrix product sums over positions.
 * @returns `[out, in, 3, 3]`, PyTorch's order
 */
export function weightGradient(
  blocked: BlockedGraph,
  input: BlockedPicture,
  gradient: BlockedPicture,
): Value {
  const { graph } = blocked;
  const [inputs, outputs] = [input.shape.channels, gradient.shape.channels];
  const down = movedDown(blocked, input);
  const across = movedAcross(blocked, gradient);
  const groups = groupsOf(blocked, inputs + outputs, positionCount(input.shape));
  // Each product by itself: as a chain through Gemm's third input, the runtime would gather for all of them first.
  const sum = graph.total(groups.map((group) => graph.matMul(down(group), across(group))));
  const byTap = graph.reshape(sum, [REACH.length, inputs, REACH.length, outputs]);
  return graph.transpose(byTap, [3, 1, 0, 2]);
}

/** Pictures of a batch, by their numbers. */
interface Group {
  readonly first: number;
  readonly count: number;
}

/** As many pictures each as have matrices that are still in the cache when they are multiplied; the last of what is left. */
function groupsOf({ batchSize, cacheBytes }: BlockedGraph, channels: number, positions: number): Group[] {
  const bytes = Float32Array.BYTES_PER_ELEMENT * REACH.length * channels * positions;
  const most = Math.max(1, Math.floor(cacheBytes / bytes));
  return Array.from({ length: Math.ceil(batchSize / most) }, (_, i) => ({
    first: i * most,
    count: Math.min(most, batchSize - i * most),
  }));
}

/** Lines as seen from the line below, from themselves and from the line above: `[3 channels, n * positions]`. */
function movedDown(blocked: BlockedGraph, { picture, shape }: BlockedPicture): (group: Group) => Value {
  const { graph, batchSize } = blocked;
  const { channels, height, width } = shape;
  const lines = channels * height;
  const all = withZeros(blocked, graph.reshape(blocked.toPlain(picture, shape), [batchSize * lines, width]));
  return ({ first, count }) => {
    const indices = graph.indices(`lines ${channels}x${height} of ${count} after ${first}`, () => {
      const rows = rowList(count * REACH.length * lines);
      for (const dy of REACH)
        for (let channel = 0; channel < channels; channel += 1)
          for (let example = first; example < first + count; example += 1)
            for (let y = dy; y < height + dy; y += 1) {
              const outside = y < 0 || y >= height;
              rows.push(outside ? batchSize * lines : example * lines + channel * height + y);
            }
      return rows.list;
    });
    const seen = graph.builder.node("Gather", [all, indices], { axis: 0 });
    return graph.reshape(seen, [REACH.length * channels, count * height * width]);
  };
}

/** Positions as seen from the right, from themselves and from the left: `[n * positions, 3 channels]`. */
function movedAcross(blocked: BlockedGraph, { picture, shape }: BlockedPicture): (group: Group) => Value {
  const { graph, batchSize, block } = blocked;
  const { channels, height, width } = shape;
  const [parts, positions] = [channels / block, positionCount(shape)];
  const all = withZeros(blocked, graph.reshape(picture, [batchSize * parts * positions, block]));
  return ({ first, count }) => {
    const indices = graph.indices(`blocks ${channels}x${height}x${width} of ${count} after ${first}`, () => {
      const rows = rowList(count * positions * REACH.length * parts);
      for (let example = first; example < first + count; example += 1)
        for (let position = 0; position < positions; position += 1)
          for (const dx of REACH)
            for (let part = example * parts; part < (example + 1) * parts; part += 1) {
              const x = (position % width) - dx;
              const outside = x < 0 || x >= width;
              rows.push(outside ? batchSize * parts * positions : part * positions + position - dx);
            }
      return rows.list;
    });
    const seen = graph.builder.node("Gather", [all, indices], { axis: 0 });
    return graph.reshape(seen, [count * positions, REACH.length * channels]);
  };
}

/** One more row, of zeros: what lies outside of a picture. */
function withZeros({ graph }: BlockedGraph, rows: Value): Value {
  return graph.builder.node("Pad", [rows, graph.builder.integers([0, 0, 1, 0])]);
}

/** Indices for `Gather`, one after another. */
function rowList(length: number) {
  const list = new Int32Array(length);
  let filled = 0;
  return {
    list,
    push(row: number): void {
      list[filled] = row;
      filled += 1;
    },
  };
}
