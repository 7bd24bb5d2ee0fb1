/** A video: read as a whole, with its timeline, steps from frame to frame, notes, and what can be taken away. */
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { POSES } from "../../src/app/drawn-face/action-units.ts";
import type { Turn } from "../../src/app/drawn-face/performance.ts";
import { de } from "../../src/app/messages/de/index.ts";
import { en } from "../../src/app/messages/en/index.ts";
import { es } from "../../src/app/messages/es/index.ts";
import type { Messages } from "../../src/app/messages/messages.ts";
import { ur } from "../../src/app/messages/ur/index.ts";
import type { Subject } from "../../src/app/session/session.ts";
import { EXPRESSIONS } from "../../src/recognition/expression.ts";
import { parseWebVtt } from "../fixtures/video/parse-webvtt.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { beginLooking, chooseSubject, type TestFile } from "./begin-looking.ts";
import { drawnJpeg } from "./drawn-clip.ts";
import { drawnFrames, drawnVideo, encoded, FRAMES_PER_SECOND, hasFfmpeg } from "./drawn-video.ts";
import { exportAs } from "./export-as.ts";
import { paintedBox, waitForWords } from "./on-screen.ts";
import { expectAccessible, type OpenOptions } from "./open-page.ts";

const { video: words, videoReading, notes, exporting } = en;

// A video is read at its own pace, which on a busy machine is slow.
vi.setConfig({ testTimeout: 150_000 });

const app = appInBrowser();

/** At rest, a smile, at rest, surprise, at rest: nearly eight seconds. */
const TURNS: readonly Turn[] = [
  { pose: POSES.smile, restMs: 1000, onsetMs: 300, apexMs: 1700, offsetMs: 300 },
  { pose: POSES.surprise, restMs: 900, onsetMs: 300, apexMs: 1700, offsetMs: 300 },
  { pose: POSES.rest, restMs: 1200, onsetMs: 0, apexMs: 0, offsetMs: 0 },
];
/** When half of the way has been gone. */
const SMILE = { fromMs: 1150, toMs: 3150 };
const SURPRISE = { fromMs: 4350, toMs: 6350 };

/** As the first, up to its smile: for what does not need all of it, because reading takes most of a test's time. */
const SMILING: readonly Turn[] = [
  TURNS[0]!,
  { pose: POSES.rest, restMs: 400, onsetMs: 0, apexMs: 0, offsetMs: 0 },
];
const BRIEF: readonly Turn[] = [
  { pose: POSES.smile, restMs: 600, onsetMs: 200, apexMs: 1000, offsetMs: 200 },
];

const made = new Map<readonly Turn[], TestFile>();

async function videoOf(page: Page, turns: readonly Turn[] = TURNS): Promise<TestFile> {
  if (!made.has(turns)) made.set(turns, await drawnVideo(page, turns));
  return made.get(turns)!;
}

interface Opening extends OpenOptions {
  readonly turns?: readonly Turn[];
  readonly subject?: Subject;
  readonly file?: TestFile;
  readonly language?: Messages;
}

/** Opens the page and a video in it; it does not play unless it is asked to. */
async function openVideo({ turns, subject, file, language = en, ...options }: Opening = {}): Promise<Page> {
  const page = await app.open({ reducedMotion: "reduce", ...options });
  const chosen = file ?? (await videoOf(page, turns));
  await beginLooking(page, subject ?? "myself", language);
  await page.locator("input[type=file]").first().setInputFiles(chosen);
  return page;
}

async function untilRead(page: Page, { videoReading: said }: Messages = en): Promise<void> {
  await page.getByText(said.read).waitFor({ timeout: 90_000 });
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const slider = (page: Page) => page.getByRole("slider", { name: words.moment });
const position = (page: Page) => page.locator(".position").textContent();
const said = (page: Page) => slider(page).getAttribute("aria-valuetext");

interface ExportedStretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly set?: readonly string[];
}

const lengthOf = ({ fromMs, toMs }: ExportedStretch): number => toMs - fromMs;

/** The longest stretch that may be this. */
function stretchOf(stretches: readonly ExportedStretch[], expression: string): ExportedStretch | undefined {
  return stretches.filter(({ set }) => set?.[0] === expression).sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

test("read to its end, what was found lies within half a second of what was drawn", async () => {
  const page = await openVideo();
  await untilRead(page);
  const { name, text } = await exportAs(page, "json");
  expect(name).toBe("drawn.lexithymia.json");
  const { stretches, how, readings } = JSON.parse(text);
  expect(how).toMatchObject({ complete: true, everyMs: 100, subject: "myself", expressions: "included" });
  expect(readings.length).toBeGreaterThan(60);
  for (const [expression, drawn] of [
    ["happiness", SMILE],
    ["surprise", SURPRISE],
  ] as const) {
    const found = stretchOf(stretches, expression);
    expect(Math.abs(found!.fromMs - drawn.fromMs), `${expression} begins at ${found?.fromMs}`).toBeLessThan(
      500,
    );
    expect(Math.abs(found!.toMs - drawn.toMs), `${expression} ends at ${found?.toMs}`).toBeLessThan(500);
  }
  expect(new Set(stretches.map(({ letter }: { letter: string }) => letter))).toEqual(new Set(["A"]));
  await expectAccessible(page, "video, read");
});

test("it is read beside being played, from whatever moment is shown", async () => {
  const page = await openVideo({ reducedMotion: "no-preference" });
  await page.getByLabel(en.live.videoPicture("drawn.webm")).waitFor();
  await waitForWords(page, /./);
  expect(await paintedBox(page)).toBeDefined();
  await untilRead(page);
  // It does not begin again by itself.
  await expect.poll(() => position(page)).toMatch(/^0:07\.\d\d of 0:07\.\d\d$/);
  await button(page, words.halfSpeed).click();
  await button(page, words.play).click();
  await waitForWords(page, /happiness/);
  expect(await paintedBox(page)).toBeDefined();
  await waitForWords(page, /a face at rest/);
  await waitForWords(page, /surprise/);
});

test("by itself nothing plays for whoever asked for little movement", async () => {
  const page = await openVideo({ turns: SMILING });
  await button(page, words.play).waitFor();
  await waitForWords(page, /a face at rest/);
  expect(await position(page)).toMatch(/^0:00\.00/);
  await button(page, words.play).click();
  await expect.poll(() => position(page)).not.toMatch(/^0:00/);
  await button(page, words.pause).click();
  await button(page, words.play).waitFor();
});

/** The picture that the video shows, as data. */
function picture(page: Page): Promise<string> {
  return page.evaluate(() => {
    const video = document.querySelector("video")!;
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    canvas.getContext("2d")!.drawImage(video, 0, 0);
    return canvas.toDataURL();
  });
}

test("frame by frame on, and as many back, shows the same frames again", async () => {
  const page = await openVideo({ turns: SMILING });
  await untilRead(page);
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => position(page)).toMatch(/^0:01\.0/);
  /** Presses a key and waits for another frame. */
  const step = async (key: string): Promise<[string | null, string]> => {
    const before = await position(page);
    await page.keyboard.press(key);
    await expect.poll(() => position(page)).not.toBe(before);
    return [await position(page), await picture(page)];
  };
  const start: [string | null, string] = [await position(page), await picture(page)];
  const there = [start];
  for (let i = 0; i < 8; i += 1) there.push(await step("."));
  expect(new Set(there.map(([at]) => at)).size).toBe(9);
  // A smile is on its way: no two of these frames are alike.
  expect(new Set(there.map(([, shown]) => shown)).size).toBe(9);
  if (hasFfmpeg) {
    const seconds = there.map(([at]) => Number(at!.slice(2, 7)));
    seconds.forEach((second, i) => {
      expect(second - seconds[0]!).toBeCloseTo(i / FRAMES_PER_SECOND, 1);
    });
  }
  for (const frame of there.slice(0, -1).reverse()) expect(await step(",")).toEqual(frame);
});

test("the timeline goes by keys and says what is there", async () => {
  const page = await openVideo({ turns: SMILING });
  await untilRead(page);
  await slider(page).focus();
  expect(await said(page)).toMatch(/^0 sec\. Face A: Looks a bit like a face at rest/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect
    .poll(() => said(page))
    .toMatch(/^2 sec\. Face A: Looks a bit like happiness.*Lip corners up|lip corners up/);
  await waitForWords(page, /happiness/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => said(page)).toMatch(/^1 sec/);
  await page.keyboard.press("End");
  await expect.poll(() => said(page)).toMatch(/^4 sec/);
  await page.keyboard.press("Home");
  await page.keyboard.press(" ");
  await button(page, words.pause).waitFor();
  await page.keyboard.press(" ");
  await button(page, words.play).waitFor();
  await button(page, words.on).click();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => position(page)).toMatch(/^0:00/);
});

test("the list says the same as the timeline, and goes there", async () => {
  const page = await openVideo();
  await untilRead(page);
  await page.locator(".stretch-list summary").click();
  const items = page.locator(".stretch-item");
  const surprise = items.filter({ hasText: /Looks a bit like surprise/ }).first();
  expect(await items.count()).toBeGreaterThanOrEqual(5);
  await surprise.getByRole("button").click();
  await expect.poll(() => position(page)).toMatch(/^0:04\.[1-9]/);
  await waitForWords(page, /surprise/);
  await expectAccessible(page, "video with its list");
});

test("guessing first, nothing tells of the video before the guess; it is of the moment shown, which waits for it", async () => {
  const page = await openVideo({ turns: SMILING });
  await untilRead(page);
  await waitForWords(page, /a face at rest/);
  await button(page, en.guess.switch).click();
  await page.getByText(en.guess.titleOwn).waitFor();
  await page.getByText(words.closed).waitFor();
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => said(page)).toBe("2 sec");
  expect(await page.locator(".lanes .stretch, .stretch-list, .face").count()).toBe(0);
  expect(await page.locator("main").innerText()).not.toMatch(/looks a bit like|lip corners up, /i);
  await expectAccessible(page, "a guess at a moment of a video");

  // What is being said is said of one moment.
  await button(page, words.play).click();
  await page.getByLabel(en.guess.ownWords).fill("bright");
  await button(page, words.play).waitFor();
  await slider(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => position(page)).toMatch(/^0:02/);
  await button(page, en.guess.answer).click();
  const [mine, read] = await page.locator(".side-by-side dd").allInnerTexts();
  expect(mine).toBe("bright");
  expect(read).toMatch(/^Looks a bit like happiness/);
  expect(await page.locator(".lanes .stretch").count()).toBe(0);
  await button(page, en.guess.again).click();
  await page.getByText(en.guess.titleOwn).waitFor();

  await button(page, en.guess.switch).click();
  await waitForWords(page, /happiness/);
  expect(await page.locator(".lanes .stretch").count()).toBeGreaterThan(1);
});

test("a note at a moment stays with the file, over visits, and can be changed and deleted", async () => {
  const page = await openVideo({ turns: SMILING });
  await untilRead(page);
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByLabel(notes.label("0:02")).fill("Here she <smiles>\nاور یہاں بھی");
  await button(page, notes.add).click();
  await page.locator(".note-text", { hasText: "<smiles>" }).waitFor();
  expect(await page.locator(".note-mark").count()).toBe(1);
  await expectAccessible(page, "video with a note");

  await page.reload();
  await chooseSubject(page, "another-person");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(await videoOf(page, SMILING));
  await page.locator(".note-text", { hasText: "<smiles>" }).waitFor();
  await untilRead(page);
  await button(page, "0:02").click();
  await expect.poll(() => position(page)).toMatch(/^0:02/);

  await button(page, notes.change).click();
  await page.getByLabel(notes.changing("0:02")).fill("Something moves");
  await button(page, notes.keep).click();
  await page.locator(".note-text", { hasText: "Something moves" }).waitFor();
  await button(page, notes.remove).click();
  await page.getByText(notes.removed).waitFor();
  expect(await page.locator(".note-text").count()).toBe(0);
  await button(page, notes.bringBack).click();
  await page.locator(".note-text", { hasText: "Something moves" }).waitFor();
});

test("where nothing can be kept, notes work and say so", async () => {
  const page = await openVideo({
    turns: BRIEF,
    before: () => {
      indexedDB.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    },
  });
  await page.getByText(notes.notKept).waitFor();
  await page.getByLabel(notes.label("0:00")).fill("for now");
  await button(page, notes.add).click();
  await page.locator(".note-text", { hasText: "for now" }).waitFor();
});

describe("what is taken away", () => {
  test("can be read again in all its forms", async () => {
    const page = await openVideo();
    await untilRead(page);
    await page.getByLabel(notes.label("0:00")).fill("<script>alert(1)</script> & so on");
    await button(page, notes.add).click();
    await page.locator(".note-text").waitFor();

    const rows: Record<string, string>[] = parse((await exportAs(page, "csv")).text, { columns: true });
    expect(rows.length).toBeGreaterThan(60);
    expect(
      rows.some(({ set, words: told }) => set === "happiness" && /looks a bit like happiness/.test(told!)),
    ).toBe(true);

    const { captions } = parseWebVtt((await exportAs(page, "vtt")).text);
    expect(captions.map(({ text }) => text)).toContain("Note: <script>alert(1)</script> & so on");
    expect(captions.some(({ text }) => /^Face A: Looks a bit like surprise\./.test(text))).toBe(true);

    const html = await exportAs(page, "html");
    expect(html.name).toBe("drawn.lexithymia.html");
    const context = await page.context().browser()!.newContext();
    const exported = await context.newPage();
    const asked: string[] = [];
    exported.on("request", (request) => asked.push(request.url()));
    exported.on("console", (message) => asked.push(message.text()));
    await exported.setContent(html.text);
    await exported.getByRole("heading", { name: en.exported.title("drawn.webm") }).waitFor();
    await exported.getByText("<script>alert(1)</script> & so on").waitFor();
    expect(await exported.getByRole("row", { name: /Looks a bit like happiness/ }).count()).toBeGreaterThan(
      0,
    );
    await expectAccessible(exported, "exported page");
    expect(asked).toEqual([]);
    await context.close();
  });

  test("of another person holds no expression, unless it was asked what it may mean", async () => {
    const page = await openVideo({ turns: SMILING, subject: "another-person" });
    await untilRead(page);
    await slider(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await waitForWords(page, /lip corners up/i);
    const expressions = new RegExp(EXPRESSIONS.join("|"));
    expect(await page.locator("main").innerText()).not.toMatch(expressions);
    for (const format of ["json", "csv", "vtt", "html"] as const) {
      const { text } = await exportAs(page, format);
      expect(text, format).not.toMatch(expressions);
      expect(text, format).toMatch(/lip-corner-up|Lip corners up|lip corners up/);
    }
    await button(page, words.meaning).click();
    await waitForWords(page, /happiness/);
    expect((await exportAs(page, "csv")).text).toMatch(/happiness/);
    await expectAccessible(page, "video, what it may mean");
  });

  test("of a picture, too", async () => {
    const page = await app.open();
    await beginLooking(page, "another-person");
    const buffer = await drawnJpeg(POSES.smile);
    const file = { name: "smile.jpg", mimeType: "image/jpeg", buffer };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await waitForWords(page, /lip corners up/i);
    const { name, text } = await exportAs(page, "json");
    expect(name).toBe("smile.lexithymia.json");
    const { file: about, readings, how } = JSON.parse(text);
    expect(about).toEqual({ name: "smile.jpg", size: buffer.length, kind: "picture" });
    expect(how).toMatchObject({ expressions: "left-out", overTime: false });
    expect(readings[0].faces[0]).not.toHaveProperty("expression");
    await button(page, exporting.open).click();
    await expectAccessible(page, "export of a picture");
    await page.getByRole("dialog").getByRole("button", { name: words.meaning }).click();
    await page.getByRole("dialog").getByRole("button", { name: exporting.close }).click();
    expect(JSON.parse((await exportAs(page, "json")).text).readings[0].faces[0].expression.set[0]).toBe(
      "happiness",
    );
  });
});

test.each([
  ["en", en, "light"],
  ["de", de, "dark"],
  ["es", es, "light"],
  ["ur", ur, "dark"],
] as const)(
  "in %s, on a narrow screen with large text, nothing is cut off and all is accessible",
  async (code, language, colorScheme) => {
    const page = await openVideo({
      turns: BRIEF,
      subject: "another-person",
      language,
      locale: code,
      colorScheme,
      viewport: { width: 390, height: 844 },
      before: () => {
        addEventListener("DOMContentLoaded", () => {
          document.documentElement.style.fontSize = "200%";
        });
      },
    });
    await untilRead(page, language);
    await page.locator("textarea").fill("1");
    await button(page, language.notes.add).click();
    await page.locator(".note-text").waitFor();
    await button(page, language.video.meaning).click();
    await page.locator(".stretch-list summary").click();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await expectAccessible(page, `video, ${code}`);
    await button(page, language.exporting.open).click();
    expect(await overflow()).toBe(0);
    await expectAccessible(page, `export, ${code}`);
  },
);

const VP8 = ["-c:v", "libvpx", "-b:v", "500k", "-deadline", "realtime", "-cpu-used", "8"];

describe.skipIf(!hasFfmpeg)("videos as ffmpeg alone makes them", () => {
  const webm = (buffer: Buffer): TestFile => ({ name: "made.webm", mimeType: "video/webm", buffer });

  test("one without a face says so", async () => {
    const sky = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#7aa" } })
      .jpeg()
      .toBuffer();
    const page = await openVideo({ file: webm(await encoded(Array(30).fill(sky), [...VP8, "-f", "webm"])) });
    await untilRead(page);
    await page.getByText(words.noFace).waitFor();
    expect(await said(page)).toContain(en.live.noFaceTitle);
    await expectAccessible(page, "video without a face");
  });

  test("one that does not say how long it is is read to its end", async () => {
    const endless = await encoded(await drawnFrames(BRIEF), [...VP8, "-live", "1", "-f", "webm"]);
    const page = await openVideo({ file: webm(endless) });
    await untilRead(page);
    expect(await position(page)).toMatch(/ of 0:0[12]\.\d\d$/);
    expect(await page.locator(".stretch").count()).toBeGreaterThan(1);
  });

  test("one that breaks off is read up to there", async () => {
    const whole = await encoded(await drawnFrames(TURNS), [...VP8, "-g", "10", "-f", "webm"]);
    const page = await openVideo({ file: webm(whole.subarray(0, whole.length / 3)) });
    await page
      .locator(".reading-progress", { hasText: videoReading.brokenOff("X").split("X")[1]! })
      .waitFor();
    expect(await page.locator(".stretch").count()).toBeGreaterThan(0);
    await page.getByText(words.noPicture, { exact: true }).first().waitFor();
  });

  test("one that has no frame after its head is damaged", async () => {
    const whole = await encoded(await drawnFrames(BRIEF), [...VP8, "-f", "webm"]);
    const page = await openVideo({ file: webm(whole.subarray(0, 500)) });
    await page.getByText(en.unreadable.title("made.webm")).waitFor();
  });

  test("a long one is read less often, and reading can be stopped and goes on", async () => {
    const face = await drawnJpeg(POSES.smile);
    // Each frame by itself, so that any place is found at once.
    const long = await encoded(Array<Buffer>(120).fill(face), [...VP8, "-g", "1", "-f", "webm"], 0.1);
    const page = await openVideo({ file: webm(long) });
    await page.getByText(videoReading.sparse("0.4 seconds")).waitFor();
    const progress = page.getByRole("progressbar");
    const done = () => progress.evaluate((bar: HTMLProgressElement) => bar.value);
    await expect.poll(done).toBeGreaterThan(5);
    await button(page, videoReading.stop).click();
    await page.waitForTimeout(1000);
    const stoppedAt = await done();
    await page.waitForTimeout(1500);
    expect(await done()).toBe(stoppedAt);
    await expectAccessible(page, "video, reading stopped");
    await button(page, exporting.open).click();
    await page.getByText(exporting.partial("X").split("X")[1]!).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: exporting.close }).click();
    await button(page, videoReading.goOn).click();
    await expect.poll(done).toBeGreaterThan(stoppedAt);
  });

  test("one that was filmed with the camera turned is read upright", async () => {
    const lying = await sharp(await drawnJpeg(POSES.smile))
      .rotate(270)
      .jpeg()
      .toBuffer();
    const film = await encoded(Array<Buffer>(20).fill(lying), [
      ...["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-pix_fmt", "yuv420p"],
      ...["-f", "mp4"],
    ]);
    const file = { name: "turned.mp4", mimeType: "video/mp4", buffer: turnedRight(film) };
    const page = await openVideo({ file });
    await untilRead(page);
    await waitForWords(page, /happiness/);
    const upright = await page
      .locator("video")
      .evaluate((video: HTMLVideoElement) => video.videoWidth / video.videoHeight);
    expect(upright).toBeCloseTo(4 / 3);
  });
});

/** Says in the head of an MP4's track that it is to be shown a quarter turn to the right (ISO/IEC 14496-12, 8.3.2). */
function turnedRight(film: Buffer): Buffer {
  const turned = Buffer.from(film);
  const matrix = turned.indexOf("tkhd") + 4 + 40;
  [0, 0x10000, 0, -0x10000, 0].forEach((value, i) => {
    turned.writeInt32BE(value, matrix + 4 * i);
  });
  return turned;
}
