import { readFileSync } from "node:fs";
import type { Runtime } from "../recognition/runtime.ts";

/** What the last digits of a number may depend on besides the recipe and the data. */
export function versionsOf(runtime: Runtime): Record<string, string> {
  const path = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
  return { lexithymia: version, node: process.version, runtime: runtime.description };
}
