/**
 * What is read of people who turn their heads, in the films `head-pose-*` of e2e-open.tar. For reporting, never for choosing.
 *
 *   npx tsx scripts/turned-heads.ts models/expression ../shared/data
 *
 * Writes docs/results/measurements/turned-heads.json.
 */
import { createRecognizer } from "../src/platform/node/recognizer.ts";
import { readFilm } from "../src/training/over-time/film-readings.ts";
import { readOpenClips } from "../src/training/over-time/open-clips.ts";
import { writeMeasurement } from "./measurements/write-measurement.ts";

const [model, data] = process.argv.slice(2);
if (!model || !data) throw new TypeError("usage: turned-heads.ts <model> <data>");
const recognizer = await createRecognizer({ model });
const rows: (string | number)[][] = [];
for await (const film of readOpenClips(data)) {
  if (!film.name.startsWith("head-pose-")) continue;
  const { faces, unread, first } = await readFilm(recognizer, film);
  const { turned, ...others } = unread;
  const named = Object.entries(first).filter(([, count]) => count > 0);
  rows.push([
    film.name,
    film.frames.length,
    faces,
    turned,
    Object.values(others).reduce((a, b) => a + b),
    named.map(([expression, count]) => `${expression} ${count}`).join(", "),
    first.anger,
  ]);
}
await writeMeasurement("turned-heads", {
  title: "Turned heads",
  how: `\`npx tsx scripts/turned-heads.ts ${model} ${data}\`: model ${recognizer.manifest.sha256.slice(0, 12)}, three films of \`e2e-open.tar\`, frame by frame as in a stream`,
  columns: ["film", "frames", "faces found", "unread: turned", "unread otherwise", "named first", "anger"],
  rows,
  notes: [
    "Nothing was chosen on these films. `test/turned-heads.test.ts` fails when anger is named in one of them.",
  ],
});
await recognizer.close();
