import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { type CueCheck, checkCues } from "./check-cues.ts";
import { measureCkFaces } from "./ck-faces.ts";

export interface EvaluateCuesOptions {
  /** The folder with the data sets; read is the derivative of CK+ with neutral faces. */
  readonly data: string;
  readonly threads?: number;
  readonly signal?: AbortSignal;
}

export interface CueEvaluation extends CueCheck {
  /** SHA-256 over names, labels and pictures. */
  readonly fingerprint: string;
  /** Names of pictures in which no face was found; they are in no number. */
  readonly missed: readonly string[];
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
  const { faces, missed, fingerprint } = await measureCkFaces({ data, runtime, report, signal });
  return { ...checkCues(faces), missed, fingerprint };
}
