/** The faces that `robustness` spoils, out of the sets of the other protocols. */
import { EXPRESSIONS } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Recognizer } from "../../recognition/pipeline.ts";
import { isLabelled } from "../baselines/index.ts";
import { type Example, oneHot } from "../datasets/dataset.ts";
import { decodeRgba } from "../datasets/decode-picture.ts";
import { DATA_SETS, type DatasetName } from "../datasets/index.ts";
import { type LondonPhotograph, readLondonPhotographs } from "../datasets/london.ts";
import { MADE_OF_CK, trainedOn } from "../protocols/model.ts";
import type { Side } from "./conditions.ts";
import { cropFace, drawSome, expressionIndex, photographFace, type TestFace } from "./test-faces.ts";

export interface TestSet {
  readonly title: string;
  readonly faces: readonly TestFace[];
  /** What the faces were made of, for a fingerprint. */
  readonly sources: readonly Example[];
}

interface TestSets {
  readonly sets: readonly TestSet[];
  /** Sentences about sets that were not taken. */
  readonly leftOut: readonly string[];
}

const SEED = 0;
const FACES = 200;
/** Photographs take longer, and differ less. */
const PHOTOGRAPHS = 80;

/** @throws DatasetError when a set that is there cannot be read */
export async function readTestSets(
  data: string,
  manifest: ModelManifest,
  recognizer: Recognizer,
): Promise<TestSets> {
  const source = trainedOn(manifest);
  const sets: TestSet[] = [];
  const leftOut: string[] = [];
  const candidates: readonly Candidate[] = [
    { title: "FER+ PublicTest", set: "ferplus", trained: [], read: () => readCrops("ferplus", data) },
    { title: "CK+48", set: "ckplus", trained: MADE_OF_CK, read: () => readCrops("ckplus", data) },
    {
      title: "London",
      set: "london",
      trained: ["london"],
      read: () => readPhotographs(data, manifest, recognizer),
    },
  ];
  for (const { title, set, trained, read } of candidates)
    if (source !== undefined && trained.includes(source))
      leftOut.push(`${title} is left out: the model was trained on it.`);
    else if (!(await DATA_SETS[set].isIn(data)))
      leftOut.push(`${title} is left out: it is not in the data folder.`);
    else sets.push({ title, ...(await read()) });
  return { sets, leftOut };
}

interface Candidate {
  readonly title: string;
  readonly set: DatasetName;
  /** A model that was trained on one of these has seen the faces. */
  readonly trained: readonly DatasetName[];
  readonly read: () => Promise<Omit<TestSet, "title">>;
}

/** Of a set with parts, its public test part. */
async function readCrops(name: DatasetName, data: string): Promise<Omit<TestSet, "title">> {
  const { labels, examples } = await DATA_SETS[name].read(data);
  const known = examples.filter(({ part }) => part === undefined || part === "publicTest").filter(isLabelled);
  const sources = drawSome(known, FACES, SEED);
  const faces = sources.map(({ name, label, person, picture }, i) =>
    cropFace(
      { name, label: expressionIndex(labels, label), ...(person !== undefined && { person }) },
      picture,
      sideOf(i),
    ),
  );
  return { sources, faces };
}

async function readPhotographs(
  data: string,
  { template }: ModelManifest,
  recognizer: Recognizer,
): Promise<Omit<TestSet, "title">> {
  const { labels, photographs } = await readLondonPhotographs(data);
  const drawn = drawSome(
    photographs.map((photograph) => ({ ...photograph, group: photograph.name })),
    PHOTOGRAPHS,
    SEED,
  );
  const faces: TestFace[] = [];
  for (const [i, { name, label, person, file }] of drawn.entries()) {
    const image = await decodeRgba(file);
    const [reading] = await recognizer.readPicture(image);
    if (!reading) continue;
    const known = { name, person, label: expressionIndex(labels, label) };
    faces.push(photographFace(known, image, { detection: reading.face, template, side: sideOf(i) }));
  }
  return { faces, sources: drawn.map(asExample) };
}

function asExample({ name, label, file }: LondonPhotograph): Example {
  return { name, group: name, picture: file.bytes, target: oneHot(label, EXPRESSIONS) };
}

/** One by one from either side. */
const sideOf = (index: number): Side => (index % 2 === 0 ? "right" : "left");
