/** Writes the licences of everything in the app that others made into `licences.txt` beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** In the app without being modules: typefaces that styles name, and what the face models are converted from. */
const NOT_MODULES = [
  "@fontsource-variable/noto-nastaliq-urdu",
  "@mediapipe/face_detection",
  "@mediapipe/face_mesh",
] as const;

const OWN = `Lexithymia is under the MIT licence; so are its own models. The pictures that the expression model learned from are not part of
this app. What follows was made by others.`;

export function licences(root: string): Plugin {
  return {
    name: "licences",
    generateBundle() {
      const packages = new Set<string>(NOT_MODULES);
      for (const id of this.getModuleIds()) {
        const name = packageOf(id);
        if (name !== undefined) packages.add(name);
      }
      const texts = [...packages].sort().map((name) => licenceOf(join(root, "node_modules", name)));
      this.emitFile({
        type: "asset",
        fileName: "licences.txt",
        source: `${[OWN, ...texts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`,
      });
    },
  };
}

/** The package that a module is part of, by the path of its file; the innermost where packages lie in each other. */
export function packageOf(id: string): string | undefined {
  const [, inside] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/")) ?? [];
  return inside;
}

/** @param folder of a package */
export function licenceOf(folder: string): string {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const from = [author?.name ?? author, repository?.url ?? repository].filter((known) => known !== undefined);
  const text =
    file !== undefined
      ? readFileSync(join(folder, file), "utf8").trim()
      : `The package carries no text of its licence.${from.length > 0 ? ` It is by ${from.join(", ")}.` : ""}`;
  return `${name} ${version}\nLicence: ${license}\n\n${text}`;
}
