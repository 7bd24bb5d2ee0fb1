/** The smallest page that reads faces: a picture from a file, or the camera. */
import {
  createRecognizer,
  explain,
  type FrameReadings,
  followFrames,
  inEnglish,
  openCamera,
  openPicture,
  videoFrames,
} from "lexithymia/browser";
import wasmModuleUrl from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
// In a project of your own: copy the package's `models` folder to where your server has its files.
import manifest from "../../models/expression/manifest.json?url";
import expression from "../../models/expression/model.onnx?url";
import detector from "../../models/faces/blazeface-full-range.onnx?url";
import mesh from "../../models/faces/face-mesh.onnx?url";

const status = document.querySelector("p")!;
const video = document.querySelector("video")!;

const recognizer = await createRecognizer({
  models: { detector, mesh, expression, manifest },
  wasmUrl,
  wasmModuleUrl,
});
status.textContent = "Ready";

function show({ readings }: FrameReadings): void {
  status.textContent = readings.map((reading) => inEnglish(explain(reading))).join("; ") || "no face found";
}

document.querySelector("input")!.addEventListener("change", async ({ currentTarget }) => {
  const [file] = (currentTarget as HTMLInputElement).files ?? [];
  if (file === undefined) return;
  const opening = await openPicture(file, 1920);
  if (opening.kind === "picture") show(await recognizer.readPicture(opening.bitmap));
  else status.textContent = `${file.name} could not be opened: ${opening.because}`;
});

document.querySelector("button")!.addEventListener("click", async () => {
  const opening = await openCamera();
  if (opening.kind === "problem") {
    status.textContent = `no camera: ${opening.because}`;
    return;
  }
  video.srcObject = opening.camera.stream;
  video.hidden = false;
  const stream = recognizer.openStream();
  await followFrames(
    videoFrames(video),
    async ({ frame, atMs }) => {
      const result = await stream.read(frame, atMs);
      if (result !== undefined) show(result);
    },
    new AbortController().signal,
  );
});
