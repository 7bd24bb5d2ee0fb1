/**
 * `ck-subjects`: CK+48 in ten folds with people kept apart. The run's recipe is trained anew for every fold: eight
 * folds to learn from, one to choose the epoch by, one to test on.
 */
import { crossValidationFolds } from "../../evaluation/index.ts";
import type { Findings } from "../evaluation.ts";
import { evaluateFolds } from "./ck-folds.ts";
import type { ProtocolContext } from "./model.ts";

export async function evaluateCkSubjects(context: ProtocolContext): Promise<Findings> {
  return evaluateFolds(context, {
    cut: crossValidationFolds,
    describe: (people, folds) =>
      `${folds} folds by subject id, ${people} people, nobody in two folds; each fold's network never saw the people it is tested on.`,
  });
}
