/** Faces of CK+ with somebody's face at rest to hold them against: the same person's, from another day's sequence, or a stranger's. */
import { groupBy } from "../../evaluation/index.ts";
import { createClassifier } from "../../recognition/classify.ts";
import { type CueMeasures, medianMeasures } from "../../recognition/cues/measures.ts";
import { EXPRESSIONS, type Expression, type Probabilities } from "../../recognition/expression.ts";
import { logProbabilities } from "../../recognition/log-odds.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { PersonalNeutral } from "../../recognition/personal-neutral.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { toBytes } from "../datasets/decode-picture.ts";
import { createFaceAligner } from "./aligned-faces.ts";
import { type CkFace, type Half, pairsOf } from "./ck-pairs.ts";
import { crossFade, stillCrop } from "./synthetic-clip.ts";

export interface NeutralCase extends Pick<CkFace, "name" | "person" | "sequence" | "expression"> {
  readonly half: Half;
  /** Half-way between the sequence's neutral frame and its peak: a slighter expression than people act. */
  readonly halfWay: boolean;
  /** What the model sees by itself. */
  readonly probabilities: Probabilities;
  /** Of the mesh; absent where none was found. */
  readonly measures?: CueMeasures;
  /** Of the same person's other sequences: the face that is read is not among them. */
  readonly own: PersonalNeutral;
  /** Of the person who comes next in the same half: a capture gone wrong. */
  readonly strangers: PersonalNeutral;
}

/** Pictures in one run of the model. */
const BATCH = 128;

/** A face of CK+ that somebody's neutral can be taken of, or that is held against one. */
type Seen = Omit<NeutralCase, "own" | "strangers">;

/** Every face, and every peak half-way; people with a single sequence are left out. */
export async function readNeutralCases(
  runtime: Runtime,
  files: { readonly manifest: ModelManifest; readonly expression: Uint8Array },
  faces: readonly CkFace[],
): Promise<NeutralCase[]> {
  const seen = await readFaces(runtime, files, faces);
  const resting = groupBy(
    seen.filter(({ expression }) => expression === "neutral"),
    ({ person }) => person,
  );
  const neutralOf = (person: string, besides?: string): PersonalNeutral | undefined => {
    const frames = resting.get(person)?.filter(({ sequence }) => sequence !== besides) ?? [];
    return frames.length === 0 ? undefined : meanNeutral(frames, files.manifest);
  };
  return seen.flatMap((face) => {
    const own = neutralOf(face.person, face.sequence);
    const strangers = neutralOf(nextPerson(face, resting, seen));
    return own === undefined || strangers === undefined ? [] : [{ ...face, own, strangers }];
  });
}

async function readFaces(
  runtime: Runtime,
  files: { readonly manifest: ModelManifest; readonly expression: Uint8Array },
  faces: readonly CkFace[],
): Promise<Seen[]> {
  const whole = faces.map((face) => ({
    face,
    crop: stillCrop(face),
    measures: face.measures,
    halfWay: false,
  }));
  const shown = [...whole, ...(await halfWayFaces(runtime, files.manifest, faces))];
  const model = await runtime.load(files.expression);
  const classifier = createClassifier(model, files.manifest);
  const probabilities: Probabilities[] = [];
  for (let start = 0; start < shown.length; start += BATCH) {
    const crops = shown.slice(start, start + BATCH).map(({ crop }) => crop);
    probabilities.push(...(await classifier.classify(crops)));
  }
  await model.release();
  return shown.map(({ face: { name, person, sequence, expression, half }, measures, halfWay }, i) => {
    const known = { name, person, sequence, expression, half, halfWay };
    return { ...known, probabilities: probabilities[i]!, ...(measures && { measures }) };
  });
}

/** The faded crops, measured as if they had been filmed. */
async function halfWayFaces(runtime: Runtime, manifest: ModelManifest, faces: readonly CkFace[]) {
  const aligner = await createFaceAligner(runtime, manifest);
  const found = [];
  for (const { neutral, peak } of pairsOf(faces)) {
    const crop = crossFade(neutral, peak, 0.5);
    const aligned = await aligner.align(toBytes(crop));
    found.push({ face: peak, crop, measures: aligned?.measures, halfWay: true });
  }
  await aligner.close();
  return found;
}

/** In the order of their names, within the same half; after the last comes the first. */
function nextPerson(
  { person, half }: Seen,
  resting: ReadonlyMap<string, unknown>,
  faces: readonly Seen[],
): string {
  const people = [...new Set(faces.filter((face) => face.half === half).map((face) => face.person))]
    .filter((name) => resting.has(name))
    .sort();
  return people.find((name) => name > person) ?? people[0]!;
}

function meanNeutral(frames: readonly Seen[], { sha256 }: ModelManifest): PersonalNeutral {
  const logs = frames.map(({ probabilities }) => logProbabilities(probabilities));
  const means = EXPRESSIONS.map(
    (expression, i) => [expression, logs.reduce((sum, log) => sum + log[i]!, 0) / logs.length] as const,
  );
  return {
    format: 1,
    model: sha256,
    logProbabilities: Object.fromEntries(means) as Record<Expression, number>,
    measures: medianMeasures(frames.flatMap(({ measures }) => measures ?? [])),
    readings: frames.length,
    durationMs: 0,
  };
}
