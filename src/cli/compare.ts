import type { Command } from "commander";
import { comparisonReport } from "./comparison-report.ts";
import { openOutput, print } from "./output.ts";

const EXAMPLES = `
Both files come from "lexithymia evaluate --json", under the same protocol and on the same examples.

Examples:
  lexithymia compare before.json after.json

Exit codes: 0 done, 2 wrong use, or evaluations that cannot be compared.`;

export function addCompare(program: Command, signal: AbortSignal): void {
  program
    .command("compare")
    .summary("compare two models' evaluations")
    .description(
      "Says whether one model does better than another on the same examples, or whether it may be chance.",
    )
    .argument("<first>", "a stored evaluation")
    .argument("<second>", "another one")
    .option("--json <file>", "write all numbers to a file, too")
    .addHelpText("after", EXAMPLES)
    .action((first: string, second: string, { json }: { json?: string }) => run(first, second, json, signal));
}

async function run(
  first: string,
  second: string,
  json: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { compareEvaluations } = await import("../training/index.ts");
  const output = json === undefined ? undefined : await openOutput(json);
  try {
    const comparison = await compareEvaluations(first, second);
    signal.throwIfAborted();
    await output?.write(`${JSON.stringify(comparison, null, 2)}\n`);
    await print(comparisonReport(comparison));
    await output?.finish();
  } finally {
    await output?.discard();
  }
}
