/** The built app, served, in a browser with or without a camera, for the time of one test file. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type BrowserOptions, type FakeCamera, startBrowser } from "./browser.ts";
import { type OpenOptions, openPage } from "./open-page.ts";
import { type ServedApp, serveApp } from "./served-app.ts";

export interface AppInBrowser {
  /** Opens the app in a fresh context; see `openPage` for what is watched. */
  open(options?: OpenOptions): Promise<Page>;
}

/** `makeCamera` is called before the browser starts; without it the browser has no camera. */
export function appInBrowser(
  makeCamera?: () => Promise<FakeCamera>,
  options: Omit<BrowserOptions, "camera"> = {},
): AppInBrowser {
  let app: ServedApp | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const camera = await makeCamera?.();
    [app, browser] = await Promise.all([serveApp(), startBrowser({ ...options, camera })]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  return {
    open(options) {
      if (browser === undefined || app === undefined) throw new Error("the browser has not started");
      return openPage(browser, `${app.origin}/`, options);
    },
  };
}
