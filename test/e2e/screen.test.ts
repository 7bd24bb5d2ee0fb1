/** Faces in another window: a tab that shows the drawn face stands for a video call. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { mixPoses, POSES, type PoseName } from "../../src/app/drawn-face/action-units.ts";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { beginLooking, stopLooking } from "./begin-looking.ts";
import { drawnJpeg } from "./drawn-clip.ts";
import { waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

const { begin, companion, live, screenProblem, sources } = messages;
const CALL = "A video call";

const app = appInBrowser(undefined, { sharedTab: CALL });

/** A tab with a face that moves a little, as faces in calls do: a tab that does not change is not captured anew. */
async function openCall(page: Page): Promise<Page> {
  const call = await page.context().newPage();
  await call.setContent(`<title>${CALL}</title><img width="640" height="480" alt="">`);
  await show(call, "smile");
  await page.bringToFront();
  return call;
}

async function show(call: Page, pose: PoseName): Promise<void> {
  const faces = await Promise.all(
    [0.9, 1].map(async (share) =>
      (await drawnJpeg(mixPoses(POSES.rest, POSES[pose], share))).toString("base64"),
    ),
  );
  await call.evaluate((pictures) => {
    const shown = window as unknown as { timer?: ReturnType<typeof setInterval> };
    let i = 0;
    clearInterval(shown.timer);
    shown.timer = setInterval(() => {
      i = 1 - i;
      document.querySelector("img")!.src = `data:image/jpeg;base64,${pictures[i]}`;
    }, 150);
  }, faces);
}

async function chooseWindow(page: Page): Promise<void> {
  await beginLooking(page, "another-person");
  await page.getByRole("button", { name: sources.screen }).click();
  await page.getByText(begin.screenSentence).waitFor();
  await page.getByText(begin.screenNotFor).waitFor();
  await page.getByRole("button", { name: sources.chooseWindow }).click();
}

test("after a sentence of its own a window is chosen, read, and let go", async () => {
  const page = await app.open();
  await openCall(page);
  await beginLooking(page, "another-person");
  await page.getByRole("button", { name: sources.screen }).click();
  await expectAccessible(page, "before a window is chosen");
  await page.getByRole("button", { name: sources.chooseWindow }).click();
  await waitForWords(page, /lip corners up/i);
  await expectAccessible(page, "a shared window");
  expect(await page.getByLabel(live.screenPicture).count()).toBe(1);
  const stream = await page.getByLabel(live.screenPicture).evaluateHandle((video: HTMLVideoElement) => {
    return video.srcObject as MediaStream;
  });
  const shares = () => stream.evaluate((shared) => shared.getTracks().some((t) => t.readyState === "live"));
  expect(await shares()).toBe(true);
  await stopLooking(page);
  expect(await shares()).toBe(false);
});

test("the small view says the same, goes on while the page is out of sight, and ends with the reading", async () => {
  const page = await app.open();
  const call = await openCall(page);
  await chooseWindow(page);
  await waitForWords(page, /lip corners up/i);
  const opening = page.context().waitForEvent("page");
  await page.getByRole("button", { name: companion.onTop }).click();
  const small = await opening;
  await small
    .locator(".face .sentence")
    .filter({ hasText: /lip corners up/i })
    .waitFor();
  expect(await small.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
  );
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await show(call, "surprise");
  await small
    .locator(".face .sentence")
    .filter({ hasText: /jaw dropped/i })
    .waitFor();
  expect(await page.getByText(live.pausedScreen).count()).toBe(0);
  const closed = small.waitForEvent("close");
  await page.getByRole("button", { name: live.stop }).click();
  await closed;
});

test("without the small view, out of sight nothing is read, and the page says so", async () => {
  const page = await app.open();
  await openCall(page);
  await chooseWindow(page);
  await waitForWords(page, /lip corners up/i);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.getByText(live.pausedScreen).waitFor();
  await page.getByRole("button", { name: live.goOn }).click();
  await waitForWords(page, /lip corners up/i);
});

test("no window chosen is a state with ways out; for oneself there is no call to look at", async () => {
  const page = await app.open({
    before: () => {
      navigator.mediaDevices.getDisplayMedia = async () => {
        throw new DOMException("no", "NotAllowedError");
      };
    },
  });
  await chooseWindow(page);
  await page.getByText(screenProblem["not-chosen"].title).waitFor();
  await expectAccessible(page, "no window chosen");
  await page.getByRole("button", { name: messages.back }).click();
  await page.getByRole("radio", { name: begin.subjects.myself.name }).check();
  await page.getByText(begin.ownNote).waitFor();
  expect(await page.getByRole("button", { name: sources.screen }).count()).toBe(0);
});
