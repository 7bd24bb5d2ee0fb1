/** The four cards of the first visit: one at a time, by keyboard, in every language; and never again. */
import { expect, test } from "vitest";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { spyOnCamera, timesAsked } from "./camera-spy.ts";
import { keptRecords } from "./kept-records.ts";
import { expectAccessible } from "./open-page.ts";

const app = appInBrowser();

test.each([
  ["en-GB", en, "light"],
  ["es-ES", es, "dark"],
  ["de-DE", de, "light"],
  ["ur-PK", ur, "dark"],
] as const)(
  "%s: each card is accessible, and nothing is cut off",
  async (locale, { firstVisit: words }, colorScheme) => {
    const viewport = { width: 390, height: 844 };
    const page = await app.open({ locale, colorScheme, viewport, firstVisit: true, before: spyOnCamera });
    for (const [i, { title, text }] of Object.values(words.cards).entries()) {
      await page.getByRole("heading", { name: title }).waitFor();
      await page.getByText(text).waitFor();
      await page.getByText(words.step(i + 1, 4)).waitFor();
      await expectAccessible(page, `card ${i + 1}, ${locale}`);
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await overflow()).toBe(0);
      await page.getByRole("button", { name: i < 3 ? words.next : words.begin }).click();
    }
    await page.locator(".door").waitFor();
    expect(await timesAsked(page)).toBe(0);
  },
);

test("by keyboard there, back and straight in; the next visit begins at home", async () => {
  const page = await app.open({ firstVisit: true });
  const { cards, next, back, skip } = en.firstVisit;
  await page.getByRole("button", { name: next }).press("Enter");
  const second = page.getByRole("heading", { name: cards.cannotKnow.title });
  await second.waitFor();
  await expect.poll(() => second.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: cards.reads.title }).waitFor();
  expect(await page.getByRole("button", { name: back }).count()).toBe(0);
  await page.getByRole("button", { name: skip }).press("Enter");
  await page.getByRole("heading", { name: en.welcome.title }).waitFor();
  await expect.poll(() => keptRecords(page, "preferences")).toMatchObject([{ firstVisitOver: true }]);
  await page.reload();
  await page.getByRole("heading", { name: en.welcome.title }).waitFor();
});
