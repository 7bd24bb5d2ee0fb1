import { describe, expect, it } from "vitest";
import type { FaceDetection, FaceMesh } from "./face.ts";
import type { GrayImage } from "./image.ts";
import { headPose, measureQuality, sharpness, whyUnreadable } from "./quality.ts";

const SIZE = 48;

function crop(value: (x: number, y: number) => number): GrayImage {
  const data = Float32Array.from({ length: SIZE * SIZE }, (_, i) => value(i % SIZE, Math.floor(i / SIZE)));
  return { data, width: SIZE, height: SIZE };
}

/** A mesh whose eye corners and forehead-chin line are turned out of the picture plane by these angles. */
function meshTurned(yawDegrees: number, pitchDegrees: number, presence = 1): FaceMesh {
  const points = new Float32Array(468 * 3);
  const [yaw, pitch] = [(yawDegrees * Math.PI) / 180, (pitchDegrees * Math.PI) / 180];
  points.set([-50 * Math.cos(yaw), 0, -50 * Math.sin(yaw)], 33 * 3);
  points.set([50 * Math.cos(yaw), 0, 50 * Math.sin(yaw)], 263 * 3);
  points.set([0, -80 * Math.cos(pitch), -80 * Math.sin(pitch)], 10 * 3);
  points.set([0, 80 * Math.cos(pitch), 80 * Math.sin(pitch)], 152 * 3);
  return { points, presence };
}

function faceWithEyesApart(pixels: number): FaceDetection {
  const at = { x: 0, y: 0 };
  return {
    box: { x: 0, y: 0, width: pixels * 2, height: pixels * 2 },
    score: 0.9,
    keyPoints: {
      rightEye: at,
      leftEye: { x: pixels, y: 0 },
      noseTip: at,
      mouth: at,
      rightEar: at,
      leftEar: at,
    },
  };
}

const textured = crop((x, y) => 128 + 60 * Math.sin(x * 1.1) * Math.cos(y * 0.9));
const frontal = meshTurned(0, 0);
const near = faceWithEyesApart(60);

describe("whyUnreadable", () => {
  it("has no objection to a frontal, lit, sharp face", () => {
    expect(whyUnreadable(measureQuality(near, frontal, textured))).toBeUndefined();
  });

  it.each([
    ["turned", near, meshTurned(55, 0), textured],
    ["turned", near, meshTurned(-55, 0), textured],
    ["turned", near, meshTurned(0, 50), textured],
    ["covered", near, meshTurned(0, 0, 0.2), textured],
    ["small", faceWithEyesApart(5), frontal, textured],
    ["dark", near, frontal, crop((x) => 4 + (x % 3))],
    ["dark", near, frontal, crop(() => 120)],
    ["blurred", near, frontal, crop((x, y) => 128 + 50 * Math.sin(x / 16) * Math.cos(y / 16))],
  ] as const)("says %s", (reason, face, mesh, picture) => {
    expect(whyUnreadable(measureQuality(face, mesh, picture))).toBe(reason);
  });
});

describe("headPose", () => {
  it("gives the angles the mesh was turned by", () => {
    const { yawDegrees, pitchDegrees } = headPose(meshTurned(20, -15));
    expect(yawDegrees).toBeCloseTo(20, 4);
    expect(pitchDegrees).toBeCloseTo(-15, 4);
  });
});

describe("sharpness", () => {
  it("does not change with light or contrast", () => {
    const dim = crop((x, y) => 40 + 0.3 * textured.data[y * SIZE + x]!);
    expect(sharpness(dim)).toBeCloseTo(sharpness(textured), 4);
  });
});
