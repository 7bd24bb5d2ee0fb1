#!/usr/bin/env node
/** `lexithymia`: reads pictures, trains and evaluates. Exit codes: 0 done, 1 in part or not, 2 wrong use, 130 stopped. */
import { report } from "./failure.ts";
import { createProgram } from "./program.ts";
import { stopOnSignals } from "./stopping.ts";

const verbose = process.argv.includes("--verbose");
// Deprecations inside dependencies are ours to mend; the person at the terminal can do nothing about them.
if (!verbose) process.removeAllListeners("warning");

try {
  await createProgram(stopOnSignals()).parseAsync();
} catch (error) {
  process.exitCode = report(error, verbose);
}
