import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { faceNetworks } from "../../test/face-models.ts";
import { MAKER_CASES } from "../../test/fixtures/faces/cases.ts";
import { drawFaces } from "../../test/fixtures/faces/drawn-face.ts";
import type { FaceDetector } from "./detect.ts";
import type { FaceDetection, FaceMesh } from "./face.ts";
import { boxCentre, type Point } from "./geometry.ts";
import { createMeshFinder, type MeshFinder } from "./mesh.ts";
import type { Model, Tensor } from "./runtime.ts";

interface MakerCase {
  readonly name: string;
  readonly meshes: readonly (readonly (readonly [number, number])[])[];
}

const maker: { readonly origin: string; readonly cases: readonly MakerCase[] } = JSON.parse(
  readFileSync(new URL("../../test/fixtures/faces/maker.json", import.meta.url), "utf8"),
);

describe(`the mesh against ${maker.origin}`, () => {
  let detector: FaceDetector;
  let meshFinder: MeshFinder;
  beforeAll(async () => {
    ({ detector, meshFinder } = await faceNetworks());
  });

  // The maker's package crops around the face of another detector, so the points may differ by a pixel or two of the
  // mesh network's 192; they are compared in units of the face.
  it.each(MAKER_CASES)("agrees on $name", async ({ name, width, height, faces }) => {
    const image = drawFaces(width, height, faces);
    const expected = maker.cases.find((one) => one.name === name)!.meshes;
    const found = await detector.detect(image);
    expect(found).toHaveLength(expected.length);
    for (const face of found) {
      const mesh = await meshFinder.find(image, face);
      expect(mesh.points).toHaveLength(468 * 3);
      expect(mesh.presence).toBeGreaterThan(0.99);
      const away = Math.min(...expected.map((points) => meanDistance(mesh, points)));
      expect(away / face.box.width).toBeLessThan(0.02);
    }
  });

  it("says that a plain patch is no face", async () => {
    const image = drawFaces(200, 200, []);
    const { presence } = await meshFinder.find(image, faceAt({ x: 60, y: 60 }, 0));
    expect(presence).toBeLessThan(0.5);
  });
});

describe("the mesh's crop", () => {
  /** Answers with three points of its input: the top left corner, the middle, and one a quarter to the right of it. */
  function stub(seen: Tensor[]): Model {
    return {
      inputNames: ["image"],
      outputNames: ["points", "presence"],
      run: ({ image }) => {
        seen.push(image!);
        return Promise.resolve({
          points: { data: Float32Array.of(0, 0, 0, 96, 96, -8, 144, 96, 8), dims: [1, 1, 1, 9] },
          presence: { data: Float32Array.of(0), dims: [1, 1, 1, 1] },
        });
      },
      release: () => Promise.resolve(),
    };
  }

  it("is half as large again as the box, turned with the eyes, and its points come back to the image", async () => {
    const seen: Tensor[] = [];
    const finder = createMeshFinder(stub(seen));
    // Eyes one above the other: the subject's left eye lies below the right one, so the crop is turned by 90 degrees.
    const face = faceAt({ x: 100, y: 80 }, Math.PI / 2);
    const { points, presence } = await finder.find(drawFaces(300, 300, []), face);
    const centre = boxCentre(face.box);
    const scale = (1.5 * 64) / 192;
    expect(seen[0]?.dims).toEqual([1, 192, 192, 3]);
    expect(presence).toBe(0.5);
    expect([...points].map((value) => Math.round(value * 1e3) / 1e3)).toEqual([
      ...[centre.x + 96 * scale, centre.y - 96 * scale, 0],
      ...[centre.x, centre.y, -8 * scale],
      ...[centre.x, centre.y + 48 * scale, 8 * scale],
    ]);
  });
});

/** A face with a box of 64 x 48 whose eyes lie on a line turned by `roll`. */
function faceAt({ x, y }: Point, roll: number): FaceDetection {
  const eye = (side: number) => ({ x: x + side * Math.cos(roll), y: y + side * Math.sin(roll) });
  const centre = { x, y };
  return {
    box: { x: x - 32, y: y - 24, width: 64, height: 48 },
    keyPoints: {
      rightEye: eye(-10),
      leftEye: eye(10),
      noseTip: centre,
      mouth: centre,
      rightEar: centre,
      leftEar: centre,
    },
    score: 1,
  };
}

function meanDistance({ points }: FaceMesh, expected: readonly (readonly [number, number])[]): number {
  const distances = expected.map(([x, y], i) => Math.hypot(points[3 * i]! - x, points[3 * i + 1]! - y));
  return distances.reduce((a, b) => a + b, 0) / distances.length;
}
