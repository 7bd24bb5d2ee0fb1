/** Versions of the app that differ from the built one as little as possible: in the page's title, and so in the list of its service worker. */
import { createHash } from "node:crypto";
import { builtFile, type Instead } from "./static-host.ts";

/** What a host serves once this version is put there. */
export async function versionWithTitle(title: string): Promise<Record<string, Instead>> {
  const [page, worker] = (await Promise.all([builtFile("index.html"), builtFile("sw.js")])).map(String);
  const titled = replaceOnce(page!, /<title>.*<\/title>/, `<title>${title}</title>`);
  const listed = replaceOnce(worker!, listing("index.html"), `"index.html","sha256":"${sha256(titled)}"`);
  return {
    "index.html": titled,
    "sw.js": replaceOnce(listed, /"version":"\w+"/, `"version":"${sha256(title)}"`),
  };
}

/** The list asks for another content of a file than any host has. */
export function withWrongSum(version: Record<string, Instead>, path: string): Record<string, Instead> {
  const worker = replaceOnce(version["sw.js"]!, listing(path), `"${path}","sha256":"${sha256("other")}"`);
  return { ...version, "sw.js": worker };
}

function listing(path: string): RegExp {
  return new RegExp(`"${path.replaceAll(".", "\\.")}","sha256":"\\w+"`);
}

function replaceOnce(text: string, what: RegExp, by: string): string {
  if (!what.test(text)) throw new Error(`${what} is not in what was built`);
  return text.replace(what, () => by);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
