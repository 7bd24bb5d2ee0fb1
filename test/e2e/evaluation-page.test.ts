/** An evaluation's page in a browser: in both themes and on a narrow screen nothing is amiss, cut off or fetched. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderEvaluationPage } from "../../src/training/reports/evaluation-page.ts";
import { madeUpEvaluation } from "../fixtures/evaluation/made-up.ts";
import { startBrowser } from "./browser.ts";
import { expectAccessible } from "./open-page.ts";

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "evaluation-page-"));
  await writeFile(join(folder, "page.html"), renderEvaluationPage(madeUpEvaluation()));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

describe("an evaluation's page", () => {
  it.each([
    ["light", 390],
    ["dark", 1280],
  ] as const)("is accessible and whole: %s, %i pixels wide", async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const url = pathToFileURL(join(folder, "page.html")).href;
    await page.goto(url);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectAccessible(page, `evaluation, ${colorScheme}`);
    expect(asked).toEqual([url]);
    await context.close();
  });
});
