/**
 * CK+ as its owners hand it out (Lucey et al. 2010): 593 filmed sequences of 123 people, each from a neutral face to the
 * peak of an expression. 327 of them have an emotion label.
 *
 *     cohn-kanade-images/S005/001/S005_001_00000001.png ...   frames of 640 x 490 or 640 x 480
 *     Emotion/S005/001/S005_001_00000011_emotion.txt          one number, 0 to 7, named after the last frame
 *     FACS/S005/001/S005_001_00000011_facs.txt                action units and intensities of the last frame
 *
 * The last three frames of labelled sequences are read, as in CK+48, and where asked the first frame of every sequence as
 * neutral. Faces are found and cut out of the frames.
 */
import { join } from "node:path";
import type { Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import type { CkPlusExample } from "./ck-crops.ts";
import { COHN_KANADE_CODES, inOrder } from "./classes.ts";
import { exists, isFolder, listFiles, readDataFile } from "./data-files.ts";
import {
  byName,
  type Dataset,
  type DatasetReader,
  oneHot,
  problemHandler,
  type ReadOptions,
} from "./dataset.ts";
import { decodeRgba } from "./decode-picture.ts";
import { createFaceCropper } from "./face-crops.ts";

const IMAGES = "cohn-kanade-images";
const EMOTIONS = "Emotion";
const FACS = "FACS";
const PEAK_FRAMES = 3;

interface Frame {
  /** `S005/001/S005_001_00000011.png`. */
  readonly name: string;
  readonly person: string;
  readonly sequence: string;
  readonly expression: Expression;
  readonly actionUnits?: Readonly<Record<string, number>>;
}

async function readCohnKanade(
  folder: string,
  { withNeutral }: { withNeutral: boolean },
  options: ReadOptions = {},
): Promise<Dataset<CkPlusExample>> {
  const handle = problemHandler(options);
  const frames = await chooseFrames(folder, withNeutral, handle);
  const labels = inOrder(COHN_KANADE_CODES.filter((expression) => withNeutral || expression !== "neutral"));
  const cropper = await createFaceCropper();
  const examples: CkPlusExample[] = [];
  try {
    for (const frame of frames) {
      const { expression, ...known } = frame;
      const path = join(folder, IMAGES, frame.name);
      const label = labels.indexOf(expression);
      try {
        const image = await decodeRgba({ name: frame.name, path, bytes: await readDataFile(path) });
        const picture = await cropper.crop(image, path);
        const originalSize = [image.width, image.height] as const;
        const target = oneHot(label, labels);
        examples.push({ ...known, picture, originalSize, target, label, group: frame.name });
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error;
        handle(error);
      }
      options.onProgress?.(examples.length, frames.length);
    }
  } finally {
    await cropper.close();
  }
  return { labels, examples: examples.sort(byName) };
}

/** @throws DatasetError when a folder is missing or nothing in it is labelled */
async function chooseFrames(
  folder: string,
  withNeutral: boolean,
  handle: (problem: DatasetError) => void,
): Promise<Frame[]> {
  for (const name of [IMAGES, EMOTIONS])
    if (!(await isFolder(join(folder, name))))
      throw new DatasetError(
        `${folder}: expected the folders ${IMAGES} and ${EMOTIONS} of CK+, found no ${name}; unpack them beside each other`,
      );
  const sequences = framesBySequence(await listFiles(join(folder, IMAGES)));
  const frames: Frame[] = [];
  for (const name of await listFiles(join(folder, EMOTIONS))) {
    const labelled = /^(S\d+)\/(\d+)\/\1_\2_(\d+)_emotion\.txt$/.exec(name);
    if (!labelled) continue;
    const [, person, take] = labelled;
    const sequence = `${person}_${take}`;
    try {
      frames.push(...(await peakFrames(folder, name, sequences.get(sequence) ?? [])));
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      handle(error);
    }
  }
  if (frames.length === 0)
    throw new DatasetError(
      `${join(folder, EMOTIONS)}: expected files such as S005/001/S005_001_00000011_emotion.txt, found none`,
    );
  if (withNeutral)
    for (const [sequence, names] of sequences) frames.push(frameOf(names[0]!, sequence, "neutral"));
  return frames;
}

/** `S005_001` -> its frames in the order they were filmed. */
function framesBySequence(names: readonly string[]): Map<string, string[]> {
  const sequences = new Map<string, string[]>();
  for (const name of names) {
    const match = /^(S\d+)\/(\d+)\/\1_\2_\d+\.png$/.exec(name);
    if (!match) continue;
    const sequence = `${match[1]}_${match[2]}`;
    const others = sequences.get(sequence);
    if (others) others.push(name);
    else sequences.set(sequence, [name]);
  }
  return sequences;
}

function frameOf(name: string, sequence: string, expression: Expression): Frame {
  return { name, sequence, person: sequence.slice(0, sequence.indexOf("_")), expression };
}

/** @param emotionFile `S005/001/S005_001_00000011_emotion.txt` */
async function peakFrames(folder: string, emotionFile: string, frames: readonly string[]): Promise<Frame[]> {
  const path = join(folder, EMOTIONS, emotionFile);
  const last = emotionFile.replace(/_emotion\.txt$/, ".png");
  if (frames.at(-1) !== last || frames.length <= PEAK_FRAMES)
    throw new DatasetError(
      `${path}: expected the frames of its sequence up to ${last} in ${IMAGES}, found ${frames.at(-1) === undefined ? "none" : `${frames.length} up to ${frames.at(-1)}`}; copy them again`,
    );
  const text = (await readDataFile(path)).toString("latin1").trim();
  const expression = COHN_KANADE_CODES[Number(text)];
  if (text === "" || expression === undefined || expression === "neutral")
    throw new DatasetError(`${path}: expected a number from 1 to 7, found "${text.slice(0, 40)}"`);
  const actionUnits = await readActionUnits(folder, emotionFile);
  const sequence = last.slice(last.lastIndexOf("/") + 1, last.lastIndexOf("_"));
  return frames.slice(-PEAK_FRAMES).map((name) => ({
    ...frameOf(name, sequence, expression),
    ...(name === last && actionUnits && { actionUnits }),
  }));
}

/** Each line a unit and its intensity, 0 where none was given: `   4.0000000e+00   2.0000000e+00`. */
async function readActionUnits(
  folder: string,
  emotionFile: string,
): Promise<Record<string, number> | undefined> {
  const path = join(folder, FACS, emotionFile.replace(/_emotion\.txt$/, "_facs.txt"));
  if (!(await exists(path))) return undefined;
  const lines = (await readDataFile(path)).toString("latin1").split("\n");
  const units = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\s+/).map(Number));
  for (const [i, [unit, intensity]] of units.entries())
    if (!Number.isInteger(unit) || !Number.isInteger(intensity))
      throw new DatasetError(`${path}: line ${i + 1}: expected an action unit and its intensity`);
  return Object.fromEntries(units.map(([unit, intensity]) => [String(unit), intensity!]));
}

async function isIn(folder: string): Promise<boolean> {
  return (await isFolder(join(folder, IMAGES))) || isFolder(join(folder, EMOTIONS));
}

const LICENCE =
  "Weights: MIT. Trained on CK+, which is handed out for research by agreement with its owners; no picture is included.";
const LAYOUT = `the folders ${IMAGES}, ${EMOTIONS} and, where there, ${FACS}, as CK+'s owners hand them out`;

export const cohnKanade: DatasetReader = {
  title: "Extended Cohn-Kanade set, last three frames of labelled sequences",
  licence: LICENCE,
  layout: LAYOUT,
  isIn,
  read: (folder, options) => readCohnKanade(folder, { withNeutral: false }, options),
};

export const cohnKanadeNeutral: DatasetReader = {
  title: "Extended Cohn-Kanade set, last three frames of labelled sequences and all first frames as neutral",
  licence: LICENCE,
  layout: LAYOUT,
  isIn,
  read: (folder, options) => readCohnKanade(folder, { withNeutral: true }, options),
};
