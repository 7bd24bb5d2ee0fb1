/** What is the person's own: their face at rest, and what they see before it is said. With drawn faces before the camera. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { type ActionUnits, POSES } from "../../src/app/drawn-face/action-units.ts";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import { LANGUAGES } from "../../src/app/messages/languages.ts";
import type { Messages } from "../../src/app/messages/messages.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { type AppInBrowser, appInBrowser } from "./app-in-browser.ts";
import { beginLooking, lookAtDrawnFace, startCamera, stopLooking } from "./begin-looking.ts";
import { drawnJpeg, writeDrawnClip } from "./drawn-clip.ts";
import { recorded } from "./drawn-video.ts";
import { exportAs } from "./export-as.ts";
import { keptRecords } from "./kept-records.ts";
import { waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

/** Ten seconds, and what a busy machine adds. */
const LONG_MS = 150_000;
const ALL = [
  ["en", en, "light"],
  ["es", es, "dark"],
  ["de", de, "light"],
  ["ur", ur, "dark"],
] as const;

/** Of somebody whose brows stand high: up, against other people's; beside this face itself nothing moves. */
const AT_REST: ActionUnits = { AU1: 0.6, AU2: 0.7 };

/** A camera before which a face does one thing. */
function cameraShowing(pose: ActionUnits): AppInBrowser {
  let folder: string;
  // Before the browser's own clean-up is named, so that it comes after it: the browser holds the clip open.
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return appInBrowser(async () => {
    folder = await mkdtemp(join(tmpdir(), "lexithymia-e2e-"));
    const clip = join(folder, "drawn.y4m");
    await writeDrawnClip(clip, [{ pose, seconds: 2 }]);
    return { clip };
  });
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const inUse = (page: Page) => page.locator(".own-neutral summary");
const moved = (page: Page) => page.locator(".face .moved");

async function takeNeutral(page: Page, light: string): Promise<void> {
  await press(page, en.neutral.offer);
  await nameLight(page, light);
}

async function nameLight(page: Page, light: string): Promise<void> {
  await untilDecided(page, page.getByText(en.neutral.taking.light));
  await page.getByLabel(en.neutral.taking.ownLight).fill(light);
  await press(page, en.neutral.taking.keep);
}

/** The same face twice in one picture. */
function besideItself(face: Buffer): Promise<Buffer> {
  return sharp({ create: { width: 1280, height: 480, channels: 3, background: "#fff4df" } })
    .composite([
      { input: face, left: 0, top: 0 },
      { input: face, left: 640, top: 0 },
    ])
    .jpeg()
    .toBuffer();
}

/** Ten seconds in which a busy machine read too little are rightly refused: they are taken again, as the page offers. */
async function untilDecided(page: Page, decided: Locator, { neutral }: Messages = en): Promise<void> {
  const again = page.getByRole("button", { name: neutral.taking.again, exact: true });
  const either = decided.or(again).first();
  for (await either.waitFor(); !(await decided.isVisible()); await either.waitFor()) {
    await again.click();
    await again.waitFor({ state: "hidden" });
  }
}

/** Makes the camera that is there look like another one, from the next load on. */
async function useOtherCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const settings = MediaStreamTrack.prototype.getSettings;
    MediaStreamTrack.prototype.getSettings = function (this: MediaStreamTrack) {
      return { ...settings.call(this), deviceId: "other" };
    };
    Object.defineProperty(MediaStreamTrack.prototype, "label", { get: () => "Another camera" });
  });
}

describe("a face at rest before the camera", () => {
  const app = cameraShowing(AT_REST);

  test(
    "ten seconds are taken, named and used; at the next visit by itself, not with another camera; erased it is gone",
    async () => {
      const page = await app.open();
      await startCamera(page);
      await moved(page).waitFor();
      await press(page, en.neutral.offer);
      await page.getByText(en.neutral.taking.holding).waitFor();
      await expect
        .poll(() => page.locator(".taking [role=status]").textContent())
        .toBe(en.neutral.taking.begun);
      expect(await page.locator(".face .sentence").count()).toBe(0);
      expect(await page.locator(".taking").textContent()).not.toMatch(/\d/);
      await press(page, en.neutral.taking.cancel);
      await waitForWords(page, /face at rest/);
      expect(await keptRecords(page, "neutral")).toEqual([]);

      await press(page, en.neutral.offer);
      await untilDecided(page, page.getByText(en.neutral.taking.light));
      expect(await page.locator(".taking > [role=status]").textContent()).toBe(en.neutral.taking.taken);
      await press(page, en.neutral.taking.keep);
      await page.getByText(en.neutral.taking.lightMissing).waitFor();
      await press(page, en.neutral.taking.lights[0]);
      await press(page, en.neutral.taking.keep);
      await expect.poll(() => inUse(page).textContent()).toMatch(/^Beside your face at rest: “Daylight”, /);
      await waitForWords(page, /face at rest/);
      expect(await moved(page).count()).toBe(0);
      expect(await keptRecords(page, "neutral")).toMatchObject([
        { light: "Daylight", neutral: { format: 1 } },
      ]);
      await press(page, en.depth.button);
      await page.getByText(en.detail.against["own-neutral"]).waitFor();
      await press(page, en.depth.button);

      await page.reload();
      await page.goto(new URL("/", page.url()).href);
      await startCamera(page);
      await expect.poll(() => inUse(page).textContent()).toMatch(/“Daylight”/);
      await waitForWords(page, /face at rest/);
      expect(await moved(page).count()).toBe(0);
      await inUse(page).click();
      await page.getByLabel(en.neutral.which).selectOption({ label: en.neutral.none });
      await moved(page).waitFor();
      expect(await inUse(page).textContent()).toBe(en.neutral.unused);
      // Chosen for this visit, whatever camera is stopped and started.
      await stopLooking(page);
      await startCameraAgain(page);
      await moved(page).waitFor();
      expect(await inUse(page).textContent()).toBe(en.neutral.unused);

      await useOtherCamera(page);
      await page.goto(new URL("/", page.url()).href);
      await page.reload();
      await startCamera(page);
      await page.getByRole("button", { name: en.neutral.offer }).waitFor();
      await moved(page).waitFor();
      expect(await inUse(page).count()).toBe(0);
      expect(await keptRecords(page, "neutral")).toHaveLength(1);

      await page.getByRole("link", { name: en.settings.title }).click();
      await page.getByRole("button", { name: /^Erase “Daylight”/ }).click();
      await page.getByText(en.neutral.list.erased).waitFor();
      expect(await keptRecords(page, "neutral")).toEqual([]);
    },
    LONG_MS,
  );

  test(
    "beside a picture of oneself it is used only where it is chosen, and not where there are several faces",
    async () => {
      const page = await app.open();
      await startCamera(page);
      await takeNeutral(page, "by the window");
      await inUse(page).waitFor();
      await stopLooking(page);
      const one = await drawnJpeg(AT_REST);
      await page.getByRole("radio", { name: en.begin.subjects.myself.name }).click();
      const open = (name: string, buffer: Buffer) =>
        page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "image/jpeg", buffer });
      await open("one.jpg", one);
      await moved(page).waitFor();
      expect(await inUse(page).textContent()).toBe(en.neutral.forFile);
      await inUse(page).click();
      await page.getByLabel(en.neutral.which).selectOption({ index: 0 });
      await expect.poll(() => inUse(page).textContent()).toMatch(/“by the window”/);
      await expect.poll(() => moved(page).count()).toBe(0);

      await open("two.jpg", await besideItself(one));
      await expect.poll(() => moved(page).count()).toBe(2);
      await inUse(page).click();
      await page.getByLabel(en.neutral.which).selectOption({ index: 0 });
      await page.getByText(en.neutral.several).waitFor();
      await expect.poll(() => moved(page).count()).toBe(2);
    },
    LONG_MS,
  );

  test(
    "beside a video of oneself, too: it is read anew with it, and as any face where two are in it",
    async () => {
      const page = await app.open({ reducedMotion: "reduce" });
      await startCamera(page);
      await takeNeutral(page, "by the window");
      await inUse(page).waitFor();
      await stopLooking(page);
      await page.getByRole("radio", { name: en.begin.subjects.myself.name }).click();
      const openFilmOf = async (picture: Buffer) => {
        const buffer = await recorded(page, Array<Buffer>(30).fill(picture));
        const file = { name: "film.webm", mimeType: "video/webm", buffer };
        await page.locator("input[type=file]").first().setInputFiles(file);
      };
      await openFilmOf(await drawnJpeg(AT_REST));
      await page.getByText(en.videoReading.read).waitFor();
      await moved(page).waitFor();
      await inUse(page).click();
      await page.getByLabel(en.neutral.which).selectOption({ index: 0 });
      await expect.poll(() => inUse(page).textContent()).toMatch(/“by the window”/);
      await page.getByText(en.videoReading.read).waitFor();
      await expect.poll(() => moved(page).count()).toBe(0);
      expect(await page.locator(".stretch-list").textContent()).not.toMatch(/brows/i);
      const { how } = JSON.parse((await exportAs(page, "json")).text);
      expect(how.ownNeutral).toMatchObject({ light: "by the window" });

      const two = await besideItself(await drawnJpeg(AT_REST));
      await openFilmOf(await sharp(two).resize({ width: 640 }).toBuffer());
      await page.getByText(en.videoReading.read).waitFor();
      await inUse(page).click();
      await page.getByLabel(en.neutral.which).selectOption({ index: 0 });
      await page.getByText(en.neutral.several).waitFor();
      await page.getByText(en.videoReading.read).waitFor();
      await expect.poll(() => moved(page).count()).toBe(2);
    },
    LONG_MS,
  );

  test(
    "where nothing can be kept it holds until the page is closed, and says so",
    async () => {
      const page = await app.open({
        before: () => {
          indexedDB.open = () => {
            throw new DOMException("denied", "SecurityError");
          };
        },
      });
      await startCamera(page);
      await page.getByText(en.neutral.onlyHeld).waitFor();
      await takeNeutral(page, "lamp");
      await expect.poll(() => inUse(page).textContent()).toMatch(/“lamp”/);
      await page.getByText(en.neutral.onlyHeld).waitFor();
    },
    LONG_MS,
  );

  test.each(ALL)(
    "in %s every step is accessible, and nothing is cut off with twice the text",
    async (locale, words, colorScheme) => {
      const page = await app.open({ locale, colorScheme, viewport: { width: 390, height: 844 } });
      await enlargeText(page);
      await beginLooking(page, "myself", words);
      await press(page, words.sources.startCamera);
      await press(page, words.neutral.offer);
      await page.getByText(words.neutral.taking.holding).waitFor();
      await expectWhole(page, `holding, ${locale}`, locale);
      // The check holds the page up, and ten seconds with gaps may be refused: they are taken again, undisturbed.
      const { cancel, leave } = words.neutral.taking;
      const named = (name: string) => page.getByRole("button", { name, exact: true });
      await named(cancel).or(named(leave)).click();
      await press(page, words.neutral.offer);
      await untilDecided(page, page.getByText(words.neutral.taking.light), words);
      await expectWhole(page, `naming the light, ${locale}`, locale);
      await press(page, words.neutral.taking.lights[1]!);
      await press(page, words.neutral.taking.keep);
      await inUse(page).click();
      await expectWhole(page, `beside the face at rest, ${locale}`, locale);
      await page.getByRole("link", { name: words.settings.title }).click();
      await page.getByText(words.neutral.list.text).waitFor();
      await expectWhole(page, `list of neutrals, ${locale}`, locale);
    },
    LONG_MS,
  );
});

describe("a face that smiles before the camera", () => {
  const app = cameraShowing(POSES.smile);

  test(
    "a smile is not taken for rest: it says so kindly, can be tried again at once, and keeps nothing",
    async () => {
      const page = await app.open({ reducedMotion: "reduce" });
      await startCamera(page);
      await press(page, en.neutral.offer);
      await untilDecided(page, page.getByText(en.neutral.taking.because.expressive));
      expect(await page.locator(".taking > [role=status]").textContent()).toBe(en.neutral.taking.refused);
      await expectAccessible(page, "refused");
      await press(page, en.neutral.taking.again);
      await page.getByText(en.neutral.taking.holding).waitFor();
      await press(page, en.neutral.taking.cancel);
      await waitForWords(page, /happiness/);
      expect(await keptRecords(page, "neutral")).toEqual([]);
    },
    LONG_MS,
  );

  test("nothing is said or marked before the guess; then both stand side by side; a list is kept only if it is wanted", async () => {
    const page = await app.open();
    await startCamera(page);
    await waitForWords(page, /happiness/);
    expect(await paintedInside(page)).toBe(true);
    await press(page, en.depth.button);
    await page.getByRole("heading", { name: en.detail.title }).waitFor();
    await press(page, en.guess.switch);
    await page.getByText(en.guess.titleOwn).waitFor();
    await expect.poll(() => paintedInside(page)).toBe(false);
    expect(await page.getByRole("heading", { name: en.detail.title }).count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toMatch(/looks a bit like|lip corners up, /i);
    expect(await page.locator(".face").count()).toBe(0);

    await press(page, en.guess.answer);
    await page.getByText(en.guess.empty).waitFor();
    await page.getByRole("checkbox", { name: "Lip corners up" }).check();
    await page.getByRole("checkbox", { name: "Surprise" }).check();
    await page.getByLabel(en.guess.ownWords).fill("  <b>bright</b>, I think");
    await press(page, en.guess.answer);
    const [said, read] = await page.locator(".side-by-side dd").allInnerTexts();
    expect(said).toBe("Lip corners up\nSurprise\n  <b>bright</b>, I think");
    expect(read).toMatch(/^Looks a bit like happiness/);
    await expect.poll(() => paintedInside(page)).toBe(true);
    expect(await page.locator(".together").innerText()).not.toMatch(/\b(right|wrong|correct|score)\b|%/i);
    await expectAccessible(page, "side by side");

    await page.getByRole("radio", { name: en.guess.fit.partly }).check();
    expect(await keptRecords(page, "guess")).toEqual([]);
    await press(page, en.guess.keepNot);
    await press(page, en.guess.again);
    await expect.poll(() => paintedInside(page)).toBe(false);
    await press(page, en.guess.cannotTell);
    await page.getByText(en.guess.together).waitFor();
    expect(await keptRecords(page, "guess")).toEqual([]);

    await page.reload();
    await startCameraAgain(page);
    await page.getByText(en.guess.titleOwn).waitFor();
    expect(await page.locator(".face").count()).toBe(0);
  });

  test("of another person it answers with what moves, and keeps no expression", async () => {
    const page = await app.open();
    await beginLooking(page, "another-person");
    await press(page, en.sources.startCamera);
    await press(page, en.guess.switch);
    expect(await page.getByText(en.guess.maybe).count()).toBe(0);
    await page.getByLabel(en.guess.ownWords).fill("friendly");
    await expect
      .poll(async () => {
        await press(page, en.guess.answer);
        return page.getByText(en.guess.together).count();
      })
      .toBe(1);
    const [, read] = await page.locator(".side-by-side dd").allInnerTexts();
    expect(read).toMatch(/lip corners up/i);
    expect(read).not.toMatch(/happiness|looks a bit like/i);
    await press(page, en.guess.keep);
    await page.getByText(en.guess.kept).waitFor();
    const guesses = await keptRecords(page, "guess");
    expect(guesses).toMatchObject([
      { words: "friendly", subject: "another-person", reading: { kind: "moves" } },
    ]);
    expect(JSON.stringify(guesses)).not.toContain("happiness");
  });

  test("the list: each with its date, what was said, what was read and whether it fits; erased one by one and all", async () => {
    const page = await app.open();
    await startCamera(page);
    await press(page, en.guess.switch);
    for (const [i, words] of ["first", "second", "third"].entries()) {
      await waitForFace(page);
      await page.getByLabel(en.guess.ownWords).fill(words);
      await press(page, en.guess.answer);
      await page.getByText(en.guess.together).waitFor();
      if (i === 0) await press(page, en.guess.keep);
      if (i === 1) await page.getByRole("radio", { name: en.guess.fit.no, exact: true }).check();
      await page.getByText(en.guess.kept).waitFor();
      if (i < 2) await press(page, en.guess.again);
    }
    await page.getByRole("link", { name: en.guess.log.title }).click();
    const entries = page.locator(".guesses > li");
    await expect.poll(() => entries.count()).toBe(3);
    await expectAccessible(page, "list of guesses");
    const texts = await entries.allInnerTexts();
    expect(texts.map((text) => /first|second|third/.exec(text)?.[0])).toEqual(["third", "second", "first"]);
    for (const text of texts) expect(text).toMatch(/Looks a bit like happiness/);
    expect(texts[1]).toContain(`${en.guess.log.fitted} ${en.guess.fit.no}`);
    expect(texts[2]).toContain(en.guess.log.notSaid);

    await entries.first().getByRole("button").click();
    await expect.poll(() => entries.count()).toBe(2);
    expect((await keptRecords(page, "guess")).map(({ words }) => words)).toEqual(["first", "second"]);
    await press(page, en.guess.log.eraseAll);
    await expectAccessible(page, "erasing all guesses");
    await press(page, en.guess.log.eraseSure);
    await page.getByText(en.guess.log.none).waitFor();
    expect(await keptRecords(page, "guess")).toEqual([]);
    await page.getByRole("link", { name: en.welcome.look, exact: true }).click();
    const link = page.getByRole("link", { name: en.guess.log.title });
    const letGo = page.getByRole("button", { name: en.summary.letGo });
    await letGo.or(link).waitFor();
    if (await letGo.isVisible()) await letGo.click();
    await link.waitFor();
  });

  test.each(ALL)(
    "in %s guessing is accessible, and nothing is cut off with twice the text",
    async (locale, words, colorScheme) => {
      const page = await app.open({ locale, colorScheme, viewport: { width: 390, height: 844 } });
      await enlargeText(page);
      await lookAtDrawnFace(page, "myself", words);
      await press(page, words.guess.switch);
      await waitForFace(page);
      await expectWhole(page, `guess, ${locale}`, locale);
      await page.getByRole("checkbox", { name: words.moves([{ cue: "lip-press" }]), exact: true }).check();
      await press(page, words.guess.answer);
      await page.getByText(words.guess.askKeepText).waitFor();
      await expectWhole(page, `side by side, ${locale}`, locale);
      await press(page, words.guess.keep);
      await page.getByRole("link", { name: words.guess.log.title }).click();
      await page.locator(".guesses > li").waitFor();
      await expectWhole(page, `list of guesses, ${locale}`, locale);
    },
    LONG_MS,
  );
});

async function startCameraAgain(page: Page): Promise<void> {
  await page.getByRole("radio", { name: en.begin.subjects.myself.name }).click();
  await press(page, en.sources.startCamera);
}

/** A face is framed: its letter stands at the box. */
async function waitForFace(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>(".boxes canvas")!;
        const context = document.createElement("canvas").getContext("2d")!;
        Object.assign(context.canvas, { width: 64, height: 64 });
        context.drawImage(canvas, 0, 0, 64, 64);
        return context.getImageData(0, 0, 64, 64).data.some((value) => value > 0);
      }),
    )
    .toBe(true);
}

/** Whether anything is painted in the middle of the face, where the box and its letter do not reach. */
function paintedInside(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".boxes canvas")!;
    const { width, height } = canvas;
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    Object.assign(context.canvas, { width, height });
    context.drawImage(canvas, 0, 0);
    // The drawn face stands in the middle of its picture.
    const { data } = context.getImageData(0.41 * width, 0.35 * height, 0.18 * width, 0.31 * height);
    return data.some((value) => value > 128);
  });
}

function enlargeText(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
}

async function expectWhole(page: Page, state: string, locale: keyof typeof LANGUAGES): Promise<void> {
  await expectAccessible(page, state);
  const { dir, overflow } = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect({ dir, overflow }, state).toEqual({ dir: LANGUAGES[locale].direction, overflow: 0 });
}
