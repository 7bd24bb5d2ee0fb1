import type { GrayImage } from "../../recognition/image.ts";

/** Of a cell, in pixels. */
const CELL = 8;
/** Of a block, in cells; neighbouring blocks share a row or column of cells. */
const BLOCK = 2;
const ORIENTATIONS = 9;
/** Where L2-Hys cuts before it normalises again. */
const CLIP = 0.2;
const EPSILON = 1e-5;

/**
 * Histograms of oriented gradients (Dalal and Triggs 2005), as scikit-image computes them: central differences, nine
 * unsigned orientations, cells of 8 x 8 pixels, blocks of 2 x 2 cells, L2-Hys.
 * @returns block by block, cell by cell, row by row: `blocks * 4 * 9` values, 0..1
 * @throws TypeError for a picture whose sides are no multiples of 8, or below 16
 */
export function histogramsOfGradients(image: GrayImage): Float32Array {
  const [rows, columns] = [image.height / CELL, image.width / CELL];
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < BLOCK || columns < BLOCK)
    throw new TypeError(`histogramsOfGradients: ${image.width}x${image.height} is not made of cells`);
  const cells = cellHistograms(image);
  const [blockRows, blockColumns] = [rows - BLOCK + 1, columns - BLOCK + 1];
  const size = BLOCK * BLOCK * ORIENTATIONS;
  const features = new Float32Array(blockRows * blockColumns * size);
  for (let row = 0; row < blockRows; row += 1)
    for (let column = 0; column < blockColumns; column += 1) {
      const block = new Float64Array(size);
      for (let y = 0; y < BLOCK; y += 1) {
        // The cells of one row lie side by side.
        const start = ((row + y) * columns + column) * ORIENTATIONS;
        block.set(cells.subarray(start, start + BLOCK * ORIENTATIONS), y * BLOCK * ORIENTATIONS);
      }
      features.set(normalised(block), (row * blockColumns + column) * size);
    }
  return features;
}

/** The mean gradient magnitude of each cell in each orientation. Pixels at the border have no gradient across it. */
function cellHistograms({ data, width, height }: GrayImage): Float64Array {
  const columns = width / CELL;
  const cells = new Float64Array((height / CELL) * columns * ORIENTATIONS);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const dx = x > 0 && x < width - 1 ? data[i + 1]! - data[i - 1]! : 0;
      const dy = y > 0 && y < height - 1 ? data[i + width]! - data[i - width]! : 0;
      if (dx === 0 && dy === 0) continue;
      const degrees = (Math.atan2(dy, dx) * (180 / Math.PI) + 180) % 180;
      const orientation = Math.floor(degrees / (180 / ORIENTATIONS));
      const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      cells[cell * ORIENTATIONS + orientation]! += Math.hypot(dx, dy) / CELL ** 2;
    }
  return cells;
}

/** L2-Hys: to length 1, cut at 0.2, to length 1 again. */
function normalised(block: Float64Array): Float64Array {
  const toUnit = (values: Float64Array): Float64Array => {
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, EPSILON ** 2));
    return values.map((value) => value / length);
  };
  return toUnit(toUnit(block).map((value) => Math.min(value, CLIP)));
}
