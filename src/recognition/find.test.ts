import { describe, expect, it } from "vitest";
import { faceNetworks } from "../../test/face-models.ts";
import { drawFaces } from "../../test/fixtures/faces/drawn-face.ts";
import { alignmentPoints } from "./align.ts";
import type { FaceDetection, FaceMesh } from "./face.ts";
import { createFaceFinder, DOUBTFUL_SCORE, type FoundFace, isSameFace, largestFace } from "./find.ts";
import { distance } from "./geometry.ts";
import type { RgbaImage } from "./image.ts";

const image: RgbaImage = { data: new Uint8ClampedArray(4 * 20 * 30), width: 20, height: 30 };

function faceOf(score: number, side = 10): FaceDetection {
  const point = { x: 0, y: 0 };
  return {
    box: { x: 0, y: 0, width: side, height: side },
    keyPoints: {
      rightEye: point,
      leftEye: point,
      noseTip: point,
      mouth: point,
      rightEar: point,
      leftEar: point,
    },
    score,
  };
}

/** Faces of `plain` are detected in the picture itself, those of `within` in a surround; `presence` is every mesh's. */
function finderOf(plain: readonly FaceDetection[], within: readonly FaceDetection[], presence: number) {
  const surrounds: (number | undefined)[] = [];
  const mesh: FaceMesh = { points: new Float32Array(468 * 3), presence };
  const finder = createFaceFinder(
    {
      async detect(_, surround) {
        surrounds.push(surround);
        return [...(surround ? within : plain)];
      },
    },
    { find: async () => mesh },
  );
  return { finder, surrounds };
}

describe("createFaceFinder", () => {
  it("believes a sure detector whatever the mesh network says", async () => {
    const { finder } = finderOf([faceOf(0.6)], [], 0.1);
    expect(await finder.find(image, true)).toMatchObject([{ face: { score: 0.6 }, mesh: { presence: 0.1 } }]);
  });

  it("takes a doubtful face only where the mesh network sees one too", async () => {
    const doubtful = [faceOf(0.3)];
    expect(await finderOf(doubtful, [], 0.97).finder.find(image, false)).toHaveLength(1);
    expect(await finderOf(doubtful, [], 0.9).finder.find(image, false)).toEqual([]);
  });

  it("looks within a surround only where nothing was found and a close-up is asked for", async () => {
    const found = finderOf([faceOf(0.9)], [faceOf(0.8)], 1);
    expect(await found.finder.find(image, true)).toMatchObject([{ face: { score: 0.9 } }]);
    expect(found.surrounds).toEqual([undefined]);

    const nothing = finderOf([], [faceOf(0.8)], 1);
    expect(await nothing.finder.find(image, false)).toEqual([]);
    expect(await nothing.finder.find(image, true)).toMatchObject([{ face: { score: 0.8 } }]);
    expect(nothing.surrounds).toEqual([undefined, undefined, 0.5]);
  });

  it("takes nothing within a surround that the mesh network does not see too", async () => {
    expect(await finderOf([], [faceOf(0.99)], 0.9).finder.find(image, true)).toEqual([]);
  });

  it("takes nothing within a surround that is too small to fill the picture", async () => {
    const { finder } = finderOf([], [faceOf(0.99, 6), faceOf(0.98, 7)], 1);
    expect(await finder.find(image, true)).toMatchObject([{ face: { score: 0.98 } }]);
  });
});

describe("isSameFace", () => {
  /** Points all over a square of 100 pixels with its corner at (x, 0). */
  const at = (x: number, presence = 1): FoundFace => ({
    face: faceOf(0.9),
    mesh: {
      points: Float32Array.from({ length: 468 * 3 }, (_, i) => {
        const n = Math.floor(i / 3);
        return [x + (n % 22) * (100 / 21), Math.floor(n / 22) * (100 / 21), 0][i % 3]!;
      }),
      presence,
    },
  });

  it("tells by where the meshes lie, of those that are there", () => {
    expect(isSameFace(at(0), at(20))).toBe(true);
    expect(isSameFace(at(0), at(60))).toBe(false);
    expect(isSameFace(at(0), at(0, 0.4))).toBe(false);
  });

  it("keeps the better one of two detections whose meshes fell onto one face", async () => {
    const { mesh } = at(0);
    const detector = { detect: async () => [faceOf(0.9), faceOf(0.4)] };
    const finder = createFaceFinder(detector, { find: async () => mesh });
    expect(await finder.find(image, true)).toMatchObject([{ face: { score: 0.9 } }]);
  });
});

describe("the networks that ship", () => {
  it("find a face that fills the picture, or stretches beyond it, which the detector alone misses", async () => {
    const sure = await faceNetworks();
    const { detector, meshFinder } = await faceNetworks({ minScore: DOUBTFUL_SCORE });
    const finder = createFaceFinder(detector, meshFinder);
    for (const eyeDistance of [90, 105]) {
      const picture = drawFaces(200, 200, [{ x: 100, y: 85, eyeDistance }]);
      expect(await sure.detector.detect(picture)).toEqual([]);
      const [found, ...others] = await finder.find(picture, true);
      expect(others).toEqual([]);
      const { rightEye, leftEye } = alignmentPoints(found!.face, found!.mesh);
      expect(distance(rightEye, { x: 100 - eyeDistance / 2, y: 85 })).toBeLessThan(0.15 * eyeDistance);
      expect(distance(leftEye, { x: 100 + eyeDistance / 2, y: 85 })).toBeLessThan(0.15 * eyeDistance);
    }
  });
});

describe("largestFace", () => {
  it("is the face whose box is largest, and none of none", () => {
    const [small, large] = [{ face: faceOf(0.9, 10) }, { face: faceOf(0.6, 40) }];
    expect(largestFace([small, large])).toBe(large);
    expect(largestFace([])).toBeUndefined();
  });
});
