// Finds a Chromium, Chrome or Edge that is already installed.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
];

/**
 * The path of a browser for the end-to-end tests: the one LEXITHYMIA_BROWSER names, else one in the usual places, else
 * one that Playwright downloaded before; undefined when there is none.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env["LEXITHYMIA_BROWSER"];
  if (named) return named;
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) => {
      const program = `Applications/${name}.app/Contents/MacOS/${name}`;
      return [`/${program}`, join(homedir(), program)];
    });
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
      const folder = process.env[variable];
      if (!folder) return [];
      return ["Google\\Chrome", "Chromium", "Microsoft\\Edge"].map((product) =>
        join(folder, product, "Application", product.endsWith("Edge") ? "msedge.exe" : "chrome.exe"),
      );
    });
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => [...folders, "/usr/bin", "/snap/bin"].map((folder) => join(folder, name)));
}
