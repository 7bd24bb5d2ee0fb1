/** The whole pipeline in Node: picture files in, readings out, in pixels of the upright original. */
import type { FaceDetection, Reading } from "../../recognition/face.ts";
import type { Point } from "../../recognition/geometry.ts";
import {
  createPipeline,
  type PipelineOptions,
  type ReadingOptions,
  type Recognizer,
} from "../../recognition/pipeline.ts";
import { loadFaceModels } from "./face-models.ts";
import { loadExpressionModel, SHIPPED_MODEL } from "./models.ts";
import { type Picture, readPicture } from "./pictures.ts";
import { createNodeRuntime, type NodeRuntimeOptions } from "./runtime.ts";

export interface RecognizerOptions extends PipelineOptions, NodeRuntimeOptions {
  /** A folder with an expression model and its manifest; the shipped one by default. */
  readonly model?: string;
}

/** What the faces in a picture file showed. */
export interface PictureReading extends Omit<Picture, "image"> {
  /** In pixels of the upright original, also where a very large picture was read reduced. */
  readonly readings: readonly Reading[];
}

export interface NodeRecognizer extends Recognizer {
  /** Decodes and reads one picture file. @throws PictureError */
  readFile(path: string, options?: ReadingOptions): Promise<PictureReading>;
}

/** @throws ManifestError when the model cannot be used, FaceModelsMissingError before the build, RuntimeError. */
export async function createRecognizer(options: RecognizerOptions = {}): Promise<NodeRecognizer> {
  const runtime = await createNodeRuntime(options);
  const expressionModel = await loadExpressionModel(options.model ?? SHIPPED_MODEL, runtime);
  const files = { ...(await loadFaceModels()), ...expressionModel };
  const recognizer = await createPipeline(runtime, files, options);
  return {
    ...recognizer,
    async readFile(path, readingOptions) {
      const { image, ...picture } = await readPicture(path);
      const scale = { x: picture.width / image.width, y: picture.height / image.height };
      const readings = await recognizer.readPicture(image, readingOptions);
      return { ...picture, readings: readings.map((reading) => enlarged(reading, scale)) };
    },
  };
}

/** The reading with its face in pixels of the original; `scale` is original pixels per pixel read, on each axis. */
function enlarged<R extends Reading>(reading: R, scale: Point): R {
  const { box, keyPoints, score } = reading.face;
  const point = ({ x, y }: Point): Point => ({ x: x * scale.x, y: y * scale.y });
  const face: FaceDetection = {
    score,
    box: { ...point(box), width: box.width * scale.x, height: box.height * scale.y },
    keyPoints: {
      rightEye: point(keyPoints.rightEye),
      leftEye: point(keyPoints.leftEye),
      noseTip: point(keyPoints.noseTip),
      mouth: point(keyPoints.mouth),
      rightEar: point(keyPoints.rightEar),
      leftEar: point(keyPoints.leftEar),
    },
  };
  return { ...reading, face };
}
