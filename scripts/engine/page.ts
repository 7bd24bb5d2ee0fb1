/** Reads drawn faces with an engine that notes which of its functions are called. */
import { POSES } from "../../src/app/drawn-face/action-units.ts";
import { DRAWING } from "../../src/app/drawn-face/draw-face.ts";
import { drawnFaceUrl } from "../../src/app/drawn-face/player.ts";
import { openRecognizer } from "../../src/platform/browser/recognizer.ts";

declare global {
  interface Window {
    notes?: WebAssembly.Memory;
    /** How many readings it made, and the functions that were called, as indices into the code section. */
    read(engine: Engine): Promise<{ readonly readings: number; readonly called: readonly number[] }>;
  }
}

export interface Engine {
  readonly wasmUrl: string;
  readonly wasmModuleUrl: string;
  readonly threads: number;
}

const FRAME_MS = 66;

window.read = async (engine) => {
  const models = {
    detector: "/models/faces/blazeface-full-range.onnx",
    mesh: "/models/faces/face-mesh.onnx",
    expression: "/models/expression/model.onnx",
    manifest: "/models/expression/manifest.json",
  };
  const recognizer = await openRecognizer({ models, ...engine, inWorker: false }, () => {
    throw new Error("it reads in the page, where the notes are");
  });
  let readings = 0;
  for (const faces of [0, 1, 2])
    readings += (await recognizer.readPicture(await picture(faces))).readings.length;
  const stream = recognizer.openStream();
  for (let i = 0; i < 20; i += 1)
    readings += (await stream.read(await picture(i % 5 === 4 ? 0 : 1), i * FRAME_MS))?.readings.length ?? 0;
  await stream.close();
  recognizer.close();
  const notes = new Uint8Array(window.notes?.buffer ?? new ArrayBuffer(0));
  return { readings, called: [...notes.keys()].filter((i) => notes[i] === 1) };
};

/** Faces beside each other, each in another pose. */
async function picture(faces: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(DRAWING.width * Math.max(1, faces), DRAWING.height);
  const context = canvas.getContext("2d")!;
  for (const [i, pose] of Object.values(POSES).slice(0, faces).entries()) {
    const image = new Image();
    image.src = drawnFaceUrl(pose);
    await image.decode();
    context.drawImage(image, i * DRAWING.width, 0);
  }
  return createImageBitmap(canvas);
}
