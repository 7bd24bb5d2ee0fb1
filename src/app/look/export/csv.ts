/** A reading as a table: a row for each reading of each face. What the columns of `lexithymia analyze --format csv` mean is meant here, too. */
import { row } from "../../../recognition/report/csv.ts";
import { CUE_COLUMNS, FACE_COLUMNS } from "../../../recognition/report/face-columns.ts";
import { type FileReading, facesOf, toldOf } from "./file-reading.ts";

const BEFORE = ["source", "width", "height", "at_ms", "letter", "track", "expressions", "own_rest"];

/** Where expressions are left out, their columns are, too. */
export function csvOf(reading: FileReading): string {
  const { file, expressions, ownNeutral, moments, letters } = reading;
  const columns = expressions ? FACE_COLUMNS : CUE_COLUMNS;
  const rows = moments.flatMap((moment) =>
    facesOf(moment, letters).map(({ letter, reading: face }) => {
      const { width, height } = moment.result;
      const told = toldOf(face, reading);
      return row([
        file.name,
        width,
        height,
        Number(moment.atMs.toFixed(3)),
        letter,
        face.trackId,
        expressions ? "included" : "left-out",
        ownNeutral ? "yes" : "no",
        ...columns.map(([, cell]) => cell(told)),
      ]);
    }),
  );
  return [row([...BEFORE, ...columns.map(([name]) => name)]), ...rows].join("");
}
