import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { correlation } from "../../test/correlation.ts";
import { faceNetworks } from "../../test/face-models.ts";
import { type DrawnFace, drawFaces } from "../../test/fixtures/faces/drawn-face.ts";
import { type AlignmentPoints, alignmentPoints, cropToImage } from "./align.ts";
import type { FaceDetection, FaceMesh } from "./face.ts";
import { applySimilarity, type Point } from "./geometry.ts";
import type { GrayImage } from "./image.ts";
import type { AlignmentTemplate } from "./manifest.ts";
import { sampleCrop } from "./preprocess.ts";

const TEMPLATE: AlignmentTemplate = {
  rightEye: { x: 0.31, y: 0.4 },
  leftEye: { x: 0.69, y: 0.4 },
  mouth: { x: 0.5, y: 0.77 },
};
const SIZE = { width: 48, height: 48 };

describe("alignmentPoints", () => {
  const at = (x: number): Point => ({ x, y: 10 * x });
  const face: FaceDetection = {
    box: { x: 0, y: 0, width: 1, height: 1 },
    keyPoints: {
      rightEye: at(1),
      leftEye: at(2),
      noseTip: at(3),
      mouth: at(4),
      rightEar: at(5),
      leftEar: at(6),
    },
    score: 1,
  };

  it("takes the detector's points where there is no mesh", () => {
    expect(alignmentPoints(face)).toEqual({ rightEye: at(1), leftEye: at(2), mouth: at(4) });
  });

  it("takes the middles between the corners of eyes and mouth from a mesh", () => {
    const points = Float32Array.from({ length: 468 * 3 }, (_, i) => [i / 3, 7, -1][i % 3]!);
    const mesh: FaceMesh = { points, presence: 1 };
    expect(alignmentPoints(face, mesh)).toEqual({
      rightEye: { x: (33 + 133) / 2, y: 7 },
      leftEye: { x: (263 + 362) / 2, y: 7 },
      mouth: { x: (61 + 291) / 2, y: 7 },
    });
  });
});

describe("cropToImage", () => {
  it("brings the template's points exactly onto a face of the same shape, however it lies", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(0.3, 8),
        number(-3, 3),
        number(-500, 500),
        number(-500, 500),
        (scale, roll, tx, ty) => {
          const toImage = { a: scale * Math.cos(roll), b: scale * Math.sin(roll), tx, ty };
          const inImage = ({ x, y }: Point) => applySimilarity(toImage, { x: x * 48, y: y * 48 });
          const points: AlignmentPoints = {
            rightEye: inImage(TEMPLATE.rightEye),
            leftEye: inImage(TEMPLATE.leftEye),
            mouth: inImage(TEMPLATE.mouth),
          };
          const fitted = cropToImage(points, TEMPLATE, SIZE);
          for (const name of ["a", "b", "tx", "ty"] as const)
            expect(fitted[name]).toBeCloseTo(toImage[name], 6);
        },
      ),
    );
  });
});

describe("from picture to crop", () => {
  let cropOf: (drawn: DrawnFace) => Promise<GrayImage>;
  beforeAll(async () => {
    const { detector, meshFinder } = await faceNetworks();
    cropOf = async (drawn) => {
      const image = drawFaces(640, 480, [drawn]);
      const [face] = await detector.detect(image);
      const points = alignmentPoints(face!, await meshFinder.find(image, face!));
      return sampleCrop(image, cropToImage(points, TEMPLATE, SIZE), 48, 48);
    };
  });

  it("gives nearly the same crop wherever the face is, however large, however rolled", async () => {
    const upright = await cropOf({ x: 320, y: 200, eyeDistance: 60 });
    for (const drawn of [
      { x: 150, y: 160, eyeDistance: 60 },
      { x: 400, y: 180, eyeDistance: 35 },
      { x: 300, y: 160, eyeDistance: 95 },
      { x: 330, y: 220, eyeDistance: 60, rollDegrees: 25 },
      { x: 330, y: 220, eyeDistance: 60, rollDegrees: -25 },
    ])
      expect(correlation(upright.data, (await cropOf(drawn)).data)).toBeGreaterThan(0.9);
  });
});
