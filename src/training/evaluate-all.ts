import { DatasetError, ProtocolError, RunError } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import {
  type EvaluateEvent,
  type EvaluateOptions,
  type Evaluation,
  PROTOCOL_NAMES,
  type ProtocolName,
} from "./evaluation.ts";

export interface EvaluateAllOptions extends Omit<EvaluateOptions, "protocol"> {
  /** Every one, when left out. */
  readonly protocols?: readonly ProtocolName[];
  /** Called with each evaluation as soon as it is there. */
  readonly onEvaluation?: (evaluation: Evaluation) => Promise<void>;
}

export interface FullEvaluation {
  readonly evaluations: readonly Evaluation[];
  /** Protocols that the model cannot be put to, with the reason. */
  readonly refused: readonly { readonly protocol: ProtocolName; readonly because: string }[];
}

/** It trains the recipe anew for every person: hours, which nobody should begin by accident. */
const ONLY_BY_NAME: readonly ProtocolName[] = ["ck-loso"];

/** Scores a model under every protocol that it can be put to, one after another. */
export async function evaluateAll(
  { protocols = PROTOCOL_NAMES, onEvaluation = async () => {}, ...options }: EvaluateAllOptions,
  report: (event: EvaluateEvent) => void = () => {},
): Promise<FullEvaluation> {
  const evaluations: Evaluation[] = [];
  const refused: { protocol: ProtocolName; because: string }[] = [];
  for (const protocol of protocols) {
    options.signal?.throwIfAborted();
    try {
      if (ONLY_BY_NAME.includes(protocol))
        throw new ProtocolError(`trains for hours; ask for it with --protocol ${protocol}`);
      const evaluation = await evaluate({ ...options, protocol }, report);
      await onEvaluation(evaluation);
      evaluations.push(evaluation);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ protocol, because: error.message });
    }
  }
  return { evaluations, refused };
}

/** The model or the data are not what the protocol is about; anything else went wrong. */
function isRefusal(error: unknown): error is Error {
  return error instanceof ProtocolError || error instanceof RunError || error instanceof DatasetError;
}
