/** Faces of CK+ with somebody's face at rest to hold them against: the same person's, from another day's sequence, or a stranger's. */
import { groupBy } from "../../evaluation/index.ts";
import { createClassifier } from "../../recognition/classify.ts";
import { EXPRESSIONS, type Expression, type Probabilities } from "../../recognition/expression.ts";
import { logProbabilities } from "../../recognition/log-odds.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { PersonalNeutral } from "../../recognition/personal-neutral.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { type CkFace, type Half, pairsOf } from "./ck-pairs.ts";
import { crossFade, stillCrop } from "./synthetic-clip.ts";

export interface NeutralCase extends Pick<CkFace, "name" | "person" | "sequence" | "expression"> {
  readonly half: Half;
  /** Half-way between the sequence's neutral frame and its peak: a slighter expression than people act. */
  readonly halfWay: boolean;
  /** What the model sees by itself. */
  readonly probabilities: Probabilities;
  /** Of the same person's other sequences: the face that is read is not among them. */
  readonly own: PersonalNeutral;
  /** Of the person who comes next in the same half: a capture gone wrong. */
  readonly strangers: PersonalNeutral;
}

/** Pictures in one run of the model. */
const BATCH = 128;

/** Every face, and every peak half-way; people with a single sequence are left out. */
export async function readNeutralCases(
  runtime: Runtime,
  files: { readonly manifest: ModelManifest; readonly expression: Uint8Array },
  faces: readonly CkFace[],
): Promise<NeutralCase[]> {
  const shown = [
    ...faces.map((face) => ({ face, halfWay: false, crop: stillCrop(face) })),
    ...pairsOf(faces).map(({ neutral, peak }) => ({
      face: peak,
      halfWay: true,
      crop: crossFade(neutral, peak, 0.5),
    })),
  ];
  const model = await runtime.load(files.expression);
  const classifier = createClassifier(model, files.manifest);
  const probabilities: Probabilities[] = [];
  for (let start = 0; start < shown.length; start += BATCH)
    probabilities.push(
      ...(await classifier.classify(shown.slice(start, start + BATCH).map(({ crop }) => crop))),
    );
  await model.release();
  const seen = shown.map(({ face, halfWay }, i) => ({ ...face, halfWay, probabilities: probabilities[i]! }));
  const resting = groupBy(
    seen.filter(({ expression }) => expression === "neutral"),
    ({ person }) => person,
  );
  const neutralOf = (person: string, besides?: string): PersonalNeutral | undefined => {
    const frames = resting.get(person)?.filter(({ sequence }) => sequence !== besides) ?? [];
    return frames.length === 0 ? undefined : meanNeutral(frames, files.manifest);
  };
  return seen.flatMap(({ image: _, toImage: __, ...face }) => {
    const own = neutralOf(face.person, face.sequence);
    const strangers = neutralOf(nextPerson(face, resting, seen));
    return own === undefined || strangers === undefined ? [] : [{ ...face, own, strangers }];
  });
}

/** In the order of their names, within the same half; after the last comes the first. */
function nextPerson(
  { person, half }: Pick<CkFace, "person" | "half">,
  resting: ReadonlyMap<string, unknown>,
  faces: readonly CkFace[],
): string {
  const people = [...new Set(faces.filter((face) => face.half === half).map((face) => face.person))]
    .filter((name) => resting.has(name))
    .sort();
  return people.find((name) => name > person) ?? people[0]!;
}

function meanNeutral(
  frames: readonly { readonly probabilities: Probabilities }[],
  { sha256 }: ModelManifest,
): PersonalNeutral {
  const logs = frames.map(({ probabilities }) => logProbabilities(probabilities));
  const means = EXPRESSIONS.map(
    (expression, i) => [expression, logs.reduce((sum, log) => sum + log[i]!, 0) / logs.length] as const,
  );
  return {
    format: 1,
    model: sha256,
    logProbabilities: Object.fromEntries(means) as Record<Expression, number>,
    readings: frames.length,
    durationMs: 0,
  };
}
