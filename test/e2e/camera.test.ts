/** The live page with a camera that shows the drawn face: at rest, smiling, surprised. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { DRAWING, DRAWN_FACE_BOX } from "../../src/app/drawn-face/draw-face.ts";
import { PACE_MS } from "../../src/app/look/pace.ts";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { type Box, intersectionOverUnion } from "../../src/recognition/geometry.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { beginLooking, startCamera, stopLooking, untilStopped } from "./begin-looking.ts";
import { lights, spyOnCamera, timesAsked, unplugCamera } from "./camera-spy.ts";
import { writeDrawnClip } from "./drawn-clip.ts";
import { listen, paintedBox, said, waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

const { begin, live, sources, welcome, cameraProblem } = messages;
/** The face in the clip stands this many pixels left of the middle. */
const SHIFT = 90;
let folder: string;

// Before the browser's own clean-up is named, so that it comes after it: the browser holds the clip open.
afterAll(() => rm(folder, { recursive: true, force: true }));

const app = appInBrowser(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexithymia-e2e-"));
  const clip = join(folder, "drawn.y4m");
  const turns = (["rest", "smile", "rest", "surprise"] as const).map((pose) => ({ pose, seconds: 3 }));
  await writeDrawnClip(clip, turns, SHIFT);
  return { clip };
});

test("the camera is asked for only after a click; the box lies on the face; the words follow it", async () => {
  const page = await app.open({ before: spyOnCamera });
  await page.getByText(welcome.title).waitFor();
  await expectAccessible(page, "home");
  await beginLooking(page);
  await expectAccessible(page, "begin");
  expect(await timesAsked(page)).toBe(0);

  await page.getByRole("button", { name: sources.startCamera }).click();
  await listen(page);
  await waitForWords(page, /happiness/);
  await waitForWords(page, /surprise/);
  await waitForWords(page, /face at rest/);
  // Before anything holds the page up: a face that was not read for a while is a new one, whose words come at once.
  const words = await said(page);
  const gaps = words.slice(2).map(({ atMs }, i) => atMs - words[i + 1]!.atMs);
  expect(Math.min(...gaps), "words change calmly").toBeGreaterThan(PACE_MS.calm - 50);
  for (const { text } of words) expect(text).not.toMatch(/%|\d/);
  await expectAccessible(page, "camera");

  expectOn(await paintedBox(page), mirror(drawnFace()));
  await page.getByRole("button", { name: live.mirror }).click();
  await page.waitForTimeout(500);
  expectOn(await paintedBox(page), drawnFace());

  expect(await page.getByRole("status").textContent()).toMatch(/^Face A: /);

  await stopLooking(page);
  expect(await lights(page)).toEqual([false]);
});

test("out of sight the camera goes off and the page says so; one click goes on", async () => {
  const page = await app.open({ before: spyOnCamera });
  await startCamera(page);
  await waitForWords(page, /./);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.getByText(live.pausedCamera).waitFor();
  expect(await lights(page)).toEqual([false]);
  await expectAccessible(page, "paused");
  await page.evaluate(() => Object.defineProperty(document, "hidden", { value: false, configurable: true }));
  await page.getByRole("button", { name: live.goOn }).click();
  await waitForWords(page, /./);
  expect(await lights(page)).toEqual([false, true]);
});

test("a camera that is unplugged is a state with a way out", async () => {
  const page = await app.open({ before: spyOnCamera });
  await startCamera(page);
  await waitForWords(page, /./);
  await unplugCamera(page);
  await page.getByText(cameraProblem.unplugged.title).waitFor();
  await expectAccessible(page, "unplugged");
  await page.getByRole("button", { name: messages.tryAgain }).click();
  await waitForWords(page, /./);
});

test("a camera that is not allowed is a state with a way out", async () => {
  const page = await app.open({ allowCamera: false });
  await startCamera(page);
  await page.getByText(cameraProblem.denied.title).waitFor();
  await expectAccessible(page, "denied");
  await page.getByRole("button", { name: messages.back }).click();
  await page.getByText(begin.title).waitFor();
});

test("everything can be reached and done with the keyboard", async () => {
  const page = await app.open();
  await page.getByText(welcome.title).waitFor();
  await focusByTab(page, welcome.look + welcome.lookText);
  await page.keyboard.press("Enter");
  await page.getByText(begin.title).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByText(begin.ownNote).waitFor();
  await focusByTab(page, sources.startCamera);
  await page.keyboard.press("Enter");
  await waitForWords(page, /./);
  await focusByTab(page, live.mirror);
  await page.keyboard.press("Space");
  expect(await page.getByRole("button", { name: live.mirror }).getAttribute("aria-pressed")).toBe("false");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await untilStopped(page);
});

test("of another person it says what moves, marks it, and names no expression", async () => {
  const page = await app.open();
  await beginLooking(page, "another-person");
  await page.getByText(begin.sentence).waitFor();
  await page.getByRole("button", { name: sources.startCamera }).click();
  await listen(page);
  await waitForWords(page, /lip corners up/i);
  await waitForWords(page, /jaw dropped/i);
  const every = (await said(page)).map(({ text }) => text).join(" | ");
  expect(every).not.toMatch(/happiness|surprise|looks a bit like/i);
  expect(await page.getByRole("button", { name: live.mirror }).count()).toBe(0);
});

/** Presses Tab until the control with these words has the focus, and fails when it is not reached soon. */
async function focusByTab(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === words) return;
  }
  throw new Error(`"${words}" was not reached with Tab`);
}

/** The drawn face in units of the picture. */
function drawnFace(): Box {
  const { x, y, width, height } = DRAWN_FACE_BOX;
  return {
    x: (x - SHIFT) / DRAWING.width,
    y: y / DRAWING.height,
    width: width / DRAWING.width,
    height: height / DRAWING.height,
  };
}

function mirror(box: Box): Box {
  return { ...box, x: 1 - box.x - box.width };
}

function expectOn(painted: Box | undefined, face: Box): void {
  expect(painted).toBeDefined();
  expect(intersectionOverUnion(painted!, face)).toBeGreaterThan(0.55);
}
