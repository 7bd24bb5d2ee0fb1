/** Pictures and videos by picker, drop and paste; and files that are neither. */
import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { POSES, type PoseName } from "../../src/app/drawn-face/action-units.ts";
import { en as messages } from "../../src/app/messages/en/index.ts";
import { appInBrowser } from "./app-in-browser.ts";
import { chooseSubject, openFile, type TestFile } from "./begin-looking.ts";
import { drawnJpeg } from "./drawn-clip.ts";
import { recorded } from "./drawn-video.ts";
import { paintedBox, waitForWords } from "./on-screen.ts";
import { expectAccessible } from "./open-page.ts";

const { live, welcome, unreadable } = messages;

const app = appInBrowser();

/** Lets the page have the file as if it came by `drop` or `paste`. */
async function give(
  page: Page,
  event: "drop" | "paste",
  { name, mimeType, buffer }: TestFile,
): Promise<void> {
  await page.evaluate(
    ([kind, fileName, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName!, { type: type! }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === "drop"
          ? new DragEvent("drop", { ...init, dataTransfer: data })
          : new ClipboardEvent("paste", { ...init, clipboardData: data }),
      );
    },
    [event, name, mimeType, buffer.toString("base64")],
  );
}

async function drawnPicture(pose: PoseName): Promise<TestFile> {
  return { name: `${pose}.jpg`, mimeType: "image/jpeg", buffer: await drawnJpeg(POSES[pose]) };
}

/** Drawn faces side by side. */
async function groupPicture(...poses: PoseName[]): Promise<TestFile> {
  const tiles = await Promise.all(
    poses.map(async (pose, i) => ({ input: await drawnJpeg(POSES[pose]), left: i * 640, top: 0 })),
  );
  const buffer = await sharp({
    create: { width: 640 * poses.length, height: 480, channels: 3, background: "#fff" },
  })
    .composite(tiles)
    .png()
    .toBuffer();
  return { name: "group.png", mimeType: "image/png", buffer };
}

test("a picture by picker: every face has its box, its letter and its words", async () => {
  const page = await app.open();
  await openFile(page, await groupPicture("smile", "surprise", "rest"));
  await waitForWords(page, /./);
  const faces = page.locator(".face");
  await expect.poll(() => faces.count()).toBe(3);
  expect(await page.locator(".face .letter [aria-hidden]").allTextContents()).toEqual(["A", "B", "C"]);
  const sentences = (await page.locator(".face .sentence").allTextContents()).join("; ");
  expect(sentences).toMatch(/happiness/);
  expect(sentences).toMatch(/surprise/);
  expect(sentences).toMatch(/a face at rest/);
  const painted = await paintedBox(page);
  expect(painted!.width).toBeGreaterThan(0.7);
  await expectAccessible(page, "picture");
  await page.getByRole("button", { name: live.close }).click();
  await page.getByText(messages.begin.title).waitFor();
});

test.each(["drop", "paste"] as const)("a picture by %s", async (event) => {
  const page = await app.open();
  await page.getByText(welcome.title).waitFor();
  await give(page, event, await drawnPicture("smile"));
  await page.getByText(messages.begin.fileTitle("smile.jpg")).waitFor();
  await expectAccessible(page, "a file waits");
  await chooseSubject(page, "myself");
  await waitForWords(page, /happiness/);
  await give(page, event, await drawnPicture("surprise"));
  await waitForWords(page, /surprise/);
});

test("a file that hangs over the page is told where it may be dropped", async () => {
  const page = await app.open();
  await page.getByText(welcome.title).waitFor();
  const drag = (kind: string) =>
    page.evaluate((type) => {
      const data = new DataTransfer();
      data.items.add(new File(["x"], "x.png", { type: "image/png" }));
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer: data }));
    }, kind);
  await drag("dragenter");
  await page.getByText(messages.dropHint).waitFor();
  await drag("dragleave");
  await page.getByText(messages.dropHint).waitFor({ state: "detached" });
});

test("a picture without a face says so", async () => {
  const page = await app.open();
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#7aa" } })
    .png()
    .toBuffer();
  await openFile(page, { name: "sky.png", mimeType: "image/png", buffer });
  await page.getByText(live.noFaceTitle, { exact: true }).waitFor();
  await expectAccessible(page, "no face");
  expect(await paintedBox(page)).toBeUndefined();
});

/** The browser's own recorder makes the clip. */
async function recordVideo(page: Page, pose: PoseName): Promise<TestFile> {
  const frame = await drawnJpeg(POSES[pose]);
  return {
    name: "drawn.webm",
    mimeType: "video/webm",
    buffer: await recorded(page, Array(40).fill(frame)),
  };
}

test("a video by picker is read while it plays", async () => {
  const page = await app.open();
  await page.getByText(welcome.title).waitFor();
  await openFile(page, await recordVideo(page, "smile"));
  await page.getByLabel(live.videoPicture("drawn.webm")).waitFor();
  await waitForWords(page, /happiness/);
  expect(await paintedBox(page)).toBeDefined();
  await expectAccessible(page, "video");
});

test("a file that cannot be shown says why, and another can be tried at once", async () => {
  const text = Buffer.from("This is not a picture.");
  const whole = await drawnJpeg(POSES.smile);
  const files: [name: string, mimeType: string, buffer: Buffer, reason: string][] = [
    ["empty.jpg", "image/jpeg", Buffer.alloc(0), unreadable.empty],
    ["notes.jpg", "image/jpeg", text, unreadable["not-a-picture"]],
    ["notes.mp4", "video/mp4", text, unreadable["not-a-video"]],
    ["notes.bin", "application/octet-stream", text, unreadable["not-a-picture"]],
    ["half.jpg", "image/jpeg", whole.subarray(0, whole.length / 3), unreadable.damaged],
    ["vast.png", "image/png", blackPng(20_000, 20_000), unreadable["too-large"]],
  ];
  const page = await app.open();
  await page.getByRole("link", { name: welcome.look }).click();
  for (const [name, mimeType, buffer, reason] of files) {
    await chooseSubject(page, "myself");
    await page.locator("input[type=file]").first().setInputFiles({ name, mimeType, buffer });
    await page.getByText(unreadable.title(name)).waitFor();
    await page.getByText(reason).waitFor();
    await expectAccessible(page, name);
    await page.getByRole("button", { name: messages.back }).click();
    await page.getByText(messages.begin.title).waitFor();
  }
});

/** A whole, valid picture of any size in few bytes: one bit for each pixel (https://www.w3.org/TR/png-3/). */
function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
