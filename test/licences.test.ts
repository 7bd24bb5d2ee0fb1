/** Whatever others made of the app has its licence in `licences.txt`. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { licenceOf, packageOf } from "../config/licences.ts";

it.each([
  ["/app/node_modules/preact/dist/preact.module.js", "preact"],
  ["/app/node_modules/@preact/signals/dist/signals.module.js", "@preact/signals"],
  ["/app/node_modules/a/node_modules/b/index.js", "b"],
  ["C:\\app\\node_modules\\idb\\build\\index.js", "idb"],
  ["/app/src/app/main.tsx", undefined],
])("%s is part of %s", (id, name) => {
  expect(packageOf(id)).toBe(name);
});

it("gives the text a package carries, and says so where it carries none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "licences-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const json = { name: "a", version: "1.2.3", license: "MIT", author: "Somebody" };
  await writeFile(join(folder, "package.json"), JSON.stringify(json));
  expect(licenceOf(folder)).toMatch(/^a 1\.2\.3\nLicence: MIT\n\n.*no text.* by Somebody\.$/s);
  await writeFile(join(folder, "LICENSE.md"), "Do as you like.\n");
  expect(licenceOf(folder)).toBe("a 1.2.3\nLicence: MIT\n\nDo as you like.");
});
