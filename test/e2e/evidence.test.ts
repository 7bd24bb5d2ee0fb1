/** How good it is: the page, its numbers, and what the person said of it. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readEvidence } from "../../config/read-evidence.ts";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import type { Messages } from "../../src/app/messages/messages.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { lookAtDrawnFace } from "./begin-looking.ts";
import { waitForWords } from "./on-screen.ts";
import { expectAccessible, type OpenOptions } from "./open-page.ts";

const app = appInBrowser();
const evidence = readEvidence(fileURLToPath(new URL("../..", import.meta.url)));
const { evidence: words } = en;

/** The app, gone to the page by the link at its foot. */
async function openEvidence(options: OpenOptions = {}, messages: Messages = en): Promise<Page> {
  const page = await app.open(options);
  await page.getByRole("link", { name: messages.evidence.link }).click();
  await page.getByRole("heading", { name: messages.evidence.title, level: 1 }).waitFor();
  return page;
}

/** The cells of the table behind a chart, by the name of each row. */
async function tableOf(page: Page, title: string): Promise<Map<string, string[]>> {
  const rows = await page
    .getByRole("table", { name: title, exact: true })
    .locator("tbody tr")
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  return new Map(rows.map(([name = "", ...cells]) => [name, cells]));
}

test("the page is reached by keyboard, says so, and begins at its beginning", async () => {
  const page = await app.open({ viewport: { width: 390, height: 600 } });
  await page.getByRole("heading", { name: en.welcome.title }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  for (let i = 0; i < 30 && (await focused()) !== words.link; i += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe(words.link);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: words.title, level: 1 }).waitFor();
  await expect.poll(focused).toBe(words.title);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.getByRole("link", { name: en.back }).press("Enter");
  await page.getByRole("heading", { name: en.welcome.title }).waitFor();
});

test.each([
  ["en", en],
  ["de", de],
  ["es", es],
  ["ur", ur],
] as const)(
  "in %s it is accessible in light and in dark, and with text twice as large on a narrow screen nothing is cut off",
  async (locale, messages) => {
    const page = await openEvidence({ locale, colorScheme: "light" }, messages);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    await expectAccessible(page, `evidence, ${locale}, light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, `evidence, ${locale}, dark`);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(overflow).toBe(0);
    await expectAccessible(page, `evidence, ${locale}, large`);
  },
);

test("its numbers are those of the records", async () => {
  const page = await openEvidence();
  const { right, onePerson } = evidence.firstWord!;
  const hundred = ({ times, of }: { times: number; of: number }) => String(Math.round((100 * times) / of));
  await page.getByText(words.first.it(hundred(right))).waitFor();
  await page.getByText(words.first.onePerson(hundred(onePerson!))).waitFor();

  const byWord = await tableOf(page, words.each.title);
  expect(byWord.size).toBe(evidence.words!.length);
  for (const { expression, found, right: precise } of evidence.words!) {
    const [pictures, said, , saidRightly] = byWord.get(words.words[expression])!;
    expect(pictures).toBe(found.of.toLocaleString("en"));
    for (const [cell, { times, of }] of [
      [said, found],
      [saidRightly, precise],
    ] as const)
      expect(cell).toBe(
        `${hundred({ times, of })}%, ${times.toLocaleString("en")} of ${of.toLocaleString("en")}`,
      );
  }

  const spoilt = await tableOf(page, words.harder.title);
  for (const { condition, pictures, read, right: rightly } of evidence.spoilt!)
    expect(spoilt.get(words.harder.conditions[condition])).toEqual(
      [rightly, read - rightly, pictures - read].map((times) => `${times} of ${pictures}`),
    );

  const sure = await tableOf(page, words.sure.title);
  expect([...sure.values()].map(([, faces]) => faces)).toEqual(
    evidence.reliability!.map(({ faces }) => faces.toLocaleString("en")),
  );
  for (const mixUp of evidence.mixUps!)
    await page
      .getByText(
        words.mixUps.one(
          words.words[mixUp.shown],
          words.words[mixUp.said],
          `${mixUp.times} of ${mixUp.of.toLocaleString("en")}`,
        ),
      )
      .waitFor();
});

test("what the model's makers say is marked as English", async () => {
  const page = await openEvidence({ locale: "ur" }, ur);
  for (const failure of evidence.card!.knownFailures) {
    const list = page.locator("ul", { has: page.getByText(failure, { exact: true }) });
    expect(await list.getAttribute("lang")).toBe("en");
    expect(await list.getAttribute("dir")).toBe("ltr");
  }
});

test("what I said of it appears when I have said something, and goes when it is erased", async () => {
  const page = await openEvidence();
  expect(await page.getByRole("heading", { name: words.log.title }).count()).toBe(0);

  await page.getByRole("link", { name: en.settings.title }).click();
  const buffer = Buffer.from(JSON.stringify(exportOf(["yes", "yes", "partly", undefined])));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
  await page.getByText(en.ownData.taken(4)).waitFor();

  await page.getByRole("link", { name: words.link }).click();
  await page.getByText(words.log.text(3, "3")).waitFor();
  const log = await tableOf(page, words.log.title);
  expect(Object.fromEntries(log)).toEqual({
    [words.log.answers.yes]: ["2"],
    [words.log.answers.partly]: ["1"],
    [words.log.answers.no]: ["0"],
    [words.log.answers["cannot-tell"]]: ["0"],
  });
  await expectAccessible(page, "evidence with own answers");

  await page.getByRole("link", { name: words.log.erase }).click();
  await page.getByRole("button", { name: en.guess.log.eraseAll }).click();
  await page.getByRole("button", { name: en.guess.log.eraseSure }).click();
  await page.getByText(en.guess.log.none).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: words.cannotKnow.title }).waitFor();
  expect(await page.getByRole("heading", { name: words.log.title }).count()).toBe(0);
});

test("what is said of trust beside a reading leads there, and the reading ends", async () => {
  const page = await app.open();
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  await page.getByText(en.trust.title).click();
  await page.locator(".trust").getByRole("link", { name: words.link }).click();
  await page.getByRole("heading", { name: words.title, level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole("radio", { name: en.begin.subjects.myself.name }).waitFor();
});

test("where its file cannot be loaded it says so, and everything else goes on", async () => {
  const page = await app.open({
    prepare: (opened) => opened.route(/evidence-page-[^/]*\.js$/, (route) => route.abort()),
    expected: /Failed to load resource/,
  });
  await page.getByRole("link", { name: words.link }).click();
  await page.getByRole("heading", { name: words.unavailable.title }).waitFor();
  await expectAccessible(page, "evidence, not loaded");
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByRole("heading", { name: en.settings.title }).waitFor();
});

/** A saved copy with a guess for each answer. */
function exportOf(answers: readonly (string | undefined)[]): object {
  const model = "0123456789abcdef".repeat(4);
  const records = answers.map((right, i) => ({
    kind: "guess",
    id: `guess-${i}`,
    version: 1,
    savedAtMs: 1_795_300_000_000,
    value: {
      guessedAtMs: 1_795_300_000_000,
      source: "drawn",
      subject: "another-person",
      words: "a little smile",
      reading: { kind: "read", model, set: ["happiness"], cues: ["lip-corner-up"] },
      ...(right !== undefined && { right }),
    },
  }));
  const exportedAt = "2026-11-22T12:00:00.000Z";
  return { format: "lexithymia", formatVersion: 1, appVersion: "0.1.0", exportedAt, records, setAside: [] };
}
