/**
 * A network is data: its input's size and a list of layers. From this one description come the training graph, the
 * inference graph and the table of parameters.
 */

/** 3x3 convolution with stride 1 and a border of one zero: the picture keeps its size. */
export interface ConvLayer {
  readonly kind: "conv";
  /** Names the parameters as PyTorch would: `layer1.0` gives `layer1.0.weight` and `layer1.0.bias`. */
  readonly name: string;
  readonly channels: number;
}

/** `max(0, x)`. */
export interface ReluLayer {
  readonly kind: "relu";
}

/** The largest of each 2x2 block, stride 2. Height and width must be even. */
export interface MaxPoolLayer {
  readonly kind: "maxPool";
}

/** Puts a picture's values in a row, channel by channel, as PyTorch does. */
export interface FlattenLayer {
  readonly kind: "flatten";
}

/** Fully connected. */
export interface DenseLayer {
  readonly kind: "dense";
  readonly name: string;
  readonly units: number;
}

export type Layer = ConvLayer | ReluLayer | MaxPoolLayer | FlattenLayer | DenseLayer;

/** The size of one example between two layers. */
export type Shape = PictureShape | RowShape;

export interface PictureShape {
  readonly kind: "picture";
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** A row of values; `from` is the picture it was flattened from, which fixes the order of the values. */
export interface RowShape {
  readonly kind: "row";
  readonly size: number;
  readonly from?: PictureShape;
}

export interface Network {
  readonly input: { readonly channels: number; readonly height: number; readonly width: number };
  readonly layers: readonly Layer[];
}

export function inputShape({ input }: Network): PictureShape {
  return { kind: "picture", ...input };
}

/** @throws TypeError naming the layer, when `shape` is not a picture. */
export function expectPicture(shape: Shape, layer: string): PictureShape {
  if (shape.kind === "picture") return shape;
  throw new TypeError(`${layer}: needs a picture, and comes after a flattened row of ${shape.size} values`);
}

/** @throws TypeError naming the layer, when `shape` is not a row. */
export function expectRow(shape: Shape, layer: string): RowShape {
  if (shape.kind === "row") return shape;
  throw new TypeError(`${layer}: needs a row of values; put a flatten layer before it`);
}
