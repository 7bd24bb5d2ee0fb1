/**
 * `ckextended.csv`, Kaggle's one-file form of CK+: the last frame of 327 sequences and 593 neutral first frames, by number
 * of class. Who is in a picture was not kept: people lie on both sides of its parts, and of any other cut.
 */
import { join } from "node:path";
import { CK_EXTENDED_CODES, inOrder } from "./classes.ts";
import { groupExactCopies } from "./copies.ts";
import { exists } from "./data-files.ts";
import { type Dataset, type DatasetReader, oneHot, type ReadOptions } from "./dataset.ts";
import { readPixelTable } from "./pixel-table.ts";

const FILE = "ckextended.csv";
const LABELS = inOrder(CK_EXTENDED_CODES);

async function readCkExtended(folder: string, options?: ReadOptions): Promise<Dataset> {
  const rows = await readPixelTable(join(folder, FILE), CK_EXTENDED_CODES, options);
  const examples = rows.map(({ row, expression, picture, part }) => {
    const label = LABELS.indexOf(expression);
    const name = `row ${String(row).padStart(4, "0")}`;
    return { name, picture, target: oneHot(label, LABELS), label, group: name, part };
  });
  return { labels: LABELS, examples: groupExactCopies(examples) };
}

export const ckExtended: DatasetReader = {
  title: "ckextended.csv (327 last and 593 neutral first frames of the extended Cohn-Kanade set)",
  licence:
    "Weights: MIT. Trained on CK+, which is handed out for research by agreement with its owners; no picture is included.",
  layout: FILE,
  isIn: (folder) => exists(join(folder, FILE)),
  read: readCkExtended,
};
