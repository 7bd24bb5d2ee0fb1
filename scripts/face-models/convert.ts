/** `npx tsx scripts/face-models/convert.ts`: the face networks as ONNX files in models/faces. */
import { fileURLToPath } from "node:url";
import { convertFaceModels, FaceModelError } from "./convert-face-models.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
try {
  const written = await convertFaceModels({
    packages: `${root}node_modules`,
    models: `${root}models/faces`,
  });
  console.log(written.length === 0 ? "face models: up to date" : `face models: wrote ${written.join(", ")}`);
} catch (error) {
  if (!(error instanceof FaceModelError)) throw error;
  console.error(`face models: ${error.message}`);
  process.exitCode = 1;
}
