/** What a screen reader says of a minute of looking: where one is, and then only what has stayed. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { PACE_MS } from "../../src/app/look/pace.ts";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { startCamera } from "./begin-looking.ts";
import { writeDrawnClip } from "./drawn-clip.ts";
import type { Said } from "./on-screen.ts";

const { live, moves } = messages;
const MINUTE_MS = 60_000;

let folder: string;
afterAll(() => rm(folder, { recursive: true, force: true }));

const app = appInBrowser(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexithymia-spoken-"));
  const clip = join(folder, "drawn.y4m");
  const turns = (["rest", "smile", "rest", "surprise"] as const).map((pose) => ({ pose, seconds: 6 }));
  await writeDrawnClip(clip, turns);
  return { clip };
});

/** From now on, keeps what takes the focus as a heading, and every text that a live region comes to hold. */
function transcribe(page: Page): Promise<void> {
  return page.evaluate(() => {
    const transcript: Said[] = [];
    Object.assign(window, { transcript });
    const say = (text: string | null | undefined): void => {
      if (text && text !== transcript.at(-1)?.text) transcript.push({ atMs: performance.now(), text });
    };
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLHeadingElement) say(target.textContent);
    });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        say(element?.closest("[aria-live], [role=status], [role=alert]")?.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

test("of another person: a heading, and calm sentences of what moves, no word of what it may mean", async () => {
  const page = await app.open();
  await transcribe(page);
  await startCamera(page, "another-person");
  await page.locator(".face .sentence").waitFor();
  await page.waitForTimeout(MINUTE_MS);
  const transcript = await page.evaluate(() => (window as unknown as { transcript: Said[] }).transcript);

  const texts = transcript.map(({ text }) => text);
  expect(texts).toContain(messages.begin.title);
  expect(texts).toContain(live.titleCues);
  const spoken = transcript.filter(({ text }) => text.startsWith("Face A: "));
  expect(spoken.length).toBeGreaterThanOrEqual(6);
  expect(spoken.length).toBeLessThanOrEqual(MINUTE_MS / PACE_MS.calm);
  for (const [i, { atMs, text }] of spoken.entries()) {
    expect(text).toMatch(/\.$/);
    if (i > 0) expect(atMs - spoken[i - 1]!.atMs).toBeGreaterThan(PACE_MS.calm - 100);
  }
  const whole = texts.join(" ");
  for (const cue of ["lip-corner-up", "jaw-drop"] as const)
    expect(whole.toLowerCase()).toContain(moves([{ cue }]).toLowerCase());
  expect(
    spoken.some(({ text }) => !/lip|jaw|eyes/i.test(text)),
    "the face at rest",
  ).toBe(true);
  expect(whole).not.toMatch(/happiness|surprise|sadness|anger|disgust|fear|contempt|looks a bit like|%/i);
  // What is drawn over the picture is not read out, and neither is every frame.
  expect(transcript.length).toBeLessThan(spoken.length + 8);
}, 120_000);
