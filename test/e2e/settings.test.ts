/** What a person may choose: language, size of the text, light or dark. All of it takes effect at once and is kept. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import { LANGUAGES } from "../../src/app/messages/languages.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { beginLooking, chooseSubject } from "./begin-looking.ts";
import { waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

const app = appInBrowser();

const choose = (page: Page, option: string) => page.getByRole("radio", { name: option }).check();

async function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** The colour of the browser's own frame around the page. */
async function frame(page: Page): Promise<string> {
  const colour = await page.evaluate(() => {
    const colours = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
    return colours.find(({ media }) => matchMedia(media).matches)!.content;
  });
  const [red, green, blue] = colour.match(/[0-9a-f]{2}/g)!.map((digits) => Number.parseInt(digits, 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

test.each([
  ["es", es, "es-MX"],
  ["de", de, "de-CH"],
  ["ur", ur, "ur"],
] as const)("in %s every screen is accessible and nothing is cut off", async (code, messages, locale) => {
  const page = await app.open({ locale, viewport: { width: 390, height: 844 } });
  await page.getByRole("heading", { name: messages.welcome.title }).waitFor();
  const inPage = () =>
    page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
  const expected = { lang: code, dir: LANGUAGES[code].direction, overflow: 0 };
  expect(await inPage()).toEqual(expected);
  await expectAccessible(page, `welcome, ${code}`);
  await beginLooking(page, "another-person", messages);
  await expectAccessible(page, `begin, ${code}`);
  expect(await inPage()).toEqual(expected);
  await chooseSubject(page, "myself", messages);
  await page.getByRole("button", { name: messages.sources.drawnFace }).click();
  await waitForWords(page, new RegExp(messages.shows({ kind: "looks-like", expressions: ["happiness"] })));
  await page.getByText(messages.trust.title).click();
  await expectAccessible(page, `drawn face, ${code}`);
  expect(await inPage()).toEqual(expected);
  await page.getByRole("link", { name: messages.settings.title }).click();
  await page.getByRole("heading", { name: messages.settings.title }).waitFor();
  await expectAccessible(page, `settings, ${code}`);
  expect(await inPage()).toEqual(expected);
});

test("a language is spoken as soon as it is chosen, and again at the next visit", async () => {
  const page = await app.open();
  await page.getByRole("link", { name: en.settings.title }).click();
  await choose(page, LANGUAGES.ur.name);
  await page.getByRole("heading", { name: ur.settings.title }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  await page.goto(new URL("/", page.url()).href);
  await page.getByRole("heading", { name: ur.welcome.title }).waitFor();
});

test("light, dark and larger text hold over the device's own choice, and over visits", async () => {
  const page = await app.open({ colorScheme: "dark" });
  const dark = await background(page);
  await page.getByRole("link", { name: en.settings.title }).click();
  await choose(page, en.settings.themes.light);
  const light = await background(page);
  expect(light).not.toBe(dark);
  expect(await frame(page)).toBe(light);
  await expectAccessible(page, "settings, light");
  await choose(page, en.settings.textSizes.larger);
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await size()).toBeGreaterThan(20);
  await page.reload();
  await page.getByRole("heading", { name: en.settings.title }).waitFor();
  expect(await background(page)).toBe(light);
  expect(await size()).toBeGreaterThan(20);
  await choose(page, en.settings.themes.dark);
  expect(await background(page)).toBe(dark);
  expect(await frame(page)).toBe(dark);
  await choose(page, en.settings.themes.system);
  await page.emulateMedia({ colorScheme: "light" });
  expect([await background(page), await frame(page)]).toEqual([light, light]);
});

test("settings end what was being read, and the browser's back button leads back", async () => {
  const page = await app.open();
  await page.getByRole("button", { name: en.sources.drawnFace }).click();
  await waitForWords(page, /./);
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByRole("heading", { name: en.settings.title }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: en.begin.title }).waitFor();
});

test("what is kept is counted, saved, erased until nothing is left, and read in again", async () => {
  const page = await app.open({ firstVisit: true });
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByText(en.ownData.title).waitFor();
  expect(await databases(page)).toEqual([]);
  await choose(page, en.settings.themes.dark);
  await page.getByText(/^One record, /).waitFor();
  const dark = await background(page);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: en.ownData.save }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^lexithymia-\d{4}-\d\d-\d\d\.json$/);

  await page.getByRole("button", { name: en.ownData.erase }).click();
  await expectAccessible(page, "erasing");
  await page.getByRole("button", { name: en.ownData.keep }).click();
  expect(await background(page)).toBe(dark);
  await page.getByRole("button", { name: en.ownData.erase }).click();
  await page.getByRole("button", { name: en.ownData.eraseSure }).click();
  await page.getByText(en.ownData.erased).waitFor();
  expect(await databases(page)).toEqual([]);
  expect(await background(page)).not.toBe(dark);

  await page.locator('input[type="file"]').setInputFiles(await saved.path());
  await page.getByText(en.ownData.taken(1)).waitFor();
  await expect.poll(() => background(page)).toBe(dark);
});

test("a file that is no copy changes nothing", async () => {
  const page = await app.open({ firstVisit: true });
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByText(en.ownData.title).waitFor();
  for (const [text, words] of [
    ["no json", en.ownData.unreadable["not-json"]],
    ["{}", en.ownData.unreadable["not-an-export"]],
  ] as const) {
    const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText(words).waitFor();
  }
  expect(await databases(page)).toEqual([]);
});

test("where the browser keeps nothing, the page works and says so", async () => {
  const page = await app.open({
    before: () => {
      indexedDB.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    },
  });
  await page.getByText(en.storage.denied).waitFor();
  await page.getByRole("link", { name: en.settings.title }).click();
  await choose(page, LANGUAGES.de.name);
  await page.getByRole("heading", { name: de.settings.title }).waitFor();
  await expectAccessible(page, "settings, nothing kept");
});

function databases(page: Page): Promise<IDBDatabaseInfo[]> {
  return page.evaluate(() => indexedDB.databases());
}
