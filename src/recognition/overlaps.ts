/** One face for each group of candidates that overlap. */
import type { FaceDetection, KeyPoints } from "./face.ts";
import { type Box, intersectionOverUnion, type Point } from "./geometry.ts";

/** Boxes that share more than this are of the same face. MediaPipe's value. */
const MIN_OVERLAP = 0.3;
/** What scores less than this, and less than the best, lies too loosely to count in the average. */
const AVERAGED_SCORE = 0.5;

/**
 * Non-maximum suppression with blending (BlazeFace, arXiv 1907.05047, section 4.3): the best candidate takes all that
 * overlap it, and the face lies at the average of the sure ones weighted by score, which trembles less from frame to
 * frame than the best candidate alone. The face keeps the best score.
 * @returns best first
 */
export function suppressOverlaps(
  candidates: readonly FaceDetection[],
  minOverlap = MIN_OVERLAP,
): FaceDetection[] {
  let rest = candidates.toSorted((a, b) => b.score - a.score);
  const faces: FaceDetection[] = [];
  while (rest.length > 0) {
    const best = rest[0]!;
    const overlaps = (other: FaceDetection) =>
      other === best || intersectionOverUnion(other.box, best.box) > minOverlap;
    const leastScore = Math.min(best.score, AVERAGED_SCORE);
    faces.push(blend(rest.filter((other) => overlaps(other) && other.score >= leastScore)));
    rest = rest.filter((other) => !overlaps(other));
  }
  return faces;
}

/** `group` holds at least one face, the best first. */
function blend(group: readonly FaceDetection[]): FaceDetection {
  const total = group.reduce((sum, { score }) => sum + score, 0);
  const average = (value: (face: FaceDetection) => number) =>
    group.reduce((sum, face) => sum + face.score * value(face), 0) / total;
  const point = (of: (keyPoints: KeyPoints) => Point): Point => ({
    x: average(({ keyPoints }) => of(keyPoints).x),
    y: average(({ keyPoints }) => of(keyPoints).y),
  });
  const box: Box = {
    x: average((face) => face.box.x),
    y: average((face) => face.box.y),
    width: average((face) => face.box.width),
    height: average((face) => face.box.height),
  };
  return {
    box,
    keyPoints: {
      rightEye: point((k) => k.rightEye),
      leftEye: point((k) => k.leftEye),
      noseTip: point((k) => k.noseTip),
      mouth: point((k) => k.mouth),
      rightEar: point((k) => k.rightEar),
      leftEar: point((k) => k.leftEar),
    },
    score: group[0]!.score,
  };
}
