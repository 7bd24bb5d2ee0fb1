/** People of CK+ at rest and at the height of an expression, aligned as the pipeline aligns, in two halves of people. */
import { groupBy } from "../../evaluation/index.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { readCkPlusNeutral } from "../datasets/ckplus-neutral.ts";
import { type AlignedFace, createFaceAligner } from "./aligned-faces.ts";

/** What depends on a model is chosen on half of the people and reported on the other half. */
export type Half = "choose" | "report";

export interface CkFace extends AlignedFace {
  readonly name: string;
  readonly person: string;
  /** `S010_004`. */
  readonly sequence: string;
  readonly expression: Expression;
  readonly half: Half;
}

/** Two frames of one person in one sequence. */
export interface CkPair {
  readonly neutral: CkFace;
  readonly peak: CkFace;
}

/** CK+ with its neutral frames, less those in which no face or mesh is found. @throws DatasetError */
export async function readCkFaces(
  data: string,
  runtime: Runtime,
  manifest: ModelManifest,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<CkFace[]> {
  const { labels, examples } = await readCkPlusNeutral(data);
  const people = [...new Set(examples.map(({ person }) => person))].sort();
  const halfOf = (person: string): Half => (people.indexOf(person) % 2 === 0 ? "choose" : "report");
  const aligner = await createFaceAligner(runtime, manifest);
  const faces: CkFace[] = [];
  for (const [i, { picture, name, person, sequence, label }] of examples.entries()) {
    const aligned = await aligner.align(picture);
    const known = { name, person, sequence, expression: labels[label]!, half: halfOf(person) };
    if (aligned !== undefined) faces.push({ ...aligned, ...known });
    onProgress(i + 1, examples.length);
  }
  await aligner.close();
  return faces;
}

/** Every peak with the neutral frame its sequence began with, where that is there. */
export function pairsOf(faces: readonly CkFace[]): CkPair[] {
  const atRest = new Map(
    faces.flatMap((face) => (face.expression === "neutral" ? [[face.sequence, face] as const] : [])),
  );
  return faces.flatMap((peak) => {
    const neutral = peak.expression === "neutral" ? undefined : atRest.get(peak.sequence);
    return neutral === undefined ? [] : [{ neutral, peak }];
  });
}

/** At most `most` pairs of each person, of those expressions first that are rarest in all. */
export function fewOfEach(pairs: readonly CkPair[], most: number): CkPair[] {
  const count = new Map(
    [...groupBy(pairs, ({ peak }) => peak.expression)].map(([e, all]) => [e, all.length]),
  );
  return [...groupBy(pairs, ({ peak }) => peak.person).values()].flatMap((own) =>
    own.toSorted((a, b) => count.get(a.peak.expression)! - count.get(b.peak.expression)!).slice(0, most),
  );
}
