/** Choosing among cameras. These show the browser's own test picture, in which there is no face. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messages } from "../../src/app/messages/index.ts";
import { startBrowser } from "./browser.ts";
import { lights, spyOnCamera } from "./camera-spy.ts";
import { expectAccessible, openPage } from "./open-page.ts";
import { type ServedApp, serveApp } from "./served-app.ts";

const { live, welcome } = messages;
let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([serveApp(), startBrowser({ cameras: 2 })]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test("another camera can be chosen; the one before goes off; without a face the page says so", async () => {
  const page = await openPage(browser, app.origin, { before: spyOnCamera });
  await page.getByRole("button", { name: welcome.startCamera }).click();
  const choice = page.getByRole("combobox", { name: live.camera });
  const other = await choice.locator("option:not(:checked)").first().getAttribute("value");
  await choice.selectOption(other);
  await expect.poll(() => lights(page)).toEqual([false, true]);
  await expect.poll(() => choice.inputValue()).toBe(other);
  await page.getByText(live.noFaceLive).waitFor();
  await expectAccessible(page, "two cameras, no face");
});
