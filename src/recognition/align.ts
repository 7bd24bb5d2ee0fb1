/**
 * Turns, scales and shifts a face so that eyes and mouth lie where they lay in the pictures the model learned from.
 * The template is measured with the same points (scripts/alignment-template.ts).
 */
import type { FaceDetection, FaceMesh } from "./face.ts";
import { centroid, fitSimilarity, type Point, type Similarity } from "./geometry.ts";
import type { AlignmentTemplate } from "./manifest.ts";

/** In image pixels; left and right are the subject's. */
export interface AlignmentPoints {
  readonly rightEye: Point;
  readonly leftEye: Point;
  readonly mouth: Point;
}

/**
 * Points of the mesh whose middle is taken: the two corners of each eye, so that a blink or a wide eye does not move
 * the crop, and the two corners of the mouth, which an open mouth moves less than its lips.
 */
const MESH_POINTS = {
  rightEye: [33, 133],
  leftEye: [263, 362],
  mouth: [61, 291],
} as const;

/** From the mesh where there is one, else from the detector's key points, which are coarser. */
export function alignmentPoints(face: FaceDetection, mesh?: FaceMesh): AlignmentPoints {
  if (mesh === undefined) {
    const { rightEye, leftEye, mouth } = face.keyPoints;
    return { rightEye, leftEye, mouth };
  }
  const middle = (indices: readonly number[]) =>
    centroid(indices.map((i) => ({ x: mesh.points[3 * i]!, y: mesh.points[3 * i + 1]! })));
  return {
    rightEye: middle(MESH_POINTS.rightEye),
    leftEye: middle(MESH_POINTS.leftEye),
    mouth: middle(MESH_POINTS.mouth),
  };
}

/**
 * From pixels of a crop of `size` to image pixels; centres of pixels lie at halves in both.
 * @throws TypeError when the points all coincide
 */
export function cropToImage(
  points: AlignmentPoints,
  template: AlignmentTemplate,
  { width, height }: { readonly width: number; readonly height: number },
): Similarity {
  const inCrop = ({ x, y }: Point): Point => ({ x: x * width, y: y * height });
  return fitSimilarity(
    [inCrop(template.rightEye), inCrop(template.leftEye), inCrop(template.mouth)],
    [points.rightEye, points.leftEye, points.mouth],
  );
}
