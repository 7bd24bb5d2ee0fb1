import { beforeAll, describe, expect, it } from "vitest";
import { faceNetworks } from "../../test/face-models.ts";
import { type DrawnFace, drawFaces } from "../../test/fixtures/faces/drawn-face.ts";
import type { FaceDetector } from "./detect.ts";
import type { FaceMesh } from "./face.ts";
import { faceFromMesh } from "./face-from-mesh.ts";
import { distance, intersectionOverUnion } from "./geometry.ts";
import type { MeshFinder } from "./mesh.ts";

describe("faceFromMesh", () => {
  let detector: FaceDetector;
  let meshFinder: MeshFinder;
  beforeAll(async () => {
    ({ detector, meshFinder } = await faceNetworks());
  });

  const start: DrawnFace = { x: 300, y: 200, eyeDistance: 60 };

  it.each([start, { ...start, rollDegrees: 20 }, { ...start, eyeDistance: 35 }])(
    "says what the detector says, about %o",
    async (drawn) => {
      const image = drawFaces(640, 480, [drawn]);
      const [detected] = await detector.detect(image);
      const face = faceFromMesh(await meshFinder.find(image, detected!));
      expect(intersectionOverUnion(face.box, detected!.box)).toBeGreaterThan(0.75);
      const { rightEye, leftEye, noseTip, mouth } = detected!.keyPoints;
      for (const [own, other] of [
        [face.keyPoints.rightEye, rightEye],
        [face.keyPoints.leftEye, leftEye],
        [face.keyPoints.noseTip, noseTip],
        [face.keyPoints.mouth, mouth],
      ] as const)
        expect(distance(own, other)).toBeLessThan(0.08 * detected!.box.width);
    },
  );

  it("leads to the same mesh as the detector does, while the face moves, turns and grows", async () => {
    const [first] = await detector.detect(drawFaces(640, 480, [start]));
    let followed = first!;
    for (let frame = 0; frame < 12; frame += 1) {
      const drawn = {
        x: start.x + 9 * frame,
        y: start.y + 4 * frame,
        eyeDistance: start.eyeDistance + 2 * frame,
        rollDegrees: 3 * frame,
      };
      const image = drawFaces(640, 480, [drawn]);
      const [detected] = await detector.detect(image);
      const mesh = await meshFinder.find(image, followed);
      expect(mesh.presence).toBeGreaterThan(0.9);
      const away = meanDistance(mesh, await meshFinder.find(image, detected!));
      expect(away / detected!.box.width).toBeLessThan(0.025);
      followed = faceFromMesh(mesh);
    }
  });

  it("loses a face that is gone", async () => {
    const image = drawFaces(640, 480, [start]);
    const [detected] = await detector.detect(image);
    const face = faceFromMesh(await meshFinder.find(image, detected!));
    expect((await meshFinder.find(drawFaces(640, 480, []), face)).presence).toBeLessThan(0.5);
  });
});

function meanDistance(a: FaceMesh, b: FaceMesh): number {
  let sum = 0;
  for (let i = 0; i < a.points.length; i += 3)
    sum += Math.hypot(a.points[i]! - b.points[i]!, a.points[i + 1]! - b.points[i + 1]!);
  return sum / (a.points.length / 3);
}
