/**
 * A data set of one's own: a folder for each class, pictures of faces in it, and a small `labels.json` that says what the
 * folders mean. docs/own-data.md is its page.
 *
 *     { "folders": { "glad": "happiness", "cross": "anger", "blurred": null }, "person": "^(p\\d+)_" }
 *
 * Pictures are cut-out faces of any size and colour; they become 48 x 48 grey values as the model's input does.
 */
import { join } from "node:path";
import * as v from "valibot";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { DatasetError } from "../errors.ts";
import { expressionNamed, inOrder } from "./classes.ts";
import { groupExactCopies } from "./copies.ts";
import { type DataFile, exists, inTurns, readDataFile, readFiles } from "./data-files.ts";
import {
  byName,
  type Dataset,
  type DatasetReader,
  type Example,
  oneHot,
  problemHandler,
  type ReadOptions,
} from "./dataset.ts";
import { decodeRgba, toCrop } from "./decode-picture.ts";

const LABELS_FILE = "labels.json";
const PICTURES = /\.(jpe?g|png|webp|gif)$/i;

const expression = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Expression => {
    const found = expressionNamed(dataset.value);
    if (found) return found;
    addIssue({ message: `must be one of ${EXPRESSIONS.join(", ")}, found "${dataset.value}"` });
    return NEVER;
  }),
);

const pattern = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): RegExp => {
    try {
      // An alternative that always matches tells how many groups there are.
      if (new RegExp(`${dataset.value}|`).exec("")!.length === 2) return new RegExp(dataset.value);
      addIssue({ message: "must have one group in parentheses, which is the person" });
    } catch {
      addIssue({ message: "must be a regular expression" });
    }
    return NEVER;
  }),
);

const labelsSchema = v.strictObject({
  /** What the pictures in a folder show; `null` leaves the folder out. */
  folders: v.record(v.string(), v.nullable(expression)),
  /** Finds who is in a picture in its file name; its one group is the person. */
  person: v.optional(pattern),
  /** Finds the film strip a picture is from, in the same way. */
  sequence: v.optional(pattern),
});

type Labels = v.InferOutput<typeof labelsSchema>;

async function readClassFolders(folder: string, options: ReadOptions = {}): Promise<Dataset> {
  const handle = problemHandler(options);
  const meaning = await readLabels(join(folder, LABELS_FILE));
  const labels = inOrder(Object.values(meaning.folders).filter((found) => found !== null));
  const files = await readFiles({ kind: "folder", path: folder }, PICTURES);
  const read = await inTurns(
    files,
    async (file) => {
      try {
        return await toExamples(file, meaning, labels);
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error;
        handle(error);
        return [];
      }
    },
    options.onProgress,
  );
  const examples = groupExactCopies(read.flat().sort(byName));
  const empty = Object.keys(meaning.folders).filter(
    (name) =>
      meaning.folders[name] !== null && !examples.some((example) => example.name.startsWith(`${name}/`)),
  );
  if (empty.length > 0)
    handle(
      new DatasetError(
        `${folder}: expected pictures in every folder that ${LABELS_FILE} names, found none in ${empty.join(", ")}`,
      ),
    );
  return { labels, examples };
}

async function readLabels(path: string): Promise<Labels> {
  const text = (await readDataFile(path)).toString("utf8");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DatasetError(`${path}: is not JSON`, { cause });
  }
  const result = v.safeParse(labelsSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DatasetError(`${path}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}

/** One example, or none where the picture's folder is left out. */
async function toExamples(
  file: DataFile,
  meaning: Labels,
  labels: readonly Expression[],
): Promise<Example[]> {
  const folder = file.name.slice(0, Math.max(0, file.name.indexOf("/")));
  const shown = meaning.folders[folder];
  if (shown === undefined)
    throw new DatasetError(
      `${file.path}: expected a folder that ${LABELS_FILE} names (${Object.keys(meaning.folders).join(", ")}), found "${folder}"`,
    );
  if (shown === null) return [];
  const label = labels.indexOf(shown);
  const person = meaning.person && groupIn(file, meaning.person, "person");
  const sequence = meaning.sequence && groupIn(file, meaning.sequence, "sequence");
  const image = await decodeRgba(file);
  const target = oneHot(label, labels);
  return [
    {
      name: file.name,
      picture: toCrop(image),
      originalSize: [image.width, image.height],
      target,
      label,
      group: file.name,
      ...(person !== undefined && { person }),
      ...(sequence !== undefined && { sequence }),
    },
  ];
}

function groupIn({ name, path }: DataFile, pattern: RegExp, key: string): string {
  const found = pattern.exec(name.slice(name.lastIndexOf("/") + 1))?.[1];
  if (found) return found;
  throw new DatasetError(`${path}: expected a file name that fits ${key} in ${LABELS_FILE}, ${pattern}`);
}

export const classFolders: DatasetReader = {
  title: "A data set of one's own, a folder for each class",
  licence: "Weights: as the owner of the pictures decides.",
  layout: `a folder for each class beside a ${LABELS_FILE}`,
  isIn: (folder) => exists(join(folder, LABELS_FILE)),
  read: readClassFolders,
};
