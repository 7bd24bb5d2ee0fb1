/** `lexithymia/node`: the same pipeline as in the page, for Node programs. */
export * from "../../recognition/index.ts";
export { PictureError } from "./picture-error.ts";
export {
  createRecognizer,
  type NodeRecognizer,
  type PictureReading,
  type RecognizerOptions,
} from "./recognizer.ts";
