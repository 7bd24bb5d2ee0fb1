/** What can go wrong, each a state of its own with a way out; and both themes. */
import { expect, test } from "vitest";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { chooseSubject, lookAtDrawnFace, startCamera, stopLooking } from "./begin-looking.ts";
import { paintedBox, waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

const { live, welcome, cameraProblem, failed } = messages;

const app = appInBrowser();

test("no camera at all", async () => {
  const page = await app.open();
  await startCamera(page);
  await page.getByText(cameraProblem.none.title).waitFor();
  await expectAccessible(page, "no camera");
});

test("a camera that another program holds", async () => {
  const page = await app.open({
    before: () => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException("busy", "NotReadableError");
      };
    },
  });
  await startCamera(page);
  await page.getByText(cameraProblem["in-use"].title).waitFor();
  await page.getByRole("button", { name: messages.sources.drawnFace }).click();
  await waitForWords(page, /./);
});

test("while the browser asks, the page says so, and can go back", async () => {
  const page = await app.open({
    before: () => {
      navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined);
    },
  });
  await startCamera(page);
  await page.getByText(messages.asking.title).waitFor();
  await expectAccessible(page, "asking");
  await page.getByRole("button", { name: messages.back }).click();
  await page.getByText(messages.begin.title).waitFor();
});

test("a model that cannot be loaded, and then can", async () => {
  const page = await app.open({
    expected: /404|failed to load/i,
    prepare: (opened) => opened.route("**/face-mesh*.onnx", (route) => route.fulfill({ status: 404 })),
  });
  await lookAtDrawnFace(page);
  await page.getByText(failed.title).waitFor();
  await expectAccessible(page, "failed");
  await page.getByText(failed.detail).click();
  expect(await page.getByText(/face-mesh.*404/).textContent()).not.toMatch(/\n|\bat\b .*:\d+/);
  await page.unroute("**/face-mesh*.onnx");
  await page.getByRole("button", { name: messages.tryAgain }).click();
  await waitForWords(page, /./);
});

test("without workers that can draw, the page reads by itself", async () => {
  const page = await app.open({
    before: () => {
      Reflect.deleteProperty(window, "OffscreenCanvas");
    },
  });
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  expect(page.workers().some((worker) => worker.url().includes("/worker-"))).toBe(false);
});

test("the drawn face is read like any other", async () => {
  const page = await app.open();
  await lookAtDrawnFace(page);
  await waitForWords(page, /happiness/);
  await waitForWords(page, /surprise/);
  await waitForWords(page, /a face at rest/);
  expect(await paintedBox(page)).toBeDefined();
  await page.getByText(messages.trust.title).click();
  await expectAccessible(page, "drawn face");
});

test("the dark theme has its own contrast", async () => {
  const page = await app.open({ colorScheme: "dark" });
  await page.getByText(welcome.title).waitFor();
  await expectAccessible(page, "welcome, dark");
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  await page.getByText(messages.trust.title).click();
  await expectAccessible(page, "drawn face, dark");
  await stopLooking(page);
  await chooseSubject(page, "another-person");
  await expectAccessible(page, "begin, dark");
  await page.getByRole("button", { name: messages.sources.startCamera }).click();
  await page.getByText(cameraProblem.none.title).waitFor();
  await expectAccessible(page, "no camera, dark");
});

test("with reduced motion the drawn face goes from pose to pose without moving between; forced colours hold", async () => {
  const page = await app.open({ reducedMotion: "reduce", forcedColors: "active" });
  await lookAtDrawnFace(page);
  const pictures = await page
    .getByLabel(live.drawnFacePicture)
    .evaluate(async (canvas: HTMLCanvasElement) => {
      const seen = new Set<string>();
      for (let i = 0; i < 25; i += 1) {
        seen.add(canvas.toDataURL());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return seen.size;
    });
  // Nothing painted yet, at rest, smiling.
  expect(pictures).toBeLessThanOrEqual(3);
  await waitForWords(page, /./);
  await expectAccessible(page, "drawn face, forced colours");
});

test("on a narrow screen with large text nothing is cut off", async () => {
  const page = await app.open({
    viewport: { width: 390, height: 844 },
    before: () => {
      addEventListener("DOMContentLoaded", () => {
        document.documentElement.style.fontSize = "200%";
      });
    },
  });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.getByText(welcome.title).waitFor();
  expect(await overflow()).toBe(0);
  await lookAtDrawnFace(page);
  await waitForWords(page, /./);
  expect(await overflow()).toBe(0);
  await page.getByRole("link", { name: messages.settings.title }).click();
  await page.getByRole("heading", { name: messages.settings.title }).waitFor();
  expect(await overflow()).toBe(0);
});
