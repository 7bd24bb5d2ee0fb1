/** Tables in CSV files. */
import { createReadStream } from "node:fs";
import { parse as parseStream } from "csv-parse";
import { parse } from "csv-parse/sync";
import { fileReason } from "../../platform/node/file-errors.ts";
import { DatasetError } from "../errors.ts";
import { readDataFile } from "./data-files.ts";

export type Row = Readonly<Record<string, string>>;

/** A small table, whole. @throws DatasetError when it is missing, no CSV, or lacks a column */
export async function readTable(path: string, columns: readonly string[]): Promise<Row[]> {
  return parseTable(path, await readDataFile(path), columns);
}

/** @throws DatasetError when it is no CSV or lacks a column */
export function parseTable(path: string, csv: Buffer, columns: readonly string[]): Row[] {
  let rows: Row[];
  try {
    rows = parse(csv, { columns: true, bom: true, trim: true });
  } catch (cause) {
    throw new DatasetError(`${path}: ${(cause as Error).message}`, { cause });
  }
  if (rows.length === 0) throw new DatasetError(`${path}: expected rows below its header, found none`);
  requireColumns(path, rows[0]!, columns);
  return rows;
}

/** A table of any length, row by row, each a little late so that memory holds one at a time. */
export async function* streamTable(path: string, columns: readonly string[]): AsyncGenerator<Row> {
  const file = createReadStream(path);
  const rows = parseStream({ columns: true, bom: true, trim: true });
  file.on("error", (error) => rows.destroy(error));
  let first = true;
  try {
    for await (const row of file.pipe(rows)) {
      if (first) requireColumns(path, row, columns);
      first = false;
      yield row;
    }
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    const isFileError = (cause as NodeJS.ErrnoException).syscall !== undefined;
    throw new DatasetError(`${path}: ${isFileError ? fileReason(cause) : (cause as Error).message}`, {
      cause,
    });
  }
}

function requireColumns(path: string, row: Row, columns: readonly string[]): void {
  const missing = columns.filter((column) => row[column] === undefined);
  if (missing.length > 0) throw new DatasetError(`${path}: has no column ${missing.join(", ")}`);
}
