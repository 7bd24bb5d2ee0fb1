/** Image in, expression over time out: the public face of the pure core. */
export type { Affect } from "./affect.ts";
export type { Blend } from "./blend.ts";
export { conformalSet } from "./classify.ts";
export { CUE_DEFINITIONS, CUE_NAMES, type CueDefinition, type CueName } from "./cues/cue-table.ts";
export { cuesInEnglish } from "./cues/english.ts";
export type { CueMeasures, Side } from "./cues/measures.ts";
export type { Cue } from "./cues/read-cues.ts";
export { inEnglish } from "./english.ts";
export { type Explanation, explain } from "./explain.ts";
export { EXPRESSIONS, type Expression, type Probabilities } from "./expression.ts";
export {
  type FaceDetection,
  type KeyPoints,
  type ReadFace,
  type Reading,
  UNREAD_REASONS,
  type UnreadFace,
  type UnreadReason,
} from "./face.ts";
export type { Box, Point } from "./geometry.ts";
export type { RgbaImage } from "./image.ts";
export { INTENSITY_LEVELS, type Intensity, type IntensityLevel } from "./intensity.ts";
export { ManifestError, type ModelManifest, parseManifest } from "./manifest.ts";
export { type PersonalNeutral, PersonalNeutralError, parsePersonalNeutral } from "./personal-neutral.ts";
export {
  createPipeline,
  type ModelFiles,
  type PipelineOptions,
  type ReadingOptions,
  type RecognitionStream,
  type Recognizer,
  type Stage,
} from "./pipeline.ts";
export { type Model, type Runtime, RuntimeError, type Tensor } from "./runtime.ts";
export {
  CAPTURE_FAULTS,
  CAPTURE_RULES,
  type CaptureFault,
  type CaptureRules,
  type NeutralCapture,
  PICTURE_RULES,
  takeNeutral,
} from "./take-neutral.ts";
