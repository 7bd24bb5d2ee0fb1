/** Keeps a version of the app on the device: whole, each file as it was built, or not at all. */
import type { BuiltApp, BuiltFile } from "./built-app.ts";
import { cacheName } from "./cache-names.ts";
import { contentType } from "./content-type.ts";

/** What is needed of the browser. */
export interface Shelf {
  readonly caches: Pick<CacheStorage, "has" | "open" | "match" | "delete">;
  fetch(url: string, options?: { readonly cache: "reload" }): Promise<Response>;
}

/** A file could not be had as it was built. The message names it. */
export class KeepingError extends Error {
  override readonly name = "KeepingError";
}

/**
 * Nothing answers from a version's cache before this has resolved. Whatever goes wrong, other versions' caches are as they were.
 *
 * @param scope address of the app's folder
 * @throws KeepingError when a file is missing or is not what was built; whatever `shelf` throws when the network or the room ends
 */
export async function keepApp(
  { version, headers, files }: BuiltApp,
  scope: string,
  shelf: Shelf,
): Promise<void> {
  const name = cacheName(scope, version);
  // A host that went back to an earlier version has us keep what may be in use at this moment.
  const isNew = !(await shelf.caches.has(name));
  const cache = await shelf.caches.open(name);
  try {
    for (const file of files) {
      const url = new URL(file.path, scope).href;
      const content = await wholeFile(url, file, shelf);
      await cache.put(
        url,
        new Response(content, { headers: { ...headers, "Content-Type": contentType(file.path) } }),
      );
    }
  } catch (error) {
    if (isNew) await shelf.caches.delete(name);
    throw error;
  }
}

/**
 * What has not changed since an earlier version is taken from there; what the page has just loaded comes from the browser's own cache, and
 * past it when that holds something older.
 */
async function wholeFile(url: string, { sha256 }: BuiltFile, { caches, fetch }: Shelf): Promise<ArrayBuffer> {
  const sources = [() => caches.match(url), () => fetch(url), () => fetch(url, { cache: "reload" })];
  let last: Response | undefined;
  for (const source of sources) {
    last = await source();
    if (!last?.ok) continue;
    const content = await last.arrayBuffer();
    if ((await digest(content)) === sha256) return content;
  }
  throw new KeepingError(`${url} is not the file that was built (status ${last?.status})`);
}

async function digest(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
