/**
 * A second derivative of CK+: one peak frame of 315 sequences and the neutral first frame of 575, eight classes.
 *
 * Reads `ckplus-neutral8.tar.gz` in a data folder, or a folder `CK+8`. It was cut a little larger than CK+48 (measured on
 * the frames in both: 0.93 to 1.22 times, median 1.05), which is left as it is; and its outermost ring of pixels is
 * darker, which a network could tell it by, so that ring is replaced by the one inside it.
 */
import { type CkPlusExample, readCkCrops } from "./ck-crops.ts";
import { findSource } from "./data-files.ts";
import { type Dataset, type DatasetReader, type ReadOptions, SIDE } from "./dataset.ts";

const PLACE = { folder: "CK+8", archive: "ckplus-neutral8.tar.gz" };
const CLASS_FOLDERS = ["anger", "contempt", "disgust", "fear", "happiness", "neutral", "sadness", "surprise"];

/** @throws DatasetError */
export async function readCkPlusNeutral(
  folder: string,
  options?: ReadOptions,
): Promise<Dataset<CkPlusExample>> {
  const set = { place: PLACE, classFolders: CLASS_FOLDERS, pictures: 890, clean: withoutDarkRing };
  return readCkCrops(folder, set, options);
}

/** The outermost pixels take the value of their neighbour inside; the face keeps its size and place. */
export function withoutDarkRing(picture: Uint8Array): Uint8Array {
  const inside = (index: number): number => Math.min(Math.max(index, 1), SIDE - 2);
  return picture.map((_, i) => picture[inside(Math.floor(i / SIDE)) * SIDE + inside(i % SIDE)]!);
}

export const ckPlusNeutral: DatasetReader = {
  title: "CK+ with neutral (peak frames of 315 sequences and first frames of 575)",
  licence:
    "Weights: MIT. Trained on CK+, which is handed out for research by agreement with its owners; no picture is included.",
  layout: "ckplus-neutral8.tar.gz, or a folder CK+8 with a folder of pictures for each of eight classes",
  isIn: async (folder) => (await findSource(folder, PLACE)) !== undefined,
  read: readCkPlusNeutral,
};
