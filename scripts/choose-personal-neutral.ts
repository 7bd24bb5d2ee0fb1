/**
 * Chooses how much somebody's own neutral counts for a model, on half of the people of CK+, and writes it into the model's
 * manifest. What it gains is measured by the protocol `my-neutral`, on the other half and elsewhere.
 * Needs `ckplus-neutral8.tar.gz` in the data folder. Two minutes on two cores.
 *
 *   npx tsx scripts/choose-personal-neutral.ts [model] [data]
 */
import { loadExpressionModel, SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { readCkFaces } from "../src/training/over-time/ck-pairs.ts";
import { fitPersonalNeutral } from "../src/training/over-time/fit-personal-neutral.ts";
import { readNeutralCases } from "../src/training/over-time/neutral-cases.ts";
import { writeChoice } from "../src/training/over-time/write-choice.ts";

const [model = SHIPPED_MODEL, data = "../shared/data"] = process.argv.slice(2);

const runtime = await createNodeRuntime({ threads: 1 });
const files = await loadExpressionModel(model, runtime);
const faces = (await readCkFaces(data, runtime, files.manifest)).filter(({ half }) => half === "choose");
const { settings, loss, harm } = fitPersonalNeutral(await readNeutralCases(runtime, files, faces));
await writeChoice(model, { personalNeutral: settings });
console.log(JSON.stringify({ personalNeutral: settings, loss, harm }));
