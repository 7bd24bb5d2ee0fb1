/**
 * FER2013 with its own labels: 35,887 faces found on the web (Goodfellow et al. 2013, arXiv 1307.0414), seven classes.
 * PublicTest and PrivateTest are the parts of its contest; the packed form has no PrivateTest.
 */
import { FER2013_CODES, inOrder } from "./classes.ts";
import { groupExactCopies } from "./copies.ts";
import {
  type Dataset,
  type DatasetReader,
  type Example,
  oneHot,
  type Part,
  type ReadOptions,
} from "./dataset.ts";
import { FER_LAYOUT, holdsFer, readFerRows } from "./fer-rows.ts";

const LABELS = inOrder(FER2013_CODES);

export interface Fer2013Example extends Example {
  readonly label: number;
  readonly hasTrainingTwin: boolean;
}

/** One part, or all that are there. @throws DatasetError */
export async function readFer2013(
  folder: string,
  part?: Part,
  options?: ReadOptions,
): Promise<Dataset<Fer2013Example>> {
  const rows = await readFerRows(folder, part, options);
  const examples = rows.map(({ id, part, picture, expression, hasTrainingTwin }) => {
    const label = LABELS.indexOf(expression);
    return {
      name: id,
      picture,
      target: oneHot(label, LABELS),
      label,
      group: id,
      part,
      hasTrainingTwin,
    };
  });
  return { labels: LABELS, examples: groupExactCopies(examples) };
}

export const fer2013: DatasetReader = {
  title: "FER2013 with its own labels",
  licence: "Weights: MIT. FER2013's owners gave no licence text. No picture of it is included.",
  layout: FER_LAYOUT,
  isIn: holdsFer,
  read: (folder, options) => readFer2013(folder, undefined, options),
};
