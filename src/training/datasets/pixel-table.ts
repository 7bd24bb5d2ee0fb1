/** The form Kaggle made common: a CSV of `emotion,pixels,Usage`, the 48 x 48 grey values written out in a cell. */
import type { Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { type Part, problemHandler, type ReadOptions, SIDE } from "./dataset.ts";
import { streamTable } from "./tables.ts";

export interface PixelRow {
  /** Row of the file, from 0, its header not counted. */
  readonly row: number;
  readonly expression: Expression;
  readonly picture: Uint8Array;
  readonly part: Part;
}

export const USAGES: Readonly<Record<string, Part>> = {
  Training: "training",
  PublicTest: "publicTest",
  PrivateTest: "privateTest",
};

/**
 * @param codes what the numbers in `emotion` stand for
 * @throws DatasetError for a row that is no picture, or when the file ends before its last part begins
 */
export async function readPixelTable(
  path: string,
  codes: readonly Expression[],
  options: ReadOptions = {},
): Promise<PixelRow[]> {
  const handle = problemHandler(options);
  const rows: PixelRow[] = [];
  let row = 0;
  for await (const cells of streamTable(path, ["emotion", "pixels", "Usage"])) {
    try {
      rows.push(toPixelRow(cells, { row, codes }));
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      handle(new DatasetError(`${path}: row ${row}: ${error.message}`, { cause: error }));
    }
    row += 1;
  }
  const absent = Object.keys(USAGES).filter((usage) => !rows.some(({ part }) => part === USAGES[usage]));
  if (absent.length > 0)
    handle(
      new DatasetError(
        `${path}: expected rows of Training, PublicTest and PrivateTest, found none of ${absent.join(" and ")}; copy it again`,
      ),
    );
  return rows;
}

function toPixelRow(
  cells: Readonly<Record<string, string>>,
  { row, codes }: { row: number; codes: readonly Expression[] },
): PixelRow {
  const code = cells["emotion"]!;
  const expression = /^\d+$/.test(code) ? codes[Number(code)] : undefined;
  if (!expression)
    throw new DatasetError(`emotion: expected a number from 0 to ${codes.length - 1}, found "${code}"`);
  const part = USAGES[cells["Usage"]!];
  if (!part)
    throw new DatasetError(`Usage: expected ${Object.keys(USAGES).join(", ")}, found "${cells["Usage"]}"`);
  return { row, expression, part, picture: parsePixels(cells["pixels"]!) };
}

/** Written for speed: FER2013 has 83 million of them. */
function parsePixels(text: string): Uint8Array {
  const picture = new Uint8Array(SIDE * SIDE);
  let [count, value, digits] = [0, 0, 0];
  for (let i = 0; i <= text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      value = 10 * value + digit;
      digits += 1;
      continue;
    }
    if (i < text.length && digit !== -16)
      throw new DatasetError(`pixels: expected numbers and spaces, found "${text[i]}"`);
    if (digits === 0) continue;
    if (value > 255) throw new DatasetError(`pixels: expected values up to 255, found ${value}`);
    if (count < picture.length) picture[count] = value;
    count += 1;
    [value, digits] = [0, 0];
  }
  if (count !== picture.length)
    throw new DatasetError(`pixels: expected ${picture.length} values, found ${count}`);
  return picture;
}
