/** A mesh seen from the face itself: how the head is turned, how large it is and where it lies no longer matter. */
import type { FaceMesh } from "../face.ts";

/** x runs to the subject's left, y down, z away from the camera; the unit is the distance between the outer eye corners. */
export interface FacePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * Points of the mesh, of MediaPipe's canonical face model. These hardly move with an expression: the corners of the eyes,
 * the bridge of the nose between them, and the base of the nose above the lip.
 */
const ANCHORS = { rightEyeOuter: 33, leftEyeOuter: 263, noseBridge: 168, noseBase: 2 } as const;

/**
 * Gives points of `mesh` in the face's own frame. Its axes are laid through the mesh's depth as well, so that they turn
 * with the head out of the picture plane; a mesh's depth is an estimate, and so is how much of a turn is taken out.
 */
export function faceFrame({ points }: FaceMesh): (index: number) => FacePoint {
  const at = (index: number): FacePoint => ({
    x: points[3 * index]!,
    y: points[3 * index + 1]!,
    z: points[3 * index + 2]!,
  });
  const across = subtract(at(ANCHORS.leftEyeOuter), at(ANCHORS.rightEyeOuter));
  const unit = Math.hypot(across.x, across.y, across.z);
  const right = scaled(across, 1 / unit);
  const along = subtract(at(ANCHORS.noseBase), at(ANCHORS.noseBridge));
  const upright = subtract(along, scaled(right, dot(along, right)));
  const down = scaled(upright, 1 / Math.hypot(upright.x, upright.y, upright.z));
  const back = cross(right, down);
  const origin = at(ANCHORS.noseBridge);
  return (index) => {
    const from = scaled(subtract(at(index), origin), 1 / unit);
    return { x: dot(from, right), y: dot(from, down), z: dot(from, back) };
  };
}

function subtract(a: FacePoint, b: FacePoint): FacePoint {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

function scaled({ x, y, z }: FacePoint, factor: number): FacePoint {
  return { x: x * factor, y: y * factor, z: z * factor };
}

function dot(a: FacePoint, b: FacePoint): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

function cross(a: FacePoint, b: FacePoint): FacePoint {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}
