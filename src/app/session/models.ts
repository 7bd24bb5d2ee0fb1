/** Where the app's own server has the models and the runtime: beside the page, and nowhere else. */
import wasmModuleUrl from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import manifest from "../../../models/expression/manifest.json?url";
import expression from "../../../models/expression/model.onnx?url";
import detector from "../../../models/faces/blazeface-full-range.onnx?url";
import mesh from "../../../models/faces/face-mesh.onnx?url";
import { type BrowserRecognizer, openRecognizer } from "../../platform/browser/recognizer.ts";
import workerUrl from "../../platform/browser/worker.ts?worker&url";

export function openOwnRecognizer(): Promise<BrowserRecognizer> {
  return openRecognizer(
    { models: { detector, mesh, expression, manifest }, wasmUrl, wasmModuleUrl },
    () => new Worker(workerUrl, { type: "module" }),
  );
}
