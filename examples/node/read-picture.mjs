// Says what the faces in a picture show. After `npm run build`: node examples/node/read-picture.mjs [picture]
import { fileURLToPath } from "node:url";
import { createRecognizer, explain, inEnglish } from "lexithymia/node";

const picture = process.argv[2] ?? fileURLToPath(new URL("drawn-smile.webp", import.meta.url));

const recognizer = await createRecognizer();
const { readings, width, height } = await recognizer.readFile(picture);
console.log(`${picture}: ${width} x ${height} pixels, faces: ${readings.length}`);
for (const reading of readings) {
  const { x, y } = reading.face.box;
  console.log(`The face at ${Math.round(x)}, ${Math.round(y)}: ${inEnglish(explain(reading))}`);
}
await recognizer.close();
