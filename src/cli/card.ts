import type { Command } from "commander";
import { print } from "./output.ts";

const EXAMPLES = `
Examples:
  lexithymia card
  lexithymia card --model seed
  lexithymia card --model runs/mine > mine.md

Exit codes: 0 done, 1 it failed on the way, 2 wrong use.`;

export function addCard(program: Command): void {
  program
    .command("card")
    .summary("print a model's card")
    .description(
      "Prints what a model is for, how good it is and how it fails, as its manifest has it (Markdown).",
    )
    .option("--model <folder>", "a model's folder, or live or seed (default: live, the model that ships)")
    .addHelpText("after", EXAMPLES)
    .action((options: { readonly model?: string }) => run(options));
}

async function run({ model }: { readonly model?: string }): Promise<void> {
  const { modelFolder } = await import("../platform/node/models.ts");
  const { readCard } = await import("../training/index.ts");
  await print(await readCard(model && modelFolder(model)));
}
