/** What some browsers lack, switched off one by one: the camera is read all the same, and nothing is asked for twice. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { appInBrowser } from "./app-in-browser.ts";
import { startCamera, stopLooking } from "./begin-looking.ts";
import { lights, spyOnCamera } from "./camera-spy.ts";
import { writeDrawnClip } from "./drawn-clip.ts";
import { waitForWords } from "./on-screen.ts";

let folder: string;
afterAll(() => rm(folder, { recursive: true, force: true }));

const app = appInBrowser(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexithymia-browsers-"));
  const clip = join(folder, "drawn.y4m");
  await writeDrawnClip(clip, [
    { pose: "rest", seconds: 2 },
    { pose: "smile", seconds: 3 },
  ]);
  return { clip };
});

test.each([
  [
    "Firefox and Safari: no frames straight from a track",
    () => {
      Reflect.deleteProperty(window, "MediaStreamTrackProcessor");
    },
  ],
  [
    "Firefox before 132: no word of a video's frames either",
    () => {
      Reflect.deleteProperty(window, "MediaStreamTrackProcessor");
      Reflect.deleteProperty(HTMLVideoElement.prototype, "requestVideoFrameCallback");
    },
  ],
  [
    "Safari before 16.4: no canvas in workers",
    () => {
      Reflect.deleteProperty(window, "OffscreenCanvas");
    },
  ],
  [
    "a page that is not isolated: WebAssembly has one thread",
    () => {
      Object.defineProperty(window, "crossOriginIsolated", { value: false });
      Reflect.deleteProperty(window, "SharedArrayBuffer");
    },
  ],
  [
    "no vibration, no speech, no channel between tabs, no word of how much is stored",
    () => {
      Reflect.deleteProperty(Navigator.prototype, "vibrate");
      Reflect.deleteProperty(window, "speechSynthesis");
      Reflect.deleteProperty(window, "BroadcastChannel");
      Object.defineProperty(navigator, "storage", { value: undefined });
    },
  ],
  [
    "no service worker, no list of cameras",
    () => {
      Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
      navigator.mediaDevices.enumerateDevices = async () => [];
    },
  ],
] as const)("%s", async (_, without) => {
  const page = await app.open({
    before: without,
    prepare: (opened) => opened.addInitScript(spyOnCamera),
  });
  await startCamera(page);
  await waitForWords(page, /happiness/);
  await waitForWords(page, /a face at rest/);
  await stopLooking(page);
  expect(await lights(page)).toEqual([false]);
});
