/** What the shipped pipeline makes of a picture, stage by stage, with what its limits go by. */
import { openFaceFinder } from "../../src/platform/node/face-finder.ts";
import { alignmentPoints, cropToImage } from "../../src/recognition/align.ts";
import { conformalSet, createClassifier } from "../../src/recognition/classify.ts";
import { type Expression, ranked } from "../../src/recognition/expression.ts";
import { type FoundFace, largestFace } from "../../src/recognition/find.ts";
import type { RgbaImage } from "../../src/recognition/image.ts";
import { sampleCrop } from "../../src/recognition/preprocess.ts";
import { type FaceQuality, MESH_PRESENCE, measureQuality } from "../../src/recognition/quality.ts";
import type { OwnValidation } from "../../src/training/own-validation.ts";

export interface SceneReading extends FaceQuality {
  readonly named: Expression;
  readonly setSize: number;
  /** In the picture plane, from the eyes; positive is clockwise. */
  readonly rollDegrees: number;
}

type Model = Pick<OwnValidation, "runtime" | "manifest" | "expression">;

/** Of the largest face; undefined where none is found. */
export type SceneReader = (image: RgbaImage) => Promise<SceneReading | undefined>;

export async function createSceneReader(model: Model): Promise<SceneReader> {
  const finder = await openFaceFinder(model.runtime);
  const read = await createFaceReader(model);
  return async (image) => {
    const largest = largestFace(await finder.find(image, true));
    return largest && read(image, largest);
  };
}

/** Reads a face that was found in a picture. */
export async function createFaceReader({
  runtime,
  manifest,
  expression,
}: Model): Promise<(image: RgbaImage, found: FoundFace) => Promise<SceneReading>> {
  const classifier = createClassifier(await runtime.load(expression), manifest);
  const { width, height } = manifest.input;
  return async (image, { face, mesh }) => {
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
