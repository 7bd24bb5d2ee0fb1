/** Writes the service worker beside the built page, with the list of all files that belong to it. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build, type Plugin } from "vite";
import type { BuiltApp, BuiltFile } from "../src/app/offline/built-app.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** Read by hosts, not by pages. */
const NOT_OF_THE_PAGE = ["_headers", "sw.js"];

/** A service worker that takes itself away, and what it kept. docs/hosting.md has it too. */
const LEAVE = `
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(\`lexithymia \${registration.scope} \`));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window" })) void page.navigate(page.url);
}
`;

/** @param program path of the service worker's source */
export function keptOffline(program: string): Plugin {
  let folder = "";
  return {
    name: "lexithymia:offline",
    // At the same address a built version may have been open before, whose service worker would go on answering.
    configureServer({ middlewares }) {
      middlewares.use("/sw.js", (_, response) => {
        response.setHeader("Content-Type", "text/javascript").end(LEAVE);
      });
    },
    configResolved({ build: { outDir } }) {
      folder = outDir;
    },
    // By then everything else is written.
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const files = await filesIn(folder);
        const code = await compile(program);
        const version = sha256(code + JSON.stringify([files, SECURITY_HEADERS]));
        const app: BuiltApp = { version, headers: SECURITY_HEADERS, files };
        await writeFile(
          join(folder, "sw.js"),
          code.replace("__BUILT_APP__", () => JSON.stringify(app)),
        );
      },
    },
  };
}

async function filesIn(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !NOT_OF_THE_PAGE.includes(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, sha256: sha256(await readFile(join(folder, path))) })),
  );
}

/** One classic script: Firefox learned of modules in service workers late. */
async function compile(program: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      copyPublicDir: false,
      rolldownOptions: { input: program, output: { format: "iife" } },
    },
  });
  if (!("output" in built)) throw new Error(`${program}: the build gave no single output`);
  return built.output[0].code;
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
