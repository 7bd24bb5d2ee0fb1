/** One row for each face. A picture without faces has no row; JSON lines have it. */
import { row } from "../recognition/report/csv.ts";
import { FACE_COLUMNS } from "../recognition/report/face-columns.ts";
import type { Format } from "./formats.ts";

export function csvFormat(): Format {
  return {
    head: row(["source", "width", "height", "frames", "face", ...FACE_COLUMNS.map(([name]) => name)]),
    picture: ({ source, width, height, frames, faces }) =>
      faces
        .map((face, i) =>
          row([source, width, height, frames, i + 1, ...FACE_COLUMNS.map(([, cell]) => cell(face))]),
        )
        .join(""),
  };
}
