/**
 * Lexithymia in a browser page: `lexithymia/browser`.
 *
 * Model files and WebAssembly are named by address, so any bundler will do, and nothing is fetched from another origin.
 */
import { type BrowserRecognizer, openRecognizer, type RecognizerOptions } from "./recognizer.ts";

/** Opens the models, in a worker where the browser has one. See `openRecognizer` for what can go wrong. */
export function createRecognizer(options: RecognizerOptions): Promise<BrowserRecognizer> {
  // The form `new Worker(new URL(…, import.meta.url))` is what Vite, webpack and Parcel recognise. The name is the
  // compiled file's: this module is for the published package.
  return openRecognizer(
    options,
    () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "lexithymia" }),
  );
}

export { inEnglish } from "../../recognition/english.ts";
export { type Explanation, explain } from "../../recognition/explain.ts";
export { EXPRESSIONS, type Expression, type Probabilities } from "../../recognition/expression.ts";
export type { Reading } from "../../recognition/face.ts";
export { ManifestError } from "../../recognition/manifest.ts";
export {
  type PersonalNeutral,
  PersonalNeutralError,
  parsePersonalNeutral,
} from "../../recognition/personal-neutral.ts";
export { RuntimeError } from "../../recognition/runtime.ts";
export { CAPTURE_FAULTS, type NeutralCapture, takeNeutral } from "../../recognition/take-neutral.ts";
export {
  type Camera,
  type CameraOpening,
  type CameraProblem,
  type CameraWish,
  listCameras,
  openCamera,
} from "./camera.ts";
export type { Frame } from "./engine/pixels.ts";
export type { FrameReadings, ModelUrls } from "./engine/protocol.ts";
export { createBrowserRuntime, type RuntimeOptions } from "./engine/runtime.ts";
export { type FrameSource, followFrames, type TimedFrame, videoFrames } from "./frame-source.ts";
export { openPicture, type PictureOpening, type UnreadableFile } from "./picture.ts";
export type { BrowserRecognizer, BrowserStream, RecognizerOptions } from "./recognizer.ts";
export { openVideo, type VideoOpening } from "./video.ts";
