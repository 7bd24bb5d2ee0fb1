/** A newer version of the app: told of when it is whole, taken when it is wanted, and without harm where it does not come whole. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import { LANGUAGES } from "../../src/app/messages/languages.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { cacheNames, keptAppInBrowser, lookForNewer, NETWORK_TROUBLE } from "./kept-app.ts";
import { expectAccessible } from "./open-page.ts";
import { versionWithTitle, withWrongSum } from "./other-version.ts";

const app = keptAppInBrowser();
beforeEach(() => app.host.serve({}));

const bar = (page: Page) => page.getByText(en.offline.newer);
const titles = (...pages: Page[]) => expect.poll(() => Promise.all(pages.map((page) => page.title())));
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Counts from now on how often a page is loaded anew. */
function loads(page: Page): () => number {
  let count = 0;
  page.on("domcontentloaded", () => {
    count += 1;
  });
  return () => count;
}

test("the page says that it is ready, goes on as it is, and every tab is loaded anew when that is wanted, where it was", async () => {
  const page = await app.openKept();
  await page.reload();
  const other = await page.context().newPage();
  await other.goto(`${page.url()}#settings`);
  await other.getByRole("heading", { name: en.settings.title }).waitFor();
  const [before] = await cacheNames(page);

  app.host.serve(await versionWithTitle("Second"));
  const [here, there] = [loads(page), loads(other)];
  expect(await lookForNewer(page)).toBe("installed");
  await Promise.all([bar(page).waitFor(), bar(other).waitFor()]);
  await page.waitForTimeout(500);
  expect([here(), there(), await page.title(), await cacheNames(page)]).toEqual([
    0,
    0,
    "Lexithymia",
    [before, expect.any(String)],
  ]);

  await press(page, en.offline.reload);
  await titles(page, other).toEqual(["Second", "Second"]);
  await other.getByRole("heading", { name: en.settings.title }).waitFor();
  await page.waitForTimeout(500);
  expect([here(), there(), await bar(page).count(), await bar(other).count()]).toEqual([1, 1, 0, 0]);
  const after = await cacheNames(page);
  expect(after).toHaveLength(1);
  expect(after).not.toEqual([before]);
});

test("put off, it is not told of again before the next visit; meanwhile the version before answers", async () => {
  const page = await app.openKept();
  await page.reload();
  app.host.serve(await versionWithTitle("Second"));
  await lookForNewer(page);
  await bar(page).waitFor();
  await press(page, en.offline.later);
  await bar(page).waitFor({ state: "detached" });
  await page.reload();
  await bar(page).waitFor();
  expect(await page.title()).toBe("Lexithymia");
});

test("the very first page of a visit, which no version answers yet, can take it too", async () => {
  const page = await app.openKept();
  const second = await page.context().newPage();
  await second.goto(page.url());
  app.host.serve(await versionWithTitle("Second"));
  await lookForNewer(page);
  await bar(page).waitFor();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await press(page, en.offline.reload);
  await titles(page, second).toEqual(["Second", "Second"]);
});

type Version = Awaited<ReturnType<typeof versionWithTitle>>;

test.each<[string, (version: Version) => Version]>([
  ["a file that is not what was built", (version) => withWrongSum(version, "index.html")],
  ["a file that is missing", (version) => ({ ...version, "index.html": "missing" })],
  ["a connection that breaks off", (version) => ({ ...version, "index.html": "broken-off" })],
])(
  "with %s it is not taken, nothing is said, and the version before works without a network",
  async (_, spoil) => {
    const page = await app.openKept({ expected: NETWORK_TROUBLE });
    await page.reload();
    const before = await cacheNames(page);
    app.host.serve(spoil(await versionWithTitle("Second")));
    expect(await lookForNewer(page)).toBe("redundant");
    expect(await cacheNames(page)).toEqual(before);
    expect(await bar(page).count()).toBe(0);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: en.welcome.title }).waitFor();
    expect(await page.title()).toBe("Lexithymia");
  },
);

test("the bar is accessible in every language, and nothing is cut off on a narrow screen with large text", async () => {
  const page = await app.openKept({ viewport: { width: 390, height: 844 } });
  await page.reload();
  app.host.serve(await versionWithTitle("Second"));
  await lookForNewer(page);
  await bar(page).waitFor();
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByRole("radio", { name: en.settings.textSizes.largest }).check();
  for (const [code, { offline }] of [
    ["en", en],
    ["ur", ur],
    ["es", es],
    ["de", de],
  ] as const) {
    await page.getByRole("radio", { name: LANGUAGES[code].name }).check();
    await page.getByText(offline.newer).waitFor();
    await expectAccessible(page, `newer version, ${code}`);
    const { overflow, targets } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      targets: [...document.querySelectorAll(".newer-version button")].map(
        (e) => e.getBoundingClientRect().height,
      ),
    }));
    expect(overflow, code).toBe(0);
    expect(Math.min(...targets), code).toBeGreaterThanOrEqual(44);
  }
});
