/**
 * FER2013's pictures with the ten votes each that FER+ collected (Barsoum et al. 2016, arXiv 1608.01041).
 *
 * Reads `fer2013-labels.csv`, `fer2013-training.u8.gz` and `fer2013-publictest.u8.gz`.
 */
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import type { Dataset, Example } from "./dataset.ts";
import { readDataFile, readPackedPictures } from "./packed-pictures.ts";

const LABEL_FILE = "fer2013-labels.csv";
const PARTS = {
  training: { usage: "Training", file: "fer2013-training.u8.gz" },
  publicTest: { usage: "PublicTest", file: "fer2013-publictest.u8.gz" },
} as const;

const VOTE_COLUMNS = [...EXPRESSIONS, "unknown", "NF"].map((word) => `fp_${word}`);
const COLUMNS = [
  "usage",
  "index_in_usage",
  "ferplus_name",
  ...VOTE_COLUMNS,
  "exact_dup_group",
  "exact_dup_of_training_row",
  "near_dup_training_row",
];

export interface FerPlusExample extends Example {
  /** Whether an equal or nearly equal picture is in the training part. Known of test pictures only. */
  readonly hasTrainingTwin: boolean;
}

type Row = Readonly<Record<string, string>>;

/** One part of FER+, without the pictures most people called unknown or no face. @throws DatasetError */
export async function readFerPlus(
  folder: string,
  part: keyof typeof PARTS,
): Promise<Dataset<FerPlusExample>> {
  const { usage, file } = PARTS[part];
  const labelPath = join(folder, LABEL_FILE);
  const rows = parseRows(labelPath, await readDataFile(labelPath)).filter((row) => row["usage"] === usage);
  if (rows.length === 0) throw new DatasetError(`${labelPath}: has no row whose usage is ${usage}`);
  const pictures = await readPackedPictures(join(folder, file), rows.length);
  const examples = rows.flatMap((row, i) => {
    const picture = pictures[Number(row["index_in_usage"])];
    if (!picture)
      throw new DatasetError(
        `${labelPath}: row ${i + 1} of ${usage}: index_in_usage is not below ${rows.length}`,
      );
    const votes = votesOf(row, labelPath);
    const target = voteDistribution(votes);
    if (!target) return [];
    const label = majority(votes);
    return [
      {
        name: row["ferplus_name"] || `${usage}-${row["index_in_usage"]}`,
        picture,
        target,
        ...(label !== undefined && { label }),
        group: row["exact_dup_group"] ? `copies ${row["exact_dup_group"]}` : `row ${row["index_in_usage"]}`,
        hasTrainingTwin: Boolean(row["exact_dup_of_training_row"] || row["near_dup_training_row"]),
      },
    ];
  });
  return { labels: EXPRESSIONS, examples };
}

function parseRows(path: string, csv: Buffer): Row[] {
  let rows: Row[];
  try {
    rows = parse(csv, { columns: true });
  } catch (cause) {
    throw new DatasetError(`${path}: ${(cause as Error).message}`, { cause });
  }
  const missing = COLUMNS.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) throw new DatasetError(`${path}: has no column ${missing.join(", ")}`);
  return rows;
}

/** The ten counts: the eight expressions, unknown, no face. */
function votesOf(row: Row, path: string): number[] {
  return VOTE_COLUMNS.map((column) => {
    const count = Number(row[column]);
    if (Number.isInteger(count) && count >= 0 && count <= 10 && row[column] !== "") return count;
    throw new DatasetError(
      `${path}: ${row["ferplus_name"]}: ${column} must be a count from 0 to 10, found "${row[column]}"`,
    );
  });
}

/**
 * The distribution over the eight expressions: single votes are left out as noise, as the data set's authors do.
 * Undefined where unknown or no face got the most votes, or where no vote is left.
 */
export function voteDistribution(votes: readonly number[]): number[] | undefined {
  const kept = votes.map((count) => (count > 1 ? count : 0));
  const expressions = kept.slice(0, EXPRESSIONS.length);
  const sum = expressions.reduce((a, b) => a + b, 0);
  const elsewhere = Math.max(...kept.slice(EXPRESSIONS.length));
  if (sum === 0 || elsewhere > Math.max(...expressions)) return undefined;
  return expressions.map((count) => count / sum);
}

/** The expression with the most of all ten votes; undefined for a tie, or where unknown or no face won. */
export function majority(votes: readonly number[]): number | undefined {
  const most = Math.max(...votes);
  const winner = votes.indexOf(most);
  return winner < EXPRESSIONS.length && votes.lastIndexOf(most) === winner ? winner : undefined;
}
