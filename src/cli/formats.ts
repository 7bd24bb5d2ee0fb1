/** The three forms `analyze` prints in. Each writes picture by picture, so that the first is there early. */
import { csvFormat } from "./format-csv.ts";
import { tableFormat } from "./format-table.ts";
import type { PictureReport } from "./picture-report.ts";

export const FORMATS = ["table", "json", "csv"] as const;
export type FormatName = (typeof FORMATS)[number];

export interface Format {
  /** What comes before all pictures. */
  readonly head: string;
  picture(report: PictureReport): string;
}

/** `sources` are the pictures to come: a table makes its first column wide enough for them. */
export function format(name: FormatName, sources: readonly string[]): Format {
  switch (name) {
    case "table":
      return tableFormat(sources);
    case "json":
      return { head: "", picture: (report) => `${JSON.stringify(report)}\n` };
    case "csv":
      return csvFormat();
  }
}

/** The form that fits the name of an output file; a table for no or another ending. */
export function formatOf(file = ""): FormatName {
  if (/\.(json|jsonl|ndjson)$/i.test(file)) return "json";
  return /\.csv$/i.test(file) ? "csv" : "table";
}
