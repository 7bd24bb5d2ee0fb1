/** The sizes of what flows between layers, for one example. */

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

export function positionCount({ height, width }: PictureShape): number {
  return height * width;
}

/** Channels of a picture, values of a row: what a layer that treats every position alike is as wide as. */
export function widthOf(shape: Shape): number {
  return shape.kind === "picture" ? shape.channels : shape.size;
}

/** All values of one example. */
export function sizeOf(shape: Shape): number {
  return shape.kind === "picture" ? shape.channels * positionCount(shape) : shape.size;
}

/** "32x24x24" (channels, height, width) or "128". */
export function describeShape(shape: Shape): string {
  return shape.kind === "picture" ? `${shape.channels}x${shape.height}x${shape.width}` : String(shape.size);
}

/** @throws TypeError naming the layer, when `shape` is not a picture. */
export function expectPicture(shape: Shape, layer: string): PictureShape {
  if (shape.kind === "picture") return shape;
  throw new TypeError(`${layer}: needs a picture, and comes after a flattened row of ${shape.size} values`);
}

/** @throws TypeError naming the layer, when `shape` is not a row. */
export function expectRow(shape: Shape, layer: string): RowShape {
  if (shape.kind === "row") return shape;
  throw new TypeError(`${layer}: needs a row of values; put a flatten or globalAveragePool layer before it`);
}
