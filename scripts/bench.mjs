// npm run bench: sets up what is missing, then measures. Arguments go on to bench/main.ts.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, checkNode, installDependencies, root, run, runTool, stop } from "./setup.mjs";

checkNode();
installDependencies();
build();
installPeers();
if (!runTool("tsx/dist/cli.mjs", ["bench/main.ts", ...process.argv.slice(2)]))
  stop("the bench did not end well.");

/** The libraries to compare with: only here, so that everybody else's install stays small. */
function installPeers() {
  if (existsSync(join(root, "bench/peers/node_modules"))) return;
  console.log("Installing the peers to compare with (130 MB, once) ...");
  const options = [
    "--prefix",
    "bench/peers",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  if (!run("npm", ["ci", ...options])) console.error("That failed: going on without them.");
}
