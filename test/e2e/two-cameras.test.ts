/** Choosing among cameras. These show the browser's own test picture, in which there is no face. */
import { expect, test } from "vitest";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { startCamera } from "./begin-looking.ts";
import { lights, spyOnCamera, timesAsked } from "./camera-spy.ts";
import { expectAccessible } from "./open-page.ts";

const { live, settings } = messages;

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

test("the settings name the cameras without turning one on; the chosen one is used", async () => {
  const page = await app.open({ before: spyOnCamera });
  await page.getByRole("link", { name: settings.title }).click();
  const cameras = page.getByRole("group", { name: live.camera }).getByRole("radio");
  await expect.poll(() => cameras.count()).toBe(3);
  expect(await cameras.first().isChecked()).toBe(true);
  const second = page.getByRole("radio", { name: /fake_device_1/ });
  await second.check();
  await expectAccessible(page, "settings, cameras");
  expect(await timesAsked(page)).toBe(0);

  await page.getByRole("link", { name: messages.name }).click();
  await startCamera(page);
  const choice = page.getByRole("combobox", { name: live.camera });
  await expect.poll(() => choice.locator("option:checked").innerText()).toMatch(/fake_device_1/);
  await choice.selectOption({ index: 0 });
  await page.getByRole("link", { name: settings.title }).click();
  await page.getByRole("radio", { name: /fake_device_0/, checked: true }).waitFor();
});

test("where no camera has been allowed the settings say why none is named", async () => {
  const page = await app.open({ before: spyOnCamera, allowCamera: false });
  await page.getByRole("link", { name: settings.title }).click();
  await page.getByText(settings.camerasUnknown).waitFor();
  expect(await timesAsked(page)).toBe(0);
});
