/** `ck-loso`: CK+48, leaving one person out at a time. The run's recipe is trained anew for each of 118 people. */
import { leaveOneSubjectOut } from "../../evaluation/index.ts";
import type { Findings } from "../evaluation.ts";
import { evaluateFolds } from "./ck-folds.ts";
import type { ProtocolContext } from "./model.ts";

export async function evaluateCkLoso(context: ProtocolContext): Promise<Findings> {
  return evaluateFolds(context, {
    cut: leaveOneSubjectOut,
    describe: (people) =>
      `${people} folds, one for each person: each network never saw the person it is tested on, and a tenth of the other people chose its epoch.`,
  });
}
