/** npm run bench: measures, prints tables, writes everything as JSON to bench/results/. Nothing here passes or fails. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchAccuracy, benchBrowser } from "./browser.ts";
import { makeFrames } from "./frames.ts";
import { readLabelledPictures } from "./labelled-pictures.ts";
import { benchLooking, lookingTable } from "./looking.ts";
import { benchNode } from "./node.ts";
import { accuracyTables, browserTable, pipelineTable, trainingTable } from "./tables.ts";
import { benchTraining } from "./training.ts";

const HELP = `npm run bench [-- options]
  --frames <folder>  read the pictures of a folder instead of the drawn face
  --data <folder>    the data sets; with it, accuracy is measured too
  --only <parts>     some of accuracy,node,browser,training (default: these) and looking
  --minutes <n>      how long looking lasts (default: 10)
  --rounds <n>       how often each frame is read, and each network trained (default: 4)
The peers in the browser are measured where they are installed: npm ci --prefix bench/peers`;

const { values } = parseArgs({
  options: {
    frames: { type: "string" },
    data: { type: "string" },
    only: { type: "string", default: "accuracy,node,browser,training" },
    minutes: { type: "string", default: "10" },
    rounds: { type: "string", default: "4" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const parts = values.only.split(",");
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new TypeError("--rounds: must be a whole number of at least 1");

const frames = await makeFrames(values.frames);
const cores = availableParallelism();
const machine = { processor: cpus()[0]?.model, cores, node: process.versions.node };
const results: Record<string, unknown> = {
  at: new Date().toISOString(),
  machine,
  frames: frames.description,
};
console.log(`${machine.processor}, ${cores} cores, Node ${machine.node}; ${frames.description}, 640 x 480\n`);

if (parts.includes("accuracy")) {
  if (values.data === undefined) console.log("accuracy: skipped, as no --data was given\n");
  else {
    const accuracy = await benchAccuracy(await readLabelledPictures(values.data));
    results["accuracy"] = accuracy;
    console.log(`${accuracyTables(accuracy)}\n`);
  }
}
if (parts.includes("node")) {
  const [native, wasm] = [await benchNode("native", frames, rounds), await benchNode("wasm", frames, rounds)];
  results["node"] = { native, wasm };
  console.log(`${pipelineTable({ "Node, native": native, "Node, wasm": wasm })}\n`);
}
if (parts.includes("browser")) {
  const browser = await benchBrowser(frames, rounds);
  results["browser"] = browser;
  console.log(`${browserTable(browser)}\n`);
}
if (parts.includes("training")) {
  const training = await benchTraining(rounds);
  results["training"] = training;
  console.log(`${trainingTable(training)}\n`);
}
if (parts.includes("looking")) {
  const looking = await benchLooking(Number(values.minutes));
  results["looking"] = looking;
  console.log(`${lookingTable(looking)}\n`);
}

const folder = fileURLToPath(new URL("results", import.meta.url));
mkdirSync(folder, { recursive: true });
const file = join(folder, `${new Date().toISOString().replaceAll(":", "-")}.json`);
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(`Written to ${file}`);
