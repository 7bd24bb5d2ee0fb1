/** The example page works as it stands, with the package as it was built. */
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POSES } from "../../src/app/drawn-face/action-units.ts";
import { startBrowser } from "./browser.ts";
import { drawnJpeg } from "./drawn-clip.ts";

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  const folder = fileURLToPath(new URL("../../examples/browser", import.meta.url));
  server = await createServer({
    root: folder,
    configFile: `${folder}/vite.config.ts`,
    logLevel: "error",
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("the example reads a picture, in a worker, and asks nobody else for anything", async () => {
  const page = await browser.newPage();
  const origin = server.resolvedUrls!.local[0]!;
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("blob:")) foreign.push(url);
  });
  await page.goto(origin);
  const status = page.getByRole("status");
  await expect.poll(() => status.textContent()).toBe("Ready");
  expect(page.workers().length).toBeGreaterThan(0);
  const buffer = await drawnJpeg(POSES.smile);
  await page.getByLabel("A picture").setInputFiles({ name: "smile.jpg", mimeType: "image/jpeg", buffer });
  await expect.poll(() => status.textContent()).toMatch(/happiness/);
  expect(foreign).toEqual([]);
});
