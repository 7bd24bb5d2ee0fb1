/**
 * Faces from frame to frame without detecting them anew in each: where a face's mesh was a moment ago, the next is
 * looked for (Kartynnik et al. 2019, arXiv 1907.06724, section 2). The detector, the dearest stage, runs when a face
 * was lost, when there was none, and every now and then for those who came in.
 */
import { faceFromMesh } from "./face-from-mesh.ts";
import { type FaceFinder, type FoundFace, isSameFace } from "./find.ts";
import type { RgbaImage } from "./image.ts";
import { MESH_PRESENCE } from "./quality.ts";

export interface FaceFollower {
  /** `atMs` is the frame's own time; after a jump of it the faces are detected anew. */
  find(image: RgbaImage, atMs: number): Promise<FoundFace[]>;
}

/** Somebody who comes in, or near, waits at most this long, and a mesh that strayed is put right. */
const DETECT_EVERY_MS = 400;

export function createFaceFollower(finder: FaceFinder): FaceFollower {
  let last: { readonly found: readonly FoundFace[]; readonly detectedAtMs: number } | undefined;
  let closeUpAtMs: number | undefined;

  async function follow(image: RgbaImage, before: readonly FoundFace[]): Promise<FoundFace[] | undefined> {
    const meshes = await finder.findMeshes(
      image,
      before.map(({ mesh }) => faceFromMesh(mesh)),
    );
    const followed = meshes.map((mesh) => ({ face: faceFromMesh(mesh), mesh }));
    return followed.every(({ mesh }) => mesh.presence >= MESH_PRESENCE) && areApart(followed)
      ? followed
      : undefined;
  }

  return {
    async find(image, atMs) {
      const someone = last !== undefined && last.found.length > 0;
      if (last !== undefined && someone) {
        const followed = isRecent(last.detectedAtMs, atMs) ? await follow(image, last.found) : undefined;
        if (followed !== undefined) {
          last = { found: followed, detectedAtMs: last.detectedAtMs };
          return followed;
        }
      }
      // While nobody is there, only now and then: it doubles a frame's time.
      const closeUp = someone || !isRecent(closeUpAtMs, atMs);
      if (closeUp) closeUpAtMs = atMs;
      const found = await finder.find(image, closeUp);
      last = { found, detectedAtMs: atMs };
      return found;
    },
  };
}

/** False after a jump back in time. */
function isRecent(thenMs: number | undefined, nowMs: number): boolean {
  return thenMs !== undefined && nowMs >= thenMs && nowMs - thenMs < DETECT_EVERY_MS;
}

function areApart(faces: readonly FoundFace[]): boolean {
  return faces.every((face, i) => faces.slice(i + 1).every((other) => !isSameFace(face, other)));
}
