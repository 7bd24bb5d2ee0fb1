/**
 * Faces with their meshes, the two networks in each other's stead where one alone would be wrong: what the detector is not
 * sure of counts when the mesh network sees a face there too, and a face that fills the picture, which the detector hardly
 * ever finds, is looked for once more within a black surround.
 */
import type { FaceDetector } from "./detect.ts";
import type { FaceDetection, FaceMesh } from "./face.ts";
import { faceFromMesh } from "./face-from-mesh.ts";
import { intersectionOverUnion } from "./geometry.ts";
import type { RgbaImage } from "./image.ts";
import type { MeshFinder } from "./mesh.ts";
import { MESH_PRESENCE } from "./quality.ts";

export interface FoundFace {
  readonly face: FaceDetection;
  readonly mesh: FaceMesh;
}

export interface FaceFinder {
  /**
   * Detects every face, best first, and finds its mesh.
   * @param closeUp where nothing is found, whether to look once more for a face that fills the picture, at twice the time
   */
  find(image: RgbaImage, closeUp: boolean): Promise<FoundFace[]>;
  /** The meshes of faces already known, in their order. */
  findMeshes(image: RgbaImage, faces: readonly FaceDetection[]): Promise<FaceMesh[]>;
}

/** What a detector for {@link createFaceFinder} is to let through: doubtful faces, for the mesh network to judge. */
export const DOUBTFUL_SCORE = 0.2;
/** From here on the detector is believed whatever the mesh network says: a covered face has no mesh and is one all the same. */
const SURE_SCORE = 0.5;
/** From here on the mesh network is believed where the detector is not sure. */
const SURE_PRESENCE = 0.95;
/** On each side of a close-up, in units of its longer side. */
const SURROUND = 0.5;
/** Meshes whose boxes share more than this lie on one face. */
const MOST_OVERLAP = 0.5;
/** Least width of a face in a close-up, in units of the picture's shorter side: a smaller one is seen without a surround. */
const CLOSE_UP_WIDTH = 1 / 3;

/** Whether two meshes have fallen onto one face. */
export function isSameFace(a: FoundFace, b: FoundFace): boolean {
  const overlap = intersectionOverUnion(faceFromMesh(a.mesh).box, faceFromMesh(b.mesh).box);
  return hasMesh(a) && hasMesh(b) && overlap > MOST_OVERLAP;
}

/** The better one of those that are the same face. */
function oncePerFace(bestFirst: readonly FoundFace[]): FoundFace[] {
  return bestFirst.filter((one, i) => !bestFirst.slice(0, i).some((better) => isSameFace(better, one)));
}

function hasMesh({ mesh }: FoundFace): boolean {
  return mesh.presence >= MESH_PRESENCE;
}

function hasSureMesh({ mesh }: FoundFace): boolean {
  return mesh.presence >= SURE_PRESENCE;
}

/** Whom a picture of one person is of, where there is somebody else in the background. */
export function largestFace<Found extends { readonly face: FaceDetection }>(
  found: readonly Found[],
): Found | undefined {
  const area = ({ face: { box } }: Found): number => box.width * box.height;
  return found.toSorted((a, b) => area(b) - area(a))[0];
}

export function createFaceFinder(detector: FaceDetector, meshFinder: MeshFinder): FaceFinder {
  async function findMeshes(image: RgbaImage, faces: readonly FaceDetection[]): Promise<FaceMesh[]> {
    const meshes = [];
    for (const face of faces) meshes.push(await meshFinder.find(image, face));
    return meshes;
  }

  async function withMeshes(image: RgbaImage, faces: readonly FaceDetection[]): Promise<FoundFace[]> {
    const meshes = await findMeshes(image, faces);
    return faces.map((face, i) => ({ face, mesh: meshes[i]! }));
  }

  async function findCloseUp(image: RgbaImage): Promise<FoundFace[]> {
    const leastWidth = CLOSE_UP_WIDTH * Math.min(image.width, image.height);
    const faces = await detector.detect(image, SURROUND);
    const large = faces.filter(({ box }) => box.width >= leastWidth);
    return oncePerFace((await withMeshes(image, large)).filter(hasSureMesh));
  }

  return {
    async find(image, closeUp) {
      const candidates = await withMeshes(image, await detector.detect(image));
      const found = oncePerFace(candidates.filter((one) => one.face.score >= SURE_SCORE || hasSureMesh(one)));
      return found.length === 0 && closeUp ? findCloseUp(image) : found;
    },
    findMeshes,
  };
}
