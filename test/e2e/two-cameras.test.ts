/** Choosing among cameras. These show the browser's own test picture, in which there is no face. */
import { expect, test } from "vitest";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { startCamera } from "./begin-looking.ts";
import { lights, spyOnCamera } from "./camera-spy.ts";
import { expectAccessible } from "./open-page.ts";

const { live } = messages;

const app = appInBrowser(async () => ({ cameras: 2 }));

test("another camera can be chosen; the one before goes off; without a face the page says so", async () => {
  const page = await app.open({ before: spyOnCamera });
  await startCamera(page);
  const choice = page.getByRole("combobox", { name: live.camera });
  const other = await choice.locator("option:not(:checked)").first().getAttribute("value");
  await choice.selectOption(other);
  await expect.poll(() => lights(page)).toEqual([false, true]);
  await expect.poll(() => choice.inputValue()).toBe(other);
  await page.getByText(live.noFaceLive).waitFor();
  await expectAccessible(page, "two cameras, no face");
});
