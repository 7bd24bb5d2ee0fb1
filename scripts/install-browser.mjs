// A Chromium for the end-to-end tests: one that is there, else Debian's, else Playwright's own download.
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";
import { run, runTool } from "./setup.mjs";

/** Returns the path of a browser, installing one when none is there; undefined when nothing worked. */
export function installBrowser() {
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  if (mayUseApt()) {
    console.log("No Chromium, Chrome or Edge found: installing Debian's chromium ...");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], { env, quiet: true });
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env, quiet: true });
    const debian = findBrowser();
    if (debian !== undefined) return debian;
  }
  console.log("Asking Playwright to download its Chromium ...");
  runTool("playwright-core/cli.js", ["install", "chromium"], { quiet: true });
  return findBrowser();
}

function mayUseApt() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}
