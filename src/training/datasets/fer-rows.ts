/**
 * FER2013's rows in either of the forms they come in: as Kaggle gave them out (`fer2013.csv`, for votes joined by row with
 * FER+'s `fer2013new.csv`), or packed (`fer2013-labels.csv` with both sets' labels, and a `.u8.gz` for each part).
 */
import { join } from "node:path";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { FER2013_CODES } from "./classes.ts";
import { hashOf } from "./copies.ts";
import { exists } from "./data-files.ts";
import { type Part, problemHandler, type ReadOptions } from "./dataset.ts";
import { readPackedPictures } from "./packed-pictures.ts";
import { type PixelRow, readPixelTable, USAGES } from "./pixel-table.ts";
import { type Row, readTable } from "./tables.ts";

export interface FerRow {
  /** `Training-7`: the part and the row within it. */
  readonly id: string;
  readonly part: Part;
  readonly picture: Uint8Array;
  /** FER2013's own label. */
  readonly expression: Expression;
  /**
   * Of a test row, whether its picture is in the training part too: equal, or in the packed form, whose table knows it,
   * nearly equal. Of a training row, false.
   */
  readonly hasTrainingTwin: boolean;
}

export interface VotedFerRow extends FerRow {
  /** FER+'s name of the picture, empty where it has none. */
  readonly imageName: string;
  /** The ten counts: the eight expressions, unknown, not a face. */
  readonly votes: readonly number[];
}

const CSV = "fer2013.csv";
const VOTES_CSV = "fer2013new.csv";
const PACKED_LABELS = "fer2013-labels.csv";
const PACKED_PICTURES = {
  training: "fer2013-training.u8.gz",
  publicTest: "fer2013-publictest.u8.gz",
} as const;
const BALLOT = [...EXPRESSIONS, "unknown", "NF"];
const PACKED_COLUMNS = [
  ...["usage", "index_in_usage", "fer_label", "ferplus_name"],
  ...BALLOT.map((word) => `fp_${word}`),
  ...["exact_dup_of_training_row", "near_dup_training_row"],
];

export const FER_LAYOUT = `${CSV}, or ${PACKED_LABELS} with ${Object.values(PACKED_PICTURES).join(" and ")}`;
export const FER_PLUS_LAYOUT = `${CSV} with ${VOTES_CSV}, or ${PACKED_LABELS} with ${Object.values(PACKED_PICTURES).join(" and ")}`;

export async function holdsFer(folder: string): Promise<boolean> {
  return (await exists(join(folder, PACKED_LABELS))) || exists(join(folder, CSV));
}

export async function holdsFerVotes(folder: string): Promise<boolean> {
  return (await exists(join(folder, PACKED_LABELS))) || exists(join(folder, VOTES_CSV));
}

/** @param part that part alone; without it all that are there */
export async function readFerRows(folder: string, part?: Part, options: ReadOptions = {}): Promise<FerRow[]> {
  if (await exists(join(folder, PACKED_LABELS))) return readPacked(folder, part);
  if (!(await exists(join(folder, CSV))))
    throw new DatasetError(`${folder}: expected ${FER_LAYOUT}, found neither; give the data folder`);
  const all = await readCsv(folder, options);
  return all.filter((row) => part === undefined || row.part === part);
}

/** @param part that part alone; without it all that are there */
export async function readVotedFerRows(
  folder: string,
  part?: Part,
  options: ReadOptions = {},
): Promise<VotedFerRow[]> {
  if (await exists(join(folder, PACKED_LABELS))) return readPacked(folder, part);
  const path = join(folder, VOTES_CSV);
  if (!(await exists(path)))
    throw new DatasetError(`${folder}: expected ${FER_PLUS_LAYOUT}, found neither; give the data folder`);
  const votes = await readTable(path, ["Usage", "Image name", ...BALLOT]);
  const rows = await readCsv(folder, options);
  const handle = problemHandler(options);
  if (votes.length !== (rows.at(-1)?.row ?? -1) + 1)
    handle(
      new DatasetError(
        `${path}: expected a row for each of the ${(rows.at(-1)?.row ?? -1) + 1} rows of ${CSV}, found ${votes.length}`,
      ),
    );
  return rows.flatMap((row) => {
    const cells = votes[row.row];
    if (!cells || (part !== undefined && row.part !== part)) return [];
    if (USAGES[cells["Usage"]!] !== row.part) {
      handle(
        new DatasetError(
          `${path}: row ${row.row}: expected the Usage of that row of ${CSV}, ${row.part}, found "${cells["Usage"]}"`,
        ),
      );
      return [];
    }
    return [
      {
        ...row,
        imageName: cells["Image name"]!,
        votes: countVotes(cells, { prefix: "", path, row: row.id }),
      },
    ];
  });
}

async function readCsv(folder: string, options: ReadOptions): Promise<(FerRow & PixelRow)[]> {
  const rows = await readPixelTable(join(folder, CSV), FER2013_CODES, options);
  const taught = new Set(rows.flatMap(({ part, picture }) => (part === "training" ? [hashOf(picture)] : [])));
  const counts = new Map<Part, number>();
  return rows.map((row) => {
    const index = counts.get(row.part) ?? 0;
    counts.set(row.part, index + 1);
    const hasTrainingTwin = row.part !== "training" && taught.has(hashOf(row.picture));
    return { ...row, id: `${usageOf(row.part)}-${index}`, hasTrainingTwin };
  });
}

function usageOf(part: Part): string {
  return Object.keys(USAGES).find((usage) => USAGES[usage] === part)!;
}

async function readPacked(folder: string, wanted: Part | undefined): Promise<VotedFerRow[]> {
  const path = join(folder, PACKED_LABELS);
  const table = await readTable(path, PACKED_COLUMNS);
  const parts = await Promise.all(
    (["training", "publicTest"] as const).map(async (part) => {
      if (wanted !== undefined && wanted !== part) return [];
      const rows = table.filter((row) => USAGES[row["usage"]!] === part);
      if (rows.length === 0) throw new DatasetError(`${path}: has no row whose usage is ${usageOf(part)}`);
      const pictures = await readPackedPictures(join(folder, PACKED_PICTURES[part]), rows.length);
      return rows.map((row) => toPackedRow(row, { part, pictures, path }));
    }),
  );
  return parts.flat();
}

function toPackedRow(
  row: Row,
  { part, pictures, path }: { part: Part; pictures: readonly Uint8Array[]; path: string },
): VotedFerRow {
  const index = Number(row["index_in_usage"]);
  const [picture, id] = [pictures[index], `${usageOf(part)}-${index}`];
  if (!picture)
    throw new DatasetError(
      `${path}: ${row["ferplus_name"]}: index_in_usage of ${usageOf(part)} must be below ${pictures.length}, found "${row["index_in_usage"]}"`,
    );
  const expression = FER2013_CODES[Number(row["fer_label"])];
  if (!expression)
    throw new DatasetError(
      `${path}: ${id}: fer_label: expected a number from 0 to ${FER2013_CODES.length - 1}, found "${row["fer_label"]}"`,
    );
  return {
    id,
    part,
    picture,
    expression,
    imageName: row["ferplus_name"]!,
    votes: countVotes(row, { prefix: "fp_", path, row: id }),
    hasTrainingTwin: Boolean(row["exact_dup_of_training_row"] || row["near_dup_training_row"]),
  };
}

function countVotes(
  cells: Row,
  { prefix, path, row }: { prefix: string; path: string; row: string },
): number[] {
  return BALLOT.map((word) => {
    const text = cells[`${prefix}${word}`]!;
    const count = Number(text);
    if (Number.isInteger(count) && count >= 0 && count <= 10 && text !== "") return count;
    throw new DatasetError(`${path}: ${row}: ${prefix}${word} must be a count from 0 to 10, found "${text}"`);
  });
}
