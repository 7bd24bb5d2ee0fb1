/** What a face might mean: said when it is asked, unchanged while it is read, and never as a fact. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { type ActionUnits, mixPoses, POSES } from "../../src/app/drawn-face/action-units.ts";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import type { Messages } from "../../src/app/messages/messages.ts";
import { capitalized } from "../../src/app/messages/phrases.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import { EXPRESSIONS } from "../../src/recognition/expression.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { chooseSubject, openFile, startCamera, type TestFile } from "./begin-looking.ts";
import { drawnJpeg, writeDrawnClip } from "./drawn-clip.ts";
import { waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

const { context, sentences, ...words } = en.meaning;
let folder: string;

afterAll(() => rm(folder, { recursive: true, force: true }));

const app = appInBrowser(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexithymia-e2e-"));
  const clip = join(folder, "drawn.y4m");
  await writeDrawnClip(clip, [
    { pose: "smile", seconds: 4 },
    { pose: "surprise", seconds: 4 },
  ]);
  return { clip };
});

/** Nearly half-way from surprise to fear: to the shipped model more the first. */
const STARTLED = mixPoses(POSES.surprise, POSES.fear, 0.45);
/** With as much disgust as both: to the shipped model it could be many things. */
const MANY_THINGS = mixPoses(mixPoses(POSES.surprise, POSES.fear, 0.4), POSES.disgust, 0.5);

async function picture(pose: ActionUnits): Promise<TestFile> {
  return { name: "drawn.jpg", mimeType: "image/jpeg", buffer: await drawnJpeg(pose) };
}

/** Opens the picture of another person's face and asks what it might mean. */
async function askAbout(page: Page, pose: ActionUnits, messages: Messages = en): Promise<void> {
  await page.getByRole("link", { name: messages.welcome.look }).click();
  await chooseSubject(page, "another-person", messages);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(await picture(pose));
  await page.getByRole("button", { name: messages.meaning.ask }).click();
  await page.getByRole("heading", { name: messages.meaning.title["another-person"] }).waitFor();
}

/** The expressions that may be meant, in the order in which they stand. */
const order = (page: Page): Promise<(string | null)[]> =>
  page.locator(".possibility").evaluateAll((all) => all.map((one) => one.getAttribute("data-expression")));

const notes = (page: Page): Promise<string> => page.locator(".meaning").innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? "").trim());
const outcome = (page: Page) => page.locator(".context").getByRole("status");

test("no expression is named before it is asked; then the notes stay as they are until asked anew", async () => {
  const page = await app.open();
  await startCamera(page, "another-person");
  await waitForWords(page, /lip corners up/i);
  await waitForWords(page, /jaw dropped/i);
  const anyWord = new RegExp(EXPRESSIONS.map((expression) => words.names[expression]).join("|"));
  expect(await page.locator("body").innerText()).not.toMatch(anyWord);

  await page.getByRole("button", { name: `${words.ask} ${en.live.faceLetter("A")}` }).click();
  await expect.poll(() => focused(page)).toContain(words.title["another-person"]);
  const before = await notes(page);
  expect(before).toMatch(anyWord);
  const sentence = () => page.locator(".face .sentence").innerText();
  const said = await sentence();
  await expect.poll(sentence, { message: "the live words go on" }).not.toBe(said);
  expect(await notes(page)).toBe(before);
  await expectAccessible(page, "meaning, camera");

  const first = (await order(page))[0];
  const lookAgain = page.getByRole("button", { name: words.lookAgain });
  await expect
    .poll(
      async () => {
        await lookAgain.click();
        return (await order(page))[0];
      },
      { interval: 500, message: "another face, once looked at again" },
    )
    .not.toBe(first);
  expect(await page.getByText(words.lookedAgain).count()).toBe(1);
  expect(await focused(page)).toBe(words.lookAgain);

  await page.getByRole("button", { name: words.close }).click();
  expect(await page.locator(".meaning").count()).toBe(0);
  expect(await focused(page)).toBe(`${words.ask} ${en.live.faceLetter("A")}`);
  expect(await page.locator("body").innerText()).not.toMatch(anyWord);
});

test("two or three possibilities, each drawn, each told from the others that are there", async () => {
  const page = await app.open();
  await askAbout(page, POSES.smile);
  const shown = (await order(page)) as (keyof typeof words.mayBe)[];
  expect(shown.length).toBeGreaterThanOrEqual(2);
  expect(shown.length).toBeLessThanOrEqual(3);
  expect(shown[0]).toBe("happiness");
  for (const expression of shown) {
    const one = page.locator(`.possibility[data-expression=${expression}]`);
    await one.getByRole("heading", { name: capitalized(words.mayBe[expression]) }).waitFor();
    const drawing = one.getByRole("img", { name: words.drawn(words.names[expression]) });
    expect(
      await drawing.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(640);
    for (const other of shown.filter((each) => each !== expression)) {
      const differs: Partial<Record<string, string>> = words.differs[expression];
      await one.getByText(words.unlike[other]).waitFor();
      await one.getByText(differs[other]!).waitFor();
    }
  }
  // Of a picture there is nothing new to see.
  expect(await page.getByRole("button", { name: words.lookAgain }).count()).toBe(0);
});

/** All that the page has stored and could find again, as one text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, location.href];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        kept.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(kept);
  });
}

test("a face that could be many things is said to be one, with the three most likely", async () => {
  const page = await app.open();
  await askAbout(page, MANY_THINGS);
  await page.getByText(words.unsure).waitFor();
  expect(await order(page)).toHaveLength(3);
});

describe("what is happening", () => {
  /** Counts what moves, and for how long, from now on. */
  const countMoves = (page: Page) =>
    page.evaluate(() => {
      const moves: number[] = [];
      Object.assign(window, { moves });
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (this: Element, frames, options) {
        moves.push(Number((options as KeyframeAnimationOptions).duration));
        return animate.call(this, frames, options);
      };
    });
  const moves = (page: Page) => page.evaluate(() => (window as unknown as { moves: number[] }).moves);

  test("chosen by keyboard it moves what fits up, calmly, says why, and can be taken back", async () => {
    const page = await app.open();
    await askAbout(page, STARTLED);
    const before = await order(page);
    expect(before).toContain("fear");
    expect(before[0]).toBe("surprise");
    await countMoves(page);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: context.situations.danger }).isChecked()).toBe(true);
    await expect.poll(() => order(page)).toEqual(["fear", ...before.filter((each) => each !== "fear")]);
    const said = await outcome(page).innerText();
    expect(said).toContain(context.up("Fear", context.because.danger));
    expect(said).toMatch(/The order now: fear, surprise/);
    await page.getByText(context.caution).waitFor();
    expect((await moves(page)).length).toBeGreaterThan(0);
    expect(Math.max(...(await moves(page)))).toBeLessThanOrEqual(250);
    expect(await page.locator("blockquote", { hasText: sentences.asking.fear }).count()).toBe(1);
    await expectAccessible(page, "meaning, context");

    await page.getByRole("button", { name: context.takeBack }).click();
    await expect.poll(() => order(page)).toEqual(before);
    expect(await outcome(page).innerText()).toBe(context.takenBack);
    expect(await focused(page)).toBe(context.title);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  test("moves nothing for those who asked for less motion", async () => {
    const page = await app.open({ reducedMotion: "reduce" });
    await askAbout(page, STARTLED);
    await countMoves(page);
    await page.getByRole("radio", { name: context.situations.danger }).check();
    await expect.poll(async () => (await order(page))[0]).toBe("fear");
    expect(await moves(page)).toEqual([]);
  });

  test.each([
    ["en", en, "She has exams tomorrow", "exams", "blue curtains"],
    ["ur", ur, "کل امتحانات ہیں", "امتحانات", "نیلے پردے"],
  ] as const)(
    "is understood from typed words (%s), which are not kept",
    async (locale, messages, text, word, other) => {
      const { context, names } = messages.meaning;
      const page = await app.open({ locale });
      await askAbout(page, STARTLED, messages);
      const before = await order(page);
      const type = async (typed: string) => {
        await page.getByRole("textbox", { name: context.typed }).fill(typed);
        await page.keyboard.press("Enter");
      };
      await type(other);
      await page.getByText(context.notUnderstood).waitFor();
      expect(await order(page)).toEqual(before);
      await type(text);
      await page.getByText(context.understood(word, context.situations.danger)).waitFor();
      expect((await order(page))[0]).toBe("fear");
      await page.getByText(context.up(capitalized(names.fear), context.because.danger)).waitFor();
      await expect.poll(() => everythingKept(page)).toContain("preferences");
      expect(await everythingKept(page)).not.toContain(word);
    },
  );

  test("says when it changes nothing", async () => {
    const page = await app.open();
    await askAbout(page, POSES.surprise);
    const before = await order(page);
    await page.getByRole("radio", { name: context.situations.unexpected }).check();
    await page.getByText(context.first("Surprise", context.because.unexpected)).waitFor();
    await page.getByRole("radio", { name: context.situations.danger }).check();
    await page.getByText(context.outweighed).waitFor();
    expect(await order(page)).toEqual(before);
  });
});

describe("sentences for asking", () => {
  test("are copied, and said by a voice of this device", async () => {
    const page = await app.open({
      before: () => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const voices = [
          { name: "far", lang: "en-US", localService: false, default: true },
          { name: "here", lang: "en-GB", localService: true, default: false },
        ];
        speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
        speechSynthesis.speak = ({ text }) => heard.push(text);
        Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", {
          set: (voice: { name: string }) => heard.push(voice.name),
        });
        navigator.clipboard.writeText = async (text) => void heard.push(`copied: ${text}`);
      },
    });
    await askAbout(page, STARTLED);
    const sentence = sentences.asking.surprise;
    await page.getByRole("button", { name: `${sentences.say} ${sentence}` }).click();
    await page.getByRole("button", { name: `${sentences.copy} ${sentences.own.time}` }).click();
    await page.getByText(sentences.copied).waitFor();
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      "here",
      sentence,
      `copied: ${sentences.own.time}`,
    ]);
    expect(await page.locator("blockquote", { hasText: sentences.always }).count()).toBe(1);
    await expectAccessible(page, "sentences");
  });

  test("are only there to be read where there is neither clipboard nor voice", async () => {
    const page = await app.open({
      before: () => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        Object.defineProperty(window, "speechSynthesis", { value: undefined });
      },
    });
    await askAbout(page, POSES.smile);
    expect(await page.locator("blockquote", { hasText: sentences.own.words }).count()).toBe(1);
    expect(await page.getByRole("button", { name: sentences.copy }).count()).toBe(0);
    expect(await page.getByRole("button", { name: sentences.say }).count()).toBe(0);
  });

  test("say so where they could not be copied", async () => {
    const page = await app.open({
      before: () => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      },
    });
    await askAbout(page, POSES.smile);
    await page.getByRole("button", { name: sentences.copy }).first().click();
    await page.getByText(sentences.notCopied).waitFor();
  });
});

test("of one's own face the same is asked, in words for oneself", async () => {
  const page = await app.open();
  await openFile(page, await picture(POSES.smile), "myself");
  await page.getByRole("button", { name: words.ask }).click();
  await page.getByRole("heading", { name: words.title.myself }).waitFor();
  await page.getByText(words.ownWord).waitFor();
  expect((await order(page))[0]).toBe("happiness");
  await page.getByRole("radio", { name: context.situations.ordinary }).waitFor();
  expect(await page.getByText(sentences.title).count()).toBe(0);
  expect(await page.getByText(words.onlyThey).count()).toBe(0);
  await expectAccessible(page, "meaning, myself");
});

test("of several faces each is asked about by its letter; of one that cannot be read there is nothing to ask", async () => {
  const page = await app.open();
  const face = await drawnJpeg(POSES.smile);
  const dark = await sharp(face).linear(0.12, 0).toBuffer();
  const buffer = await sharp({ create: { width: 1920, height: 480, channels: 3, background: "#fff" } })
    .composite([
      { input: face, left: 0, top: 0 },
      { input: await drawnJpeg(POSES.surprise), left: 640, top: 0 },
      { input: dark, left: 1280, top: 0 },
    ])
    .png()
    .toBuffer();
  await openFile(page, { name: "group.png", mimeType: "image/png", buffer }, "another-person");
  await waitForWords(page, new RegExp(en.shows({ kind: "dark" })));
  expect(await page.locator(".face").count()).toBe(3);
  expect(await page.getByRole("button", { name: words.ask }).count()).toBe(2);
  await page.getByRole("button", { name: `${words.ask} ${en.live.faceLetter("B")}` }).click();
  await expect.poll(() => order(page)).toContain("surprise");
  expect(await focused(page)).toContain(en.live.faceLetter("B"));
});

test.each([
  ["en", en, "light"],
  ["de", de, "dark"],
  ["es", es, "light"],
  ["ur", ur, "dark"],
] as const)(
  "in %s it is accessible, and whole with text twice as large on a phone",
  async (locale, messages, colorScheme) => {
    const page = await app.open({ locale, colorScheme, viewport: { width: 390, height: 844 } });
    await askAbout(page, STARTLED, messages);
    await page.getByRole("radio", { name: messages.meaning.context.situations.danger }).check();
    await expectAccessible(page, `meaning, ${locale}, ${colorScheme}`);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await overflow()).toBe(0);
    await expectAccessible(page, `meaning, ${locale}, ${colorScheme}, 200 %`);
  },
);
