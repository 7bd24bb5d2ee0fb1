import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  animation,
  noise,
  plain,
  sixteenBit,
  twoHalves,
  vastPng,
  writeHalf,
} from "../../../test/fixtures/pictures/make-pictures.ts";
import { PictureError } from "./picture-error.ts";
import { LONGEST_SIDE, type Picture, readPicture } from "./pictures.ts";

const RED = { r: 255, g: 0, b: 0 };
const BLUE = { r: 0, g: 0, b: 255 };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-pictures-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function readBytes(name: string, bytes: Uint8Array | Promise<Uint8Array>): Promise<Picture> {
  await writeFile(at(name), await bytes);
  return readPicture(at(name));
}

function pixel({ image }: Picture, x: number, y: number): number[] {
  return [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 4)];
}

function expectNear(actual: readonly number[], wanted: readonly number[], within: number) {
  for (const [i, value] of wanted.entries()) expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(within);
}

describe("readPicture", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)(
    "reads %s as RGBA, by content and not by name",
    async (format) => {
      const picture = await readBytes(`${format}.txt`, plain(7, 5)[format]().toBuffer());
      expect(picture).toMatchObject({ format, width: 7, height: 5, frames: 1, source: at(`${format}.txt`) });
      expect(picture.image).toMatchObject({ width: 7, height: 5 });
      expect(picture.image.data).toHaveLength(7 * 5 * 4);
      expectNear(pixel(picture, 3, 2), [200, 100, 50, 255], 3);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("shows EXIF orientation %i upright", async (orientation) => {
    const upright = twoHalves(8, 4, RED, BLUE);
    const stored = await turnedForStorage(await upright.png().toBuffer(), orientation);
    const picture = await readBytes(`orientation-${orientation}.png`, stored);
    expect(picture).toMatchObject({ width: 8, height: 4 });
    expect(pixel(picture, 0, 0)).toEqual([255, 0, 0, 255]);
    expect(pixel(picture, 7, 3)).toEqual([0, 0, 255, 255]);
  });

  it("shows transparent places as white", async () => {
    const clear = plain(2, 2, { r: 0, g: 0, b: 0 }).ensureAlpha(0).png().toBuffer();
    expect(pixel(await readBytes("clear.png", clear), 0, 0)).toEqual([255, 255, 255, 255]);
  });

  it.each(["gif", "webp"] as const)(
    "takes the first frame of an animated %s and says how many there are",
    async (format) => {
      const picture = await readBytes(`moving.${format}`, animation(format, [RED, BLUE, RED]));
      expect(picture).toMatchObject({ frames: 3, width: 8, height: 6 });
      expectNear(pixel(picture, 0, 0), [255, 0, 0, 255], 1);
    },
  );

  it("converts 16-bit grey and colour to 8 bits", async () => {
    // 257 v is the 16-bit value of the 8-bit v.
    const grey = await readBytes("grey16.png", sixteenBit([0, 257 * 128, 65535], 1));
    expect([0, 1, 2].map((x) => pixel(grey, x, 0)[0])).toEqual([0, 128, 255]);
    const colour = await readBytes("rgb16.png", sixteenBit([65535, 257 * 64, 0], 3));
    expect(pixel(colour, 0, 0)).toEqual([255, 64, 0, 255]);
  });

  it("converts CMYK to sRGB", async () => {
    const cmyk = plain(16, 16).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
    const [r, g, b] = pixel(await readBytes("cmyk.jpg", cmyk), 8, 8);
    // Inks cannot show every colour: it comes back an orange brown, not inverted and not grey.
    expectNear([r!, g!, b!], [200, 100, 50], 40);
  });

  it("converts other colour profiles to sRGB", async () => {
    const colour = { r: 200, g: 100, b: 50 };
    const displayP3 = plain(4, 4, colour).withIccProfile("p3").png().toBuffer();
    expectNear(pixel(await readBytes("p3.png", displayP3), 0, 0), [200, 100, 50, 255], 2);
  });

  it("reads a picture of one pixel", async () => {
    expect(await readBytes("1x1.png", plain(1, 1).png().toBuffer())).toMatchObject({ width: 1, height: 1 });
  });

  it("reads a very thin picture reduced, without losing its short side", async () => {
    const { width, height, image } = await readBytes("thin.png", plain(20_000, 3).png().toBuffer());
    expect([width, height, image.width, image.height]).toEqual([20_000, 3, LONGEST_SIDE, 1]);
  });
});

describe("readPicture on vast pictures", () => {
  it("reads a 100-megapixel JPEG reduced", async () => {
    const picture = await readBytes("100mp.jpg", plain(10_000, 10_000).jpeg().toBuffer());
    expect(picture).toMatchObject({ width: 10_000, height: 10_000 });
    expect(picture.image).toMatchObject({ width: LONGEST_SIDE, height: LONGEST_SIDE });
    expectNear(pixel(picture, 4000, 4000), [200, 100, 50, 255], 3);
  });

  it("reads 20,000 x 20,000 pixels in less memory than they would fill", async () => {
    await writeFile(at("vast.png"), vastPng(20_000, 20_000));
    // In a process of its own: the peak of this one is no longer to be told apart from other tests.
    const program = `import { readPicture } from "./src/platform/node/pictures.ts";
      const { width, height, image } = await readPicture(${JSON.stringify(at("vast.png"))});
      console.log(JSON.stringify([width, height, image.width, image.height, process.resourceUsage().maxRSS / 1024]));`;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
    const [width, height, readWidth, readHeight, peakMiB] = JSON.parse(String(output));
    expect([width, height, readWidth, readHeight]).toEqual([20_000, 20_000, LONGEST_SIDE, LONGEST_SIDE]);
    expect(peakMiB).toBeLessThan(600);
  });

  it("refuses what would have to be held whole and is too large for that", async () => {
    const vast = vastPng(20_000, 20_000, { interlaced: true });
    await expect(readBytes("interlaced.png", vast)).rejects.toThrow(
      /interlaced\.png: has 400 megapixels, more than the 150 .* save it smaller, or as a baseline JPEG/,
    );
  });

  it("refuses more than a gigapixel", async () => {
    await expect(readBytes("giga.png", vastPng(40_000, 40_000))).rejects.toThrow(/has 1600 megapixels/);
  });
});

describe("readPicture on files that are no whole pictures", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)("refuses half a %s", async (format) => {
    await writeHalf(at(`half.${format}`), noise(64, 48)[format]().toBuffer());
    await expectRefusal(`half.${format}`, "is damaged or breaks off before its end");
  });

  it.each([
    ["an empty file", "empty.jpg", "", "is empty (0 bytes)"],
    ["a text", "text.png", "This is no picture.", "is not a JPEG, PNG, WebP or GIF picture"],
    [
      "an SVG",
      "drawing.svg",
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "is not a JPEG, PNG, WebP or GIF picture",
    ],
    ["a bare signature", "bare.jpg", "\xff\xd8\xff", "is damaged or breaks off"],
  ])("refuses %s", async (_, name, content, reason) => {
    await writeFile(at(name), content, "latin1");
    await expectRefusal(name, reason);
  });

  it("refuses zeros where a picture should be", async () => {
    await writeFile(at("zeros.jpg"), new Uint8Array(10_000));
    await expectRefusal("zeros.jpg", "is not a JPEG, PNG, WebP or GIF picture");
  });

  it("refuses what is missing, a folder, and a link in a circle", async () => {
    await symlink(at("circle.jpg"), at("circle.jpg"));
    await expectRefusal("missing.jpg", "is not there; check the path");
    await expectRefusal(".", "is a folder");
    await expectRefusal("circle.jpg", "is a link that leads in a circle");
  });

  it.skipIf(process.platform === "win32")(
    "refuses pipes, sockets and devices without waiting on them",
    async () => {
      execFileSync("sh", ["-c", `mkfifo "${at("pipe.jpg")}"`]);
      const server = createServer().listen(at("socket.jpg"));
      try {
        await new Promise((resolve) => server.once("listening", resolve));
        await expectRefusal("pipe.jpg", "is a pipe, socket or device");
        await expectRefusal("socket.jpg", "is a pipe, socket or device");
        await expect(readPicture("/dev/zero")).rejects.toThrow("/dev/zero: is a pipe, socket or device");
      } finally {
        server.close();
      }
    },
  );
});

async function expectRefusal(name: string, reason: string): Promise<void> {
  const error = await readPicture(at(name)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PictureError);
  const { message, path } = error as PictureError;
  expect(path).toBe(at(name));
  expect(message).toContain(`${at(name)}: ${reason}`);
  expect(message).not.toContain("\n");
}

/** The bytes a camera would store for this upright picture when it marks them with `orientation`. */
async function turnedForStorage(upright: Buffer, orientation: number): Promise<Buffer> {
  // What undoes each orientation: mirror first, then turn clockwise, by the table of EXIF 2.32, tag 274.
  const [mirrored, degrees] = [
    [false, 0],
    [true, 0],
    [false, 180],
    [true, 180],
    [true, 270],
    [false, 270],
    [true, 90],
    [false, 90],
  ][orientation - 1] as [boolean, number];
  const once = await (mirrored ? sharp(upright).flop() : sharp(upright)).png().toBuffer();
  return sharp(once).rotate(degrees).withMetadata({ orientation }).png().toBuffer();
}
