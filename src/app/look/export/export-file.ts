/** From a reading to the file that is taken away. */
import { csvOf } from "./csv.ts";
import type { FileReading } from "./file-reading.ts";
import type { ExportFormat } from "./formats.ts";
import { htmlOf } from "./html.ts";
import { jsonOf, type Making } from "./json.ts";
import { webVttOf } from "./webvtt.ts";
import type { Wording } from "./wording.ts";

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  html: "text/html",
  vtt: "text/vtt",
  csv: "text/csv",
  json: "application/json",
};

export function exportFile(
  format: ExportFormat,
  reading: FileReading,
  wording: Wording,
  making: Making,
): ExportFile {
  return {
    name: `${withoutEnding(reading.file.name)}.lexithymia.${format}`,
    type: `${TYPES[format]};charset=utf-8`,
    content: contentOf(format, reading, wording, making),
  };
}

function contentOf(format: ExportFormat, reading: FileReading, wording: Wording, making: Making): string {
  switch (format) {
    case "html":
      return htmlOf(reading, wording, making.madeAt);
    case "vtt":
      return webVttOf(reading, wording.words);
    case "csv":
      return csvOf(reading);
    case "json":
      return jsonOf(reading, making);
  }
}

/** "clip" of "clip.webm". A name that is nothing but an ending stays. */
function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/u, "");
}
