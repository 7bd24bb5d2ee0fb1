/** `evaluate --protocol all`: the table of what is asked of a model, from every protocol that it can be put to. */
import type { EvaluateAllOptions, EvaluateEvent, FullEvaluation } from "../training/index.ts";
import { compareWithTargets, targetTable } from "../training/results/targets.ts";
import { type EvaluationFileNames, namesFor, openEvaluationFiles } from "./evaluation-files.ts";
import { print } from "./output.ts";
import { table } from "./table.ts";

/** Who is told how far it has come. */
export interface Told {
  readonly report: (event: EvaluateEvent) => void;
  /** Before something is printed. */
  readonly stop: () => void;
}

/** Prints the table and writes the files of each protocol as soon as it is done. @throws OutputError */
export async function evaluateEverything(
  options: EvaluateAllOptions,
  names: EvaluationFileNames,
  { report, stop }: Told,
): Promise<void> {
  const { evaluateAll, renderEvaluationPage } = await import("../training/index.ts");
  const full = await evaluateAll(
    {
      ...options,
      async onEvaluation(evaluation) {
        const files = await openEvaluationFiles(namesFor(names, evaluation.protocol));
        try {
          await files.write(evaluation, () => renderEvaluationPage(evaluation));
        } finally {
          await files.discard();
        }
      },
    },
    report,
  );
  stop();
  await print(linesOf(full, options.model));
}

function linesOf({ evaluations, refused }: FullEvaluation, model: string): string {
  const results = compareWithTargets(evaluations);
  const done = evaluations.map(({ protocol }) => protocol);
  const sections = [
    `${model} under ${done.length > 0 ? done.join(", ") : "no protocol"}`,
    ...(results.length > 0
      ? [`What is asked of it, in per cent where not said otherwise\n${table(targetTable(results))}`]
      : []),
    ...(refused.length > 0
      ? [`Not under\n${refused.map(({ protocol, because }) => `  ${protocol}: ${because}`).join("\n")}`]
      : []),
    ...evaluations.map(({ reproduce }) => reproduce),
  ];
  return `${sections.join("\n\n")}\n`;
}
