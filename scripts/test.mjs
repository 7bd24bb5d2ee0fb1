// npm test: sets up what is missing, then checks everything. Every check runs, whatever came of those before.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, checkNode, installDependencies, root, run, runTool, stop } from "./setup.mjs";

checkNode();
installDependencies();
build();
const { installBrowser } = await import("./install-browser.mjs");
const browser = installBrowser();
const report = join(root, "dist/test-report.json");
rmSync(report, { force: true });

const checks = {
  types: () => runTool("typescript/bin/tsc", ["-b"]),
  "lint, format, import rules": () => runTool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]),
  "unused files, exports and dependencies": () =>
    runTool("knip/bin/knip.js", ["--config", "config/knip.json"]),
  tests: () =>
    runTool(
      "vitest/vitest.mjs",
      [
        "run",
        "--config",
        "config/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      {
        env: browser === undefined ? {} : { LEXITHYMIA_BROWSER: browser },
      },
    ),
  "the Node example": () => run(process.execPath, ["examples/node/read-picture.mjs"]),
  "a browser for the end-to-end tests": () => browser !== undefined,
};

const failed = [];
for (const [name, check] of Object.entries(checks)) {
  console.log(`\n== ${name}`);
  if (!check()) failed.push(name);
}
if (browser === undefined)
  console.error(
    "No browser was found, and none could be installed: install Chromium, Chrome or Edge, or name one in LEXITHYMIA_BROWSER.",
  );
printCounts();
if (failed.length > 0) stop(`failed: ${failed.join("; ")}`);

function printCounts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
    console.log(`\nTests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  } catch {
    console.error("\nThe tests did not run to their end.");
  }
}
