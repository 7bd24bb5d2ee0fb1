/**
 * The service worker: keeps the whole app on the device and answers from there. It takes over when it is told to, or when no page is open
 * that an earlier version answers.
 */
import type { BuiltApp } from "./built-app.ts";
import { cacheName, cachesOfOthers } from "./cache-names.ts";
import { keepApp } from "./keep-app.ts";
import { keptFileFor } from "./kept-file.ts";
import { TAKE_OVER } from "./take-over.ts";

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: see config/offline.ts. */
declare const __BUILT_APP__: BuiltApp;

const app = __BUILT_APP__;
const { scope } = self.registration;
const paths: ReadonlySet<string> = new Set(app.files.map(({ path }) => path));

self.addEventListener("install", (event) =>
  event.waitUntil(keepApp(app, scope, { caches, fetch: (url, options) => fetch(url, options) })),
);

self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

self.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const path = keptFileFor(event.request, scope, paths);
  if (path !== undefined) event.respondWith(kept(path, event.request));
});

/** From the network where somebody has taken the file out of the cache. */
async function kept(path: string, request: Request): Promise<Response> {
  const found = await caches.match(new URL(path, scope).href, { cacheName: cacheName(scope, app.version) });
  return found ?? fetch(request);
}

async function forgetOthers(): Promise<void> {
  for (const name of cachesOfOthers(await caches.keys(), scope, app.version)) await caches.delete(name);
}
