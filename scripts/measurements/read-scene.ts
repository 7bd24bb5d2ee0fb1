/** What the shipped pipeline makes of a picture, stage by stage, with what its limits go by. */
import { loadFaceModels } from "../../src/platform/node/face-models.ts";
import { alignmentPoints, cropToImage } from "../../src/recognition/align.ts";
import { conformalSet, createClassifier } from "../../src/recognition/classify.ts";
import { createFaceDetector } from "../../src/recognition/detect.ts";
import { type Expression, ranked } from "../../src/recognition/expression.ts";
import type { RgbaImage } from "../../src/recognition/image.ts";
import { createMeshFinder } from "../../src/recognition/mesh.ts";
import { sampleCrop } from "../../src/recognition/preprocess.ts";
import { type FaceQuality, MESH_PRESENCE, measureQuality } from "../../src/recognition/quality.ts";
import type { OwnValidation } from "../../src/training/own-validation.ts";

export interface SceneReading extends FaceQuality {
  readonly named: Expression;
  readonly setSize: number;
  /** In the picture plane, from the eyes; positive is clockwise. */
  readonly rollDegrees: number;
}

/** Of the largest face; undefined where none is found. */
export type SceneReader = (image: RgbaImage) => Promise<SceneReading | undefined>;

export async function createSceneReader({
  runtime,
  manifest,
  expression,
}: Pick<OwnValidation, "runtime" | "manifest" | "expression">): Promise<SceneReader> {
  const files = await loadFaceModels();
  const detector = createFaceDetector(await runtime.load(files.detector));
  const meshFinder = createMeshFinder(await runtime.load(files.mesh));
  const classifier = createClassifier(await runtime.load(expression), manifest);
  const { width, height } = manifest.input;
  return async (image) => {
    const faces = await detector.detect(image);
    const face = faces.toSorted((a, b) => b.box.width - a.box.width)[0];
    if (face === undefined) return undefined;
    const mesh = await meshFinder.find(image, face);
    const points = alignmentPoints(face, mesh.presence >= MESH_PRESENCE ? mesh : undefined);
    const crop = sampleCrop(image, cropToImage(points, manifest.template, manifest.input), width, height);
    const [probabilities] = await classifier.classify([crop]);
    const { rightEye, leftEye } = points;
    return {
      ...measureQuality(face, mesh, crop),
      rollDegrees: (Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x) * 180) / Math.PI,
      named: ranked(probabilities!)[0]!,
      setSize: conformalSet(probabilities!, manifest.conformal).length,
    };
  };
}
