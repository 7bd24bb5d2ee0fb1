import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { london } from "../datasets/london.ts";
import { type CueCheck, checkCues } from "./check-cues.ts";
import { measureCkFaces } from "./ck-faces.ts";
import { createFaceMeasurer } from "./face-measurer.ts";
import { measureLondonPairs, type Travelled, travelOf } from "./london-faces.ts";

export interface EvaluateCuesOptions {
  /** The folder with the data sets: the derivative of CK+ with neutral faces and, where it is there, the London set. */
  readonly data: string;
  readonly threads?: number;
  readonly signal?: AbortSignal;
}

export interface CueEvaluation extends CueCheck {
  /** SHA-256 over names, labels and pictures of CK+. */
  readonly fingerprint: string;
  /** Names of pictures of CK+ in which no face was found; they are in no number. */
  readonly missed: readonly string[];
  /** The same limits on the London set, where that is in the folder. */
  readonly travelled?: readonly Travelled[];
}

/**
 * Finds the mesh of every face, chooses limits on half of the people and checks them on the other half.
 * @throws DatasetError, FaceModelsMissingError
 */
export async function evaluateCues(
  { data, threads, signal }: EvaluateCuesOptions,
  report: (done: number, all: number) => void = () => {},
): Promise<CueEvaluation> {
  const runtime = await createNodeRuntime({ ...(threads !== undefined && { threads }) });
  const options = { data, measureFace: await createFaceMeasurer(runtime), report, signal };
  const { faces, missed, fingerprint } = await measureCkFaces(options);
  const check = checkCues(faces);
  const pairs = (await london.isIn(data)) ? await measureLondonPairs(options) : undefined;
  return { ...check, missed, fingerprint, ...(pairs && { travelled: travelOf(pairs, check.limits) }) };
}
