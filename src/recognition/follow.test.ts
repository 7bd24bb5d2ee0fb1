import { describe, expect, it } from "vitest";
import type { FaceMesh } from "./face.ts";
import { faceFromMesh } from "./face-from-mesh.ts";
import type { FaceFinder } from "./find.ts";
import { createFaceFollower } from "./follow.ts";

const image = { data: new Uint8Array(4), width: 1, height: 1 };

/** A mesh whose points fill a square of 100 pixels with its corner at (x, 0). */
function meshAt(x: number, presence = 1): FaceMesh {
  const points = Float32Array.from({ length: 468 * 3 }, (_, i) => {
    const n = Math.floor(i / 3);
    return [x + (n % 22) * (100 / 21), Math.floor(n / 22) * (100 / 21), 0][i % 3]!;
  });
  return { points, presence };
}

/** Detects a face for each of `xs`, and counts how often it was asked to. `next` says what the meshes become. */
function countingFinder(xs: readonly number[], next: () => FaceMesh) {
  const counts = { detections: 0, meshes: 0 };
  const closeUps: boolean[] = [];
  const finder: FaceFinder = {
    async find(_, closeUp) {
      counts.detections += 1;
      closeUps.push(closeUp);
      return xs.map((x) => ({ face: faceFromMesh(meshAt(x)), mesh: meshAt(x) }));
    },
    async findMeshes(_, faces) {
      counts.meshes += faces.length;
      return faces.map(next);
    },
  };
  return { counts, closeUps, finder };
}

async function run(finder: FaceFinder, times: readonly number[]) {
  const follower = createFaceFollower(finder);
  let found = await follower.find(image, times[0]!);
  for (const atMs of times.slice(1)) found = await follower.find(image, atMs);
  return found;
}

describe("createFaceFollower", () => {
  it("detects once, then follows the mesh where it goes", async () => {
    let x = 0;
    const { counts, finder } = countingFinder([0], () => {
      x += 10;
      return meshAt(x);
    });
    const [followed] = await run(finder, [0, 40, 80, 120]);
    expect(counts).toEqual({ detections: 1, meshes: 3 });
    expect(followed!.face.box.x - faceFromMesh(meshAt(0)).box.x).toBeCloseTo(30, 3);
  });

  it("looks for newcomers every now and then", async () => {
    const { counts, finder } = countingFinder([0], () => meshAt(0));
    await run(finder, [0, 200, 399, 400, 500, 801]);
    expect(counts.detections).toBe(3);
  });

  it("detects in every frame while there is no face", async () => {
    const { counts, finder } = countingFinder([], () => meshAt(0));
    await run(finder, [0, 40, 80]);
    expect(counts).toEqual({ detections: 3, meshes: 0 });
  });

  it("detects at once when a face was lost", async () => {
    const { counts, finder } = countingFinder([0], () => meshAt(0, 0.3));
    await run(finder, [0, 40]);
    expect(counts.detections).toBe(2);
  });

  it("detects at once when two meshes have fallen onto one face", async () => {
    const { counts, finder } = countingFinder([0, 300], () => meshAt(0));
    await run(finder, [0, 40]);
    expect(counts.detections).toBe(2);
  });

  it("looks for a close-up when a face was there a moment ago, otherwise only now and then", async () => {
    const nobody = countingFinder([], () => meshAt(0));
    await run(nobody.finder, [0, 40, 200, 399, 400, 440, 100]);
    expect(nobody.closeUps).toEqual([true, false, false, false, true, false, true]);
    const lost = countingFinder([0], () => meshAt(0, 0.3));
    await run(lost.finder, [0, 40]);
    expect(lost.closeUps).toEqual([true, true]);
  });

  it("detects after a jump back in time", async () => {
    const { counts, finder } = countingFinder([0], () => meshAt(0));
    await run(finder, [5000, 100]);
    expect(counts.detections).toBe(2);
  });
});
