/**
 * Can this face be read at all? A network answers for any picture; these checks keep it from answering for faces
 * unlike those it learned from. The limits were chosen on FER+ training faces kept from the model, not on a test set.
 */
import type { FaceDetection, FaceMesh, UnreadReason } from "./face.ts";
import { distance, type Point } from "./geometry.ts";
import type { GrayImage } from "./image.ts";

/** Presence below which the mesh network does not stand behind its points. */
export const MESH_PRESENCE = 0.5;
/**
 * Beyond these a face is left unread: there the expression named first is right in fewer than seven of ten faces, about as often
 * as people agree with each other. scripts/reading-limits.ts measures it for a model; docs/results.md has the curves.
 */
export const READING_LIMITS = {
  /** Least distance of the eyes, in image pixels; in a 48-pixel training crop it is 17.6. */
  eyeDistance: 7,
  /** Largest turn to either side, and up or down. */
  yawDegrees: 30,
  pitchDegrees: 30,
  /** Least mean of luma, 0..255. One FER+ training face in a thousand is darker than 34. */
  meanLuma: 24,
  /** Least standard deviation of luma: below this the face is a flat patch. One training face in a thousand lies below 19. */
  lumaDeviation: 10,
  /** Least of edges over contrast, see `sharpness`. One training face in a thousand lies below 0.195. */
  sharpness: 0.11,
} as const;

/** Points of the mesh, https://github.com/google-ai-edge/mediapipe canonical face model: outer eye corners, forehead, chin. */
const MESH = { rightEyeOuter: 33, leftEyeOuter: 263, forehead: 10, chin: 152 } as const;

/** What decides whether a face can be read. */
export interface FaceQuality {
  /** In image pixels. */
  readonly eyeDistance: number;
  /** Out of the picture plane, in degrees; 0 looks into the camera. */
  readonly yawDegrees: number;
  readonly pitchDegrees: number;
  /** How sure the mesh network is, 0..1. */
  readonly presence: number;
  /** Mean and standard deviation of the crop's luma, 0..255. */
  readonly meanLuma: number;
  readonly lumaDeviation: number;
  readonly sharpness: number;
}

/** `crop` is the aligned model input. */
export function measureQuality(face: FaceDetection, mesh: FaceMesh, crop: GrayImage): FaceQuality {
  const { rightEye, leftEye } = face.keyPoints;
  const { mean, deviation } = luma(crop);
  return {
    eyeDistance: distance(rightEye, leftEye),
    ...headPose(mesh),
    presence: mesh.presence,
    meanLuma: mean,
    lumaDeviation: deviation,
    sharpness: sharpness(crop),
  };
}

/** The first reason that holds, or undefined when the face can be read. */
export function whyUnreadable(quality: FaceQuality): UnreadReason | undefined {
  const { yawDegrees, pitchDegrees } = quality;
  const limits = READING_LIMITS;
  if (quality.meanLuma < limits.meanLuma) return "dark";
  if (Math.abs(yawDegrees) > limits.yawDegrees || Math.abs(pitchDegrees) > limits.pitchDegrees)
    return "turned";
  if (quality.presence < MESH_PRESENCE) return "covered";
  if (quality.eyeDistance < limits.eyeDistance) return "small";
  if (quality.lumaDeviation < limits.lumaDeviation) return "dark";
  if (quality.sharpness < limits.sharpness) return "blurred";
  return undefined;
}

/** Rotation of the head out of the picture plane, in degrees, from the depth of mesh points; 0 looks into the camera. */
export function headPose(mesh: FaceMesh): { yawDegrees: number; pitchDegrees: number } {
  const [right, left] = [meshPoint(mesh, MESH.rightEyeOuter), meshPoint(mesh, MESH.leftEyeOuter)];
  const [forehead, chin] = [meshPoint(mesh, MESH.forehead), meshPoint(mesh, MESH.chin)];
  return {
    yawDegrees: degrees(Math.atan2(left.z - right.z, distance(left, right))),
    pitchDegrees: degrees(Math.atan2(chin.z - forehead.z, distance(chin, forehead))),
  };
}

/** Mean absolute Laplacian over the standard deviation of luma: falls with blur, hardly moves with light. */
export function sharpness({ data, width, height }: GrayImage): number {
  const { deviation } = luma({ data, width, height });
  if (deviation === 0) return 0;
  let sum = 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      sum += Math.abs(4 * data[i]! - data[i - 1]! - data[i + 1]! - data[i - width]! - data[i + width]!);
    }
  return sum / ((width - 2) * (height - 2)) / deviation;
}

function luma({ data }: GrayImage): { mean: number; deviation: number } {
  let [sum, squares] = [0, 0];
  for (const value of data) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / data.length - mean * mean)) };
}

function meshPoint({ points }: FaceMesh, index: number): Point & { z: number } {
  return { x: points[3 * index]!, y: points[3 * index + 1]!, z: points[3 * index + 2]! };
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;
