/** Openly licensed pictures and clips of people, where they are there. They are never shown in documents. */
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { buffer as collect } from "node:stream/consumers";
import { extract } from "tar-stream";
import { beforeAll, expect, test } from "vitest";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { dataFile, describeWithData } from "../shared-data.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { openFile } from "./begin-looking.ts";
import { waitForWords } from "./on-screen.ts";

const TYPES: Record<string, string> = { ".png": "image/png", ".jpg": "image/jpeg", ".mp4": "video/mp4" };

describeWithData("pictures and clips of people", ["e2e-open.tar"], () => {
  const app = appInBrowser();
  const files = new Map<string, Buffer>();

  beforeAll(async () => {
    const archive = createReadStream(dataFile("e2e-open.tar")!).pipe(extract());
    for await (const entry of archive) {
      if (entry.header.type === "file") files.set(entry.header.name, await collect(entry));
      else entry.resume();
    }
  });

  async function opened(path: string) {
    const page = await app.open();
    const bytes = files.get(`e2e-open/${path}`);
    expect(bytes, `${path} in e2e-open.tar`).toBeDefined();
    await openFile(page, { name: path, mimeType: TYPES[extname(path)]!, buffer: bytes! });
    return page;
  }

  test.each([
    ["images/astronaut.png", 1],
    ["images/london-group-neutral.jpg", 8],
  ])("%s: every face has its words", async (path, faces) => {
    const page = await opened(path);
    await expect.poll(() => page.locator(".face .letter").count()).toBe(faces);
    expect(await page.locator(".face .sentence").count()).toBe(faces);
  });

  test("a broad smile is read as happiness, in a still and in a moving picture", async () => {
    for (const path of [
      "images/still-head-pose-face-detection-male-00.png",
      "videos/head-pose-face-detection-male.mp4",
    ])
      await waitForWords(await opened(path), /happiness/);
  });

  test("a cat is no face", async () => {
    const page = await opened("images/chelsea-cat.png");
    await page.getByText(messages.live.noFaceTitle, { exact: true }).waitFor();
  });
});
