/**
 * Finds the 468 points of MediaPipe Face Mesh (Kartynnik et al. 2019, arXiv 1907.06724) in one face. The network wants
 * the face upright, filling two thirds of a square of 192 x 192 pixels.
 */
import type { FaceDetection, FaceMesh } from "./face.ts";
import { boxCentre, type Similarity } from "./geometry.ts";
import { assertRgbaImage, type RgbaImage } from "./image.ts";
import { floatOutput, type Model } from "./runtime.ts";
import { sampleRgb } from "./sampling.ts";

export interface MeshFinder {
  /**
   * The points of `face` in image pixels; when there is no face after all, points of no meaning and a low presence.
   * @throws TypeError for a broken image, RuntimeError when the network cannot be run
   */
  find(image: RgbaImage, face: FaceDetection): Promise<FaceMesh>;
}

const SIDE = 192;
/** The crop's side in units of the longer side of the detector's box. MediaPipe's value. */
const CROP_PER_BOX = 1.5;

export function createMeshFinder(model: Model): MeshFinder {
  return {
    async find(image, face) {
      assertRgbaImage(image);
      const toImage = uprightCrop(face);
      const data = sampleRgb(image, toImage, {
        width: SIDE,
        height: SIDE,
        border: "replicate",
        gain: 1 / 255,
        offset: 0,
      });
      const outputs = await model.run({ image: { data, dims: [1, SIDE, SIDE, 3] } });
      const presenceLogit = floatOutput(outputs, "presence")[0]!;
      return {
        points: mapPoints(floatOutput(outputs, "points"), toImage),
        presence: 1 / (1 + Math.exp(-presenceLogit)),
      };
    },
  };
}

/** From crop pixels to image pixels: a square around the box, turned so that the eyes are level. */
function uprightCrop({ box, keyPoints: { rightEye, leftEye } }: FaceDetection): Similarity {
  const roll = Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x);
  const scale = (CROP_PER_BOX * Math.max(box.width, box.height)) / SIDE;
  const [a, b] = [scale * Math.cos(roll), scale * Math.sin(roll)];
  const centre = boxCentre(box);
  return { a, b, tx: centre.x - ((a - b) * SIDE) / 2, ty: centre.y - ((b + a) * SIDE) / 2 };
}

/** Depth has the unit of x and y, so it is scaled as they are. */
function mapPoints(points: Float32Array, { a, b, tx, ty }: Similarity): Float32Array {
  const scale = Math.hypot(a, b);
  const mapped = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    const [x, y, z] = [points[i]!, points[i + 1]!, points[i + 2]!];
    mapped[i] = a * x - b * y + tx;
    mapped[i + 1] = b * x + a * y + ty;
    mapped[i + 2] = scale * z;
  }
  return mapped;
}
