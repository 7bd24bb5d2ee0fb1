/** The app as it is kept on the device, for the tests about that. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { startBrowser } from "./browser.ts";
import { type OpenOptions, openPage } from "./open-page.ts";
import { type StaticHost, startStaticHost } from "./static-host.ts";

export const FOLDER = "/some/folder/";

/** What the browser itself says in the console of a host that is gone or of a version that does not come whole. */
export const NETWORK_TROUBLE = /net::ERR_|Failed to fetch|Failed to load|fetching the script|KeepingError/;

export interface KeptApp {
  /** Opens the app in a fresh context and waits until all of it is kept. */
  openKept(options?: OpenOptions): Promise<Page>;
  readonly browser: Browser;
  readonly host: StaticHost;
}

/** A browser and a plain host for the time of one test file. Tests put back what they have the host serve. */
export function keptAppInBrowser(): KeptApp {
  let running: { readonly browser: Browser; readonly host: StaticHost } | undefined;
  const now = () => {
    if (running === undefined) throw new Error("the browser has not started");
    return running;
  };
  beforeAll(async () => {
    running = { browser: await startBrowser(), host: await startStaticHost(FOLDER) };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.host.close();
  });
  return {
    get browser() {
      return now().browser;
    },
    get host() {
      return now().host;
    },
    async openKept(options) {
      const page = await openPage(now().browser, `${now().host.origin}${FOLDER}`, {
        ...options,
        keepsApp: true,
      });
      await untilKept(page);
      return page;
    },
  };
}

export function untilKept(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Has the browser look for a newer version now; resolves with what came of it: whole and waiting, or given up. */
export function lookForNewer(page: Page): Promise<"installed" | "redundant"> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const outcome = new Promise<"installed" | "redundant">((resolve) => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing!;
        worker.addEventListener("statechange", () => {
          if (worker.state === "installed" || worker.state === "redundant") resolve(worker.state);
        });
      });
    });
    await registration.update().catch(() => undefined);
    return outcome;
  });
}
