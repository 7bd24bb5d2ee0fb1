import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { faceNetworks } from "../../test/face-models.ts";
import { MAKER_CASES } from "../../test/fixtures/faces/cases.ts";
import { type DrawnFace, drawFaces } from "../../test/fixtures/faces/drawn-face.ts";
import { createFaceDetector, type FaceDetector } from "./detect.ts";
import type { FaceDetection } from "./face.ts";
import { type Box, boxCentre, distance, type Point } from "./geometry.ts";
import type { RgbaImage } from "./image.ts";
import type { Model } from "./runtime.ts";

interface MakerCase {
  readonly name: string;
  readonly detections: readonly { readonly box: Box; readonly keyPoints: readonly [number, number][] }[];
}

const maker: { readonly origin: string; readonly cases: readonly MakerCase[] } = JSON.parse(
  readFileSync(new URL("../../test/fixtures/faces/maker.json", import.meta.url), "utf8"),
);
/** The maker's threshold for this network; candidates below it are not part of its averages either. */
const MAKER_MIN_SCORE = 0.6;

describe(`the detector against ${maker.origin}`, () => {
  let detector: FaceDetector;
  beforeAll(async () => {
    ({ detector } = await faceNetworks({ minScore: MAKER_MIN_SCORE }));
  });

  it.each(MAKER_CASES)("agrees on $name", async ({ name, width, height, faces }) => {
    const found = await detector.detect(drawFaces(width, height, faces));
    const expected = maker.cases.find((one) => one.name === name)!.detections;
    expect(found).toHaveLength(expected.length);
    // One pixel of the network. Where nothing is resampled the two are the same; where the picture is shrunk, the maker
    // reads single points of it and we average, which moves a box by up to about one such pixel in either direction.
    const networkPixel = Math.max(width, height) / 192;
    const tolerance = networkPixel === 1 ? 0.03 : 1.2 * networkPixel;
    for (const { box, keyPoints } of expected) {
      const nearest = nearestFace(found, boxCentre(box));
      expect(distance(boxCentre(nearest.box), boxCentre(box))).toBeLessThan(tolerance);
      expect(Math.abs(nearest.box.width - box.width)).toBeLessThan(tolerance);
      Object.values(nearest.keyPoints).forEach((point: Point, i) => {
        const [x, y] = keyPoints[i]!;
        expect(distance(point, { x, y })).toBeLessThan(tolerance);
      });
    }
  });
});

describe("the detector on drawn faces", () => {
  let detector: FaceDetector;
  beforeAll(async () => {
    ({ detector } = await faceNetworks());
  });

  it("finds eyes and mouth, right and left being the subject's, from 30 pixels to the whole picture", async () => {
    for (const eyeDistance of [14, 30, 60, 110]) {
      const drawn = { x: 310, y: 180, eyeDistance };
      const [face, ...others] = await detector.detect(drawFaces(640, 480, [drawn]));
      expect(others).toEqual([]);
      expectEyes(face, drawn);
    }
  });

  it("follows a face rolled to either side", async () => {
    for (const rollDegrees of [-40, -20, 20, 40]) {
      const drawn = { x: 320, y: 220, eyeDistance: 60, rollDegrees };
      const [face] = await detector.detect(drawFaces(640, 480, [drawn]));
      expectEyes(face, drawn);
    }
  });

  it("looks at wide, tall, small and very large pictures", async () => {
    for (const [width, height] of [
      [900, 200],
      [200, 900],
      [64, 64],
      [2000, 1500],
    ] as const) {
      const drawn = { x: width / 2, y: height * 0.42, eyeDistance: Math.min(width, height) * 0.2 };
      const [face, ...others] = await detector.detect(drawFaces(width, height, [drawn]));
      expect(others).toEqual([]);
      expectEyes(face, drawn);
    }
  });

  it("finds nothing in plain, striped and single-pixel pictures", async () => {
    const plain = drawFaces(320, 240, []);
    const stripes = { ...plain, data: plain.data.map((_, i) => (Math.floor(i / 40) % 2) * 255) };
    const pixel: RgbaImage = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
    for (const image of [plain, stripes, pixel]) expect(await detector.detect(image)).toEqual([]);
  });

  it("refuses an image whose bytes do not fit its size", async () => {
    const broken = { data: new Uint8ClampedArray(7), width: 2, height: 1 };
    await expect(detector.detect(broken)).rejects.toThrow("image: 2x1 RGBA needs 8 bytes, got 7");
  });
});

describe("decoding", () => {
  /** A network that is sure of one anchor and says `values` there. */
  function stub(anchor: number, values: readonly number[]): Model {
    const regressions = new Float32Array(2304 * 16);
    const logits = new Float32Array(2304).fill(-9);
    regressions.set(values, anchor * 16);
    logits[anchor] = 2;
    return {
      inputNames: ["image"],
      outputNames: ["regressions", "logits"],
      run: () =>
        Promise.resolve({
          regressions: { data: regressions, dims: [1, 2304, 16] },
          logits: { data: logits, dims: [1, 2304, 1] },
        }),
      release: () => Promise.resolve(),
    };
  }

  it("measures from the middle of the anchor's cell, in network pixels of the letterboxed picture", async () => {
    // Anchor 1 * 48 + 2 is the cell of x 8..12, y 4..8. The picture is twice the network's size, with 96 black rows above.
    const values = [1, 2, 30, 40, -3, -4, 3, -4, 0, 0, 0, 5, -9, -1, 9, -1];
    const detector = createFaceDetector(stub(50, values));
    const [face] = await detector.detect(drawFaces(384, 192, []));
    expect(face?.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(face?.box).toEqual({ x: 2 * 11 - 30, y: 2 * 8 - 96 - 40, width: 60, height: 80 });
    const at = (x: number, y: number) => ({ x: expect.closeTo(x, 9), y: expect.closeTo(y, 9) });
    expect(face?.keyPoints).toEqual({
      rightEye: at(14, -92),
      leftEye: at(26, -92),
      noseTip: at(20, -84),
      mouth: at(20, -74),
      rightEar: at(2, -86),
      leftEar: at(38, -86),
    });
  });

  it("leaves out what scores below the least score", async () => {
    const model = stub(50, Array(16).fill(10));
    expect(await createFaceDetector(model, { minScore: 0.88 }).detect(drawFaces(9, 9, []))).toHaveLength(1);
    expect(await createFaceDetector(model, { minScore: 0.89 }).detect(drawFaces(9, 9, []))).toEqual([]);
  });
});

function expectEyes(
  face: FaceDetection | undefined,
  { x, y, eyeDistance, rollDegrees = 0 }: DrawnFace,
): void {
  const roll = (rollDegrees * Math.PI) / 180;
  const half = { x: (Math.cos(roll) * eyeDistance) / 2, y: (Math.sin(roll) * eyeDistance) / 2 };
  const { rightEye, leftEye } = face!.keyPoints;
  // The smallest face has its eyes only four network pixels apart.
  const tolerance = 0.35 * eyeDistance;
  expect(distance(rightEye, { x: x - half.x, y: y - half.y })).toBeLessThan(tolerance);
  expect(distance(leftEye, { x: x + half.x, y: y + half.y })).toBeLessThan(tolerance);
}

function nearestFace(faces: readonly FaceDetection[], point: Point): FaceDetection {
  return faces.toSorted((a, b) => distance(boxCentre(a.box), point) - distance(boxCentre(b.box), point))[0]!;
}
