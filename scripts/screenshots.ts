/**
 * Pictures of the app's screens with the drawn face, nobody's: for the README, or of all screens at three widths, light, dark and from
 * right to left, to be looked at.
 *
 *   npx tsx scripts/screenshots.ts              writes docs/images/*.webp
 *   npx tsx scripts/screenshots.ts --all FOLDER [SCREEN…]
 *
 * Needs a build (`npm run build`), a browser and, for the video, ffmpeg.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { type ActionUnits, mixPoses, POSES } from "../src/app/drawn-face/action-units.ts";
import { en } from "../src/app/messages/en/index.ts";
import type { Messages } from "../src/app/messages/messages.ts";
import { ur } from "../src/app/messages/ur/index.ts";
import type { Subject } from "../src/app/session/session.ts";
import { beginLooking, lookAtDrawnFace } from "../test/e2e/begin-looking.ts";
import { startBrowser } from "../test/e2e/browser.ts";
import { drawnJpeg } from "../test/e2e/drawn-clip.ts";
import { drawnVideo } from "../test/e2e/drawn-video.ts";
import { waitForWords } from "../test/e2e/on-screen.ts";
import { serveApp } from "../test/e2e/served-app.ts";

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly locale: "en" | "ur";
  readonly words: Messages;
}

interface Screen {
  readonly name: string;
  /** From the first screen to the one to be seen. */
  readonly go: (page: Page, words: Messages) => Promise<unknown>;
  readonly firstVisit?: boolean;
}

const SMILE_THEN_SURPRISE = [
  { pose: POSES.smile, restMs: 800, onsetMs: 300, apexMs: 1500, offsetMs: 300 },
  { pose: POSES.surprise, restMs: 700, onsetMs: 300, apexMs: 1500, offsetMs: 300 },
  { pose: POSES.rest, restMs: 600, onsetMs: 0, apexMs: 0, offsetMs: 0 },
];

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const visit = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first().click();
const readyWords = (page: Page) => waitForWords(page, /./);

async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith("webm") ? "video/webm" : "image/jpeg";
  await page.locator("input[type=file]").first().setInputFiles({ name, mimeType, buffer });
}

async function openPicture(
  page: Page,
  words: Messages,
  subject: Subject,
  pose: ActionUnits = mixPoses(POSES.surprise, POSES.fear, 0.45),
): Promise<void> {
  await beginLooking(page, subject, words);
  await openFile(page, "drawn.jpg", await drawnJpeg(pose));
  await readyWords(page);
}

const SCREENS: readonly Screen[] = [
  { name: "first-visit", go: (page) => page.locator(".first-visit").waitFor(), firstVisit: true },
  { name: "home", go: (page, words) => page.getByRole("link", { name: words.welcome.look }).waitFor() },
  { name: "begin", go: (page, words) => beginLooking(page, "another-person", words) },
  {
    name: "live",
    go: async (page, words) => {
      await lookAtDrawnFace(page, "myself", words);
      await waitForWords(page, new RegExp(words.meaning.names.happiness));
    },
  },
  {
    name: "detail",
    go: async (page, words) => {
      await lookAtDrawnFace(page, "myself", words);
      await press(page, words.depth.button);
      await waitForWords(page, new RegExp(words.meaning.names.surprise));
    },
  },
  { name: "picture", go: (page, words) => openPicture(page, words, "myself", POSES.smile) },
  { name: "cues", go: (page, words) => openPicture(page, words, "another-person") },
  {
    name: "meaning",
    go: async (page, words) => {
      await openPicture(page, words, "another-person");
      await page.getByRole("button", { name: words.meaning.ask }).click();
      await page.getByRole("radio", { name: words.meaning.context.situations.danger }).check();
      await page.locator(".meaning").evaluate((notes) => notes.scrollIntoView());
    },
  },
  {
    name: "guess",
    go: async (page, words) => {
      await openPicture(page, words, "myself");
      await press(page, words.guess.switch);
      await page.getByText(words.guess.titleOwn).waitFor();
    },
  },
  {
    name: "video",
    go: async (page, words) => {
      await beginLooking(page, "myself", words);
      const { buffer } = await drawnVideo(page, SMILE_THEN_SURPRISE);
      await openFile(page, "drawn.webm", buffer);
      await page.getByText(words.videoReading.read).waitFor();
      await page.getByRole("slider", { name: words.video.moment }).focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      await readyWords(page);
    },
  },
  {
    name: "summary",
    go: async (page, words) => {
      await lookAtDrawnFace(page, "myself", words);
      await page.waitForTimeout(12_000);
      await press(page, words.live.stop);
      await page.getByRole("button", { name: words.summary.letGo }).waitFor();
    },
  },
  { name: "settings", go: (page, words) => visit(page, words.settings.title) },
  {
    name: "evidence",
    go: async (page, words) => {
      await page.locator('a[href="#evidence"]').first().click();
      await page.getByRole("heading", { level: 1, name: words.evidence.title }).waitFor();
    },
  },
];

/** What the README shows, and how tall. */
const README = [
  { screen: "picture", height: 720 },
  { screen: "meaning", height: 900 },
  { screen: "video", height: 860 },
] as const;

const [mode, folder, ...names] = process.argv.slice(2);
if (mode !== undefined && (mode !== "--all" || folder === undefined))
  throw new TypeError("usage: screenshots.ts [--all FOLDER [SCREEN…]]");
const app = await serveApp();
const browser = await startBrowser();
try {
  await (folder === undefined ? forReadme(browser) : ofAll(browser, folder));
} finally {
  await browser.close();
  await app.close();
}

async function forReadme(browser: Browser): Promise<void> {
  const images = fileURLToPath(new URL("../docs/images/", import.meta.url));
  const look: Look = { name: "", width: 1100, colorScheme: "light", locale: "en", words: en };
  for (const { screen, height } of README) {
    const taken = await take(browser, SCREENS.find(({ name }) => name === screen)!, look, height);
    await sharp(taken)
      .webp({ quality: 88 })
      .toFile(join(images, `${screen}.webp`));
  }
}

async function ofAll(browser: Browser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const looks = [390, 768, 1280].flatMap((width): Look[] => [
    { name: `${width}-light`, width, colorScheme: "light", locale: "en", words: en },
    { name: `${width}-dark`, width, colorScheme: "dark", locale: "en", words: en },
    { name: `${width}-rtl`, width, colorScheme: "light", locale: "ur", words: ur },
  ]);
  for (const screen of SCREENS.filter(({ name }) => names.length === 0 || names.includes(name)))
    for (const look of looks)
      await sharp(await take(browser, screen, look)).toFile(join(folder, `${screen.name}-${look.name}.png`));
}

/** @param height of what is seen; the whole page when left out */
async function take(
  browser: Browser,
  { go, firstVisit }: Screen,
  { width, colorScheme, locale, words }: Look,
  height?: number,
): Promise<Buffer> {
  const viewport = { width, height: height ?? 900 };
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(app.origin);
  if (!firstVisit) await page.locator(".first-visit .skip").click();
  await go(page, words);
  // What lies below the window is not painted before it is scrolled to.
  if (height === undefined)
    await page.setViewportSize({
      width,
      height: await page.evaluate(() => document.documentElement.scrollHeight),
    });
  await page.waitForTimeout(500);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}
