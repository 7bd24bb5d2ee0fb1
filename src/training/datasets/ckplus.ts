/**
 * CK+48: the last three frames of 327 acted sequences of the extended Cohn-Kanade set (Lucey et al. 2010), cut to
 * 48 x 48 and sorted into folders by class.
 *
 * Reads `ckplus48.tar.gz` in a data folder, or an extracted `CK+48` folder (given itself, or lying in the data folder).
 */
import { type CkPlusExample, readCkCrops } from "./ck-crops.ts";
import { findSource } from "./data-files.ts";
import type { Dataset, DatasetReader, ReadOptions } from "./dataset.ts";

export type { CkPlusExample };

const PLACE = { folder: "CK+48", archive: "ckplus48.tar.gz" };
/** Nobody was photographed as `neutral` in this part of the set. */
const CLASS_FOLDERS = ["anger", "contempt", "disgust", "fear", "happy", "sadness", "surprise"];

/** @throws DatasetError naming the file that is missing, damaged, or not what CK+48 holds */
export async function readCkPlus(folder: string, options?: ReadOptions): Promise<Dataset<CkPlusExample>> {
  const set = {
    place: PLACE,
    classFolders: CLASS_FOLDERS,
    pictures: 981,
    clean: (picture: Uint8Array) => picture,
  };
  return readCkCrops(folder, set, options);
}

export const ckPlus: DatasetReader = {
  title: "CK+48 (last three frames of 327 sequences of the extended Cohn-Kanade set)",
  licence:
    "Weights: MIT. Trained on CK+, which is handed out for research by agreement with its owners; no picture is included.",
  layout: "ckplus48.tar.gz, or a folder CK+48 with a folder of pictures for each of seven classes",
  isIn: async (folder) => (await findSource(folder, PLACE)) !== undefined,
  read: readCkPlus,
};
