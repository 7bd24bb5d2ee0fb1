/** Ways to be told of a change: none unless it is chosen, each once for a change, none after the end. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { TOLD_EVERY_MS } from "../../src/app/look/told/telling.ts";
import { WAYS, type Way } from "../../src/app/look/told/ways.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import { LANGUAGES } from "../../src/app/messages/languages.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { beginLooking } from "./begin-looking.ts";
import { writeDrawnClip } from "./drawn-clip.ts";
import { keptRecords } from "./kept-records.ts";
import { waitForWords } from "./on-screen.ts";
import { everythingTold, spyOnTelling, type Told } from "./told-spy.ts";

const { told: words } = en;
/** Several changes one after another, and what a busy machine adds. */
const LONG_MS = 150_000;
/** Between the change that is told and the telling a busy machine may let this much time pass. */
const LATE_MS = 300;
let folder: string;

afterAll(() => rm(folder, { recursive: true, force: true }));

const app = appInBrowser(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexithymia-told-"));
  const clip = join(folder, "drawn.y4m");
  const turns = (["rest", "smile", "surprise"] as const).map((pose) => ({ pose, seconds: 4 }));
  await writeDrawnClip(clip, turns);
  return { clip };
});

const spoken = (told: readonly Told[]) => told.filter(({ what }) => what !== "stop");
const by = (way: Told["way"], told: readonly Told[]) => spoken(told).filter((each) => each.way === way);

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("link", { name: en.settings.title }).click();
  await page.getByRole("heading", { name: words.title }).waitFor();
}

/** Waits until it is kept, too: the page is loaded anew after it. */
async function turn(page: Page, what: Way | "screenReader", on: boolean): Promise<void> {
  const { name } = what === "screenReader" ? words.screenReader : words.ways[what];
  await page.getByRole("checkbox", { name }).setChecked(on);
  await expect.poll(() => keptRecords(page, "preferences")).toMatchObject([{ told: { [what]: on } }]);
}

async function lookAtAnother(page: Page): Promise<void> {
  await page.goto(new URL("/", page.url()).href);
  await beginLooking(page, "another-person");
  await page.getByRole("button", { name: en.sources.startCamera }).click();
  await waitForWords(page, /./);
}

test("without being asked nothing is told but the words beside the picture", async () => {
  const page = await app.open({ before: spyOnTelling });
  await lookAtAnother(page);
  await waitForWords(page, /lip corners up/i);
  await waitForWords(page, /jaw dropped/i);
  expect(spoken(await everythingTold(page))).toEqual([]);
  expect(await page.locator(".told-line").count()).toBe(0);
});

test("each way tells the same changes, once, at most one in three seconds; of another person no expression; at the end none", {
  timeout: LONG_MS,
}, async () => {
  const page = await app.open({ before: spyOnTelling });
  await openSettings(page);
  for (const way of WAYS) await turn(page, way, true);
  await lookAtAnother(page);
  const heard = async (): Promise<number> => by("speech", await everythingTold(page)).length;
  await expect.poll(heard, { timeout: LONG_MS / 2 }).toBeGreaterThanOrEqual(5);
  const { line, before } = await page.evaluate(() => ({
    line: document.querySelector<HTMLElement>(".told-line")!.innerText,
    before: (window as unknown as { told: Told[] }).told,
  }));
  await page.getByRole("button", { name: en.live.stop }).click();
  await page.getByRole("heading", { name: en.summary.title }).waitFor();
  const after = await everythingTold(page);

  const [speech, sound, vibration] = (["speech", "sound", "vibration"] as const).map((way) =>
    by(way, before),
  );
  expect(speech!.at(-1)!.what).toBe(`own: ${line}`);
  expect([sound!.length, vibration!.length]).toEqual([speech!.length, speech!.length]);
  speech!.forEach(({ atMs, what }, i) => {
    expect(Math.abs(sound![i]!.atMs - atMs), what).toBeLessThan(LATE_MS);
    expect(Math.abs(vibration![i]!.atMs - atMs), what).toBeLessThan(LATE_MS);
    if (i === 0) return;
    expect(atMs - speech![i - 1]!.atMs).toBeGreaterThan(TOLD_EVERY_MS - LATE_MS);
    expect(what, "not twice in a row").not.toBe(speech![i - 1]!.what);
  });
  const said = speech!.map(({ what }) => what).join(" | ");
  expect(said).toMatch(/lip corners up/i);
  expect(said).not.toMatch(/happiness|surprise|looks a bit like/i);

  expect(after.slice(before.length).map(({ what }) => what)).toEqual(expect.arrayContaining(["stop"]));
  await page.waitForTimeout(TOLD_EVERY_MS + 500);
  expect(spoken((await everythingTold(page)).slice(after.length))).toEqual([]);
});

test("a pause ends what is being told at once", async () => {
  const page = await app.open({ before: spyOnTelling });
  await openSettings(page);
  await turn(page, "words", true);
  await turn(page, "speech", true);
  await lookAtAnother(page);
  await page.locator(".told-line").waitFor();
  const before = (await everythingTold(page)).length;
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.getByText(en.live.pausedCamera).waitFor();
  expect(await page.locator(".told-line").count()).toBe(0);
  expect((await everythingTold(page)).slice(before).at(-1)?.what).toBe("stop");
});

test("each way can be tried out without being on; what is not there says why", async () => {
  const page = await app.open({ before: spyOnTelling });
  await openSettings(page);
  const tryIt = (way: "words" | "speech") =>
    page.getByRole("button", { name: `${words.tryIt} : ${words.ways[way].name}` }).click();
  await tryIt("words");
  await page.locator(".told-line").getByText("Lip corners up").waitFor();
  await tryIt("speech");
  for (const way of ["sound", "vibration"] as const) {
    await page.getByText(words.tryEach[way]).click();
    await page.locator("details[open]").last().getByRole("button").first().click();
  }
  const told = spoken(await everythingTold(page)).map(({ way, what }) => `${way} ${what}`);
  expect(told[0]).toBe("speech own: Lip corners up");
  expect(told[1]).toMatch(/^sound \d+ [\d.]+$/);
  expect(told[2]).toMatch(/^vibration \d+ \d+ \d+$/);

  // Only a voice far away speaks Spanish there.
  await page.getByRole("radio", { name: LANGUAGES.es.name }).check();
  await page.getByText(es.told.missing["no-own-voice"]).waitFor();
  expect(await page.getByRole("checkbox", { name: es.told.ways.speech.name }).isDisabled()).toBe(true);
});

test("while the page speaks a screen reader is told as well, unless the person turns that off", {
  timeout: LONG_MS,
}, async () => {
  const page = await app.open({ before: spyOnTelling });
  await openSettings(page);
  await turn(page, "speech", true);
  await lookAtAnother(page);
  await expect.poll(() => page.locator(".words [aria-live]").count()).toBe(1);
  await openSettings(page);
  await turn(page, "screenReader", false);
  await lookAtAnother(page);
  await expect.poll(() => page.locator(".words [aria-live]").count()).toBe(0);
  await openSettings(page);
  await turn(page, "speech", false);
  await lookAtAnother(page);
  await expect.poll(() => page.locator(".words [aria-live]").count()).toBe(1);
});
