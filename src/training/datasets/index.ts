/** Every data set that can be read, by the name a recipe's key `data` gives it. */
import { ckExtended } from "./ckextended.ts";
import { ckPlus } from "./ckplus.ts";
import { ckPlusNeutral } from "./ckplus-neutral.ts";
import { classFolders } from "./class-folders.ts";
import { cohnKanade, cohnKanadeNeutral } from "./cohn-kanade.ts";
import type { DatasetReader } from "./dataset.ts";
import { fer2013 } from "./fer2013.ts";
import { ferPlus } from "./ferplus.ts";
import { london } from "./london.ts";

export const DATASET_NAMES = [
  "ckplus",
  "ckplus-neutral",
  "cohn-kanade",
  "cohn-kanade-neutral",
  "ckextended",
  "fer2013",
  "ferplus",
  "london",
  "folders",
] as const;
export type DatasetName = (typeof DATASET_NAMES)[number];

export const DATA_SETS: Readonly<Record<DatasetName, DatasetReader>> = {
  ckplus: ckPlus,
  "ckplus-neutral": ckPlusNeutral,
  "cohn-kanade": cohnKanade,
  "cohn-kanade-neutral": cohnKanadeNeutral,
  ckextended: ckExtended,
  fer2013,
  ferplus: ferPlus,
  london,
  folders: classFolders,
};
