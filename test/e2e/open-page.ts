/** A page under watch: whatever it does that it promised not to do is collected, and fails the test. */
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";

export interface OpenOptions extends BrowserContextOptions {
  /** Whether the page may use the camera when it asks. Default: true. */
  readonly allowCamera?: boolean;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
  /** Runs on the page before it is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Leaves the cards of the first visit as they are. Default: they have been skipped. */
  readonly firstVisit?: boolean;
  /** Part of a console message that this test provokes. */
  readonly expected?: RegExp;
  /** Has the app keep itself for use without a network: all of it is loaded and weighed, which takes seconds. Default: not. */
  readonly keepsApp?: boolean;
}

/** What a busy machine may take for anything that a person would get within a second. */
const SLOWEST_MS = 60_000;

/**
 * Opens the app, which has the whole folder at `address` (with the slash at its end). When the test ends, it fails if the page broke a
 * promise: see `watch`.
 */
export async function openPage(browser: Browser, address: string, options: OpenOptions = {}): Promise<Page> {
  const {
    allowCamera = true,
    before,
    prepare,
    firstVisit = false,
    expected,
    keepsApp = false,
    ...contextOptions
  } = options;
  const context = await browser.newContext({
    ...contextOptions,
    permissions: allowCamera ? ["camera"] : [],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(SLOWEST_MS);
  const broken = watch(page, address, expected);
  onTestFinished(async () => {
    await context.close();
    expect(broken).toEqual([]);
  });
  if (!keepsApp) await page.addInitScript(keepNothing);
  if (before !== undefined) await page.addInitScript(before);
  await prepare?.(page);
  await page.goto(address);
  if (!firstVisit) await page.locator(".first-visit .skip").click();
  return page;
}

/** A page whose service worker is never ready. */
function keepNothing(): void {
  if ("serviceWorker" in navigator)
    ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined);
}

/** Requests to another origin or folder, errors and warnings in the console (CSP violations are among them), uncaught errors. */
function watch(page: Page, address: string, expected: RegExp | undefined): string[] {
  const broken: string[] = [];
  page.context().on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith(`blob:${new URL(address).origin}/`))
      broken.push(`asked another place: ${url}`);
  });
  page.on("websocket", (socket) => broken.push(`opened a socket: ${socket.url()}`));
  page.on("console", (message) => {
    const bad = message.type() === "error" || message.type() === "warning";
    if (bad && !expected?.test(message.text())) broken.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => broken.push(`uncaught: ${error.message}`));
  return broken;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Fails when axe finds anything wrong with the page as it is now. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, `axe, ${state}`).toEqual([]);
}
