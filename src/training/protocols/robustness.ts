/**
 * `robustness`: faces of `ferplus`, `cross` and `london` again, spoilt as cameras, rooms and people spoil them, through the whole
 * pipeline: what is still read, what is right among that, and what is left unread, and why.
 */
import type { Prediction } from "../../evaluation/index.ts";
import { loadFaceModels } from "../../platform/node/face-models.ts";
import { loadExpressionModel } from "../../platform/node/models.ts";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { type Reading, UNREAD_REASONS, type UnreadReason } from "../../recognition/face.ts";
import { createPipeline, type Recognizer } from "../../recognition/pipeline.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { ProtocolError } from "../errors.ts";
import type { EvaluationPart, Findings, PartReading } from "../evaluation.ts";
import { CONDITIONS, type Condition } from "../robustness/conditions.ts";
import type { TestFace } from "../robustness/test-faces.ts";
import { readTestSets, type TestSet } from "../robustness/test-sets.ts";
import { evaluationPart } from "./evaluation-part.ts";
import { amongLabels, describeModel, type ProtocolContext, requireLabels } from "./model.ts";

/** @throws ProtocolError for a model that does not know all eight, or where none of the sets may be used */
export async function evaluateRobustness(context: ProtocolContext): Promise<Findings> {
  const { folder, runtime } = context;
  const { manifest, expression } = await loadExpressionModel(folder, runtime);
  requireLabels(context, manifest, EXPRESSIONS);
  const recognizer = await createPipeline(runtime, { ...(await loadFaceModels()), manifest, expression });
  try {
    const { sets, leftOut } = await readTestSets(context.data, manifest, recognizer);
    if (sets.length === 0)
      throw new ProtocolError(`${folder}: robustness has nothing to test it on: ${leftOut.join("; ")}`);
    const { parts, unfound } = await readEverything(recognizer, sets, context);
    return {
      model: await describeModel(folder, manifest),
      data: {
        title: sets.map(({ title }) => title).join(", "),
        fingerprint: fingerprintOf(...sets.map(({ sources }) => sources)),
        examples: sets.reduce((sum, { faces }) => sum + faces.length, 0),
      },
      labels: EXPRESSIONS,
      parts,
      baselines: [],
      notes: [
        `Of each set some faces were drawn by a fixed seed (${sets.map(({ title, faces }) => `${title}: ${faces.length}`).join(", ")}), so that it takes minutes: differences of a few points may be chance. Rare expressions occur a few times only; macro F1 rests on them.`,
        "Pictures that fill their frame were enlarged into a dark surrounding, for the detector to find the face. What is shown to nobody, because no face was found or it was left unread, is not wrong; what is right among the read is what a person meets.",
        "Glasses, hands and masks are painted on: real ones have shine and shadow.",
        ...leftOut,
        ...unfound,
      ],
    };
  } finally {
    await recognizer.close();
  }
}

interface SpoiltParts {
  readonly parts: readonly EvaluationPart[];
  /** Sentences about what gave no part. */
  readonly unfound: readonly string[];
}

async function readEverything(
  recognizer: Recognizer,
  sets: readonly TestSet[],
  { report, signal }: ProtocolContext,
): Promise<SpoiltParts> {
  const conditions = [undefined, ...CONDITIONS];
  const images = conditions.length * sets.reduce((sum, { faces }) => sum + faces.length, 0);
  const parts: EvaluationPart[] = [];
  const unfound: string[] = [];
  let done = 0;
  for (const { title, faces } of sets)
    for (const condition of conditions) {
      const name = `${title}, ${condition ? `${condition.name}: ${condition.strength}` : "as they are"}`;
      const read = await readAll(recognizer, faces, condition, () => {
        signal?.throwIfAborted();
        done += 1;
        report({ kind: "images", done, images });
      });
      if (read.every(({ reading }) => reading === undefined))
        unfound.push(`${name}: not one face was found.`);
      else parts.push(partOf(name, read));
    }
  return { parts, unfound };
}

interface ReadFace {
  readonly face: TestFace;
  /** Of the largest face; undefined where none was found. */
  readonly reading: Reading | undefined;
}

async function readAll(
  recognizer: Recognizer,
  faces: readonly TestFace[],
  condition: Condition | undefined,
  onFace: () => void,
): Promise<ReadFace[]> {
  const read: ReadFace[] = [];
  for (const face of faces) {
    const readings = await recognizer.readPicture(await face.show(condition));
    const reading = readings.toSorted((a, b) => b.face.box.width - a.face.box.width)[0];
    read.push({ face, reading });
    onFace();
  }
  return read;
}

function partOf(title: string, read: readonly ReadFace[]): EvaluationPart {
  const predictions = read.flatMap(({ face: { name, label, person }, reading }): Prediction[] =>
    reading?.probabilities === undefined
      ? []
      : [
          {
            name,
            label,
            probabilities: amongLabels(reading.probabilities, EXPRESSIONS),
            ...(person !== undefined && { person }),
          },
        ],
  );
  return {
    ...evaluationPart(title, "images", predictions, EXPRESSIONS.length),
    reading: countReading(read),
  };
}

function countReading(read: readonly ReadFace[]): PartReading {
  const found = read.flatMap(({ face, reading }) => (reading ? [{ face, reading }] : []));
  const shown = found.flatMap(({ face, reading }) => (reading.kind === "read" ? [{ face, reading }] : []));
  const because = (reason: UnreadReason): number =>
    found.filter(({ reading }) => reading.kind === "unread" && reading.because === reason).length;
  return {
    pictures: read.length,
    found: found.length,
    read: shown.length,
    readRightly: shown.filter(({ face, reading }) => reading.set[0] === EXPRESSIONS[face.label]).length,
    unread: Object.fromEntries(UNREAD_REASONS.map((reason) => [reason, because(reason)])) as Record<
      UnreadReason,
      number
    >,
  };
}
