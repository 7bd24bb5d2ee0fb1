/** What `analyze` says about one picture: the form of its JSON lines, and what its table and CSV are made from. */
import type { Reading } from "../recognition/face.ts";
import type { ModelManifest } from "../recognition/manifest.ts";
import { type FaceReport, faceReport } from "../recognition/report/face-report.ts";

export interface PictureReport {
  readonly source: string;
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** 1 for a still; of an animation, the first frame was read. */
  readonly frames: number;
  /** From left to right. */
  readonly faces: readonly FaceReport[];
}

type PictureFacts = Omit<PictureReport, "faces"> & { readonly readings: readonly Reading[] };

/** `conformal` is the manifest's. */
export function pictureReport(picture: PictureFacts, conformal: ModelManifest["conformal"]): PictureReport {
  const { source, width, height, frames, readings } = picture;
  const fromLeft = [...readings].sort((a, b) => a.face.box.x - b.face.box.x);
  return { source, width, height, frames, faces: fromLeft.map((reading) => faceReport(reading, conformal)) };
}
