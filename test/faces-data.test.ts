/** Faces found in real pictures, and the crop of a face that is known as a training crop. Needs ../shared/data. */
import { createReadStream, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import sharp from "sharp";
import { extract } from "tar-stream";
import { beforeAll, expect, it } from "vitest";
import { alignmentPoints, cropToImage } from "../src/recognition/align.ts";
import type { FaceDetector } from "../src/recognition/detect.ts";
import { invertSimilarity } from "../src/recognition/geometry.ts";
import type { GrayImage, RgbaImage } from "../src/recognition/image.ts";
import type { AlignmentTemplate } from "../src/recognition/manifest.ts";
import { sampleCrop } from "../src/recognition/preprocess.ts";
import { sampleRgb } from "../src/recognition/sampling.ts";
import { correlation, mean } from "./correlation.ts";
import { faceNetworks } from "./face-models.ts";
import { dataFile, describeWithData } from "./shared-data.ts";

interface IndexRow {
  readonly file: string;
  readonly faces: string;
}

/** Four faces of about 20 pixels, 8 of the network's: smaller than it finds. */
const TOO_SMALL = "still-classroom-20.png";

describeWithData("faces in the open end-to-end pictures", ["e2e-open.tar"], () => {
  let detector: FaceDetector;
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    ({ detector } = await faceNetworks());
    files = await tarFiles(dataFile("e2e-open.tar")!);
  });

  it("finds as many as there are: one on each single face, eight on each sheet, none where there is none", async () => {
    const rows: IndexRow[] = parse(files.get("e2e-open/index.csv")!, { columns: true });
    const stills = rows.filter(({ file }) => file.includes("/images/") && !file.endsWith(TOO_SMALL));
    expect(stills).toHaveLength(35);
    const wrong = [];
    for (const { file, faces } of stills) {
      const found = (await detector.detect(await decoded(files.get(file)!))).length;
      // "0-1" is a face in profile, half hidden.
      if (faces === "0-1" ? found > 1 : found !== Number(faces))
        wrong.push(`${file}: ${found}, not ${faces}`);
    }
    expect(wrong).toEqual([]);
  });
});

describeWithData("faces in the London set", ["london-neutral-smiling.tar"], () => {
  it("finds exactly one in each of the 204 pictures, and its mesh", async () => {
    const { detector, meshFinder } = await faceNetworks();
    const files = await tarFiles(dataFile("london-neutral-smiling.tar")!);
    const pictures = [...files].filter(([name]) => name.endsWith(".jpg"));
    expect(pictures).toHaveLength(204);
    const wrong = [];
    for (const [name, bytes] of pictures) {
      const image = await decoded(bytes);
      const faces = await detector.detect(image);
      if (faces.length !== 1) wrong.push(`${name}: ${faces.length} faces`);
      else if ((await meshFinder.find(image, faces[0]!)).presence < 0.9) wrong.push(`${name}: no mesh`);
    }
    expect(wrong).toEqual([]);
  });
});

describeWithData("live crops of training pictures", ["fer2013-training.u8.gz"], () => {
  const SIDE = 48;
  const PICTURES = 40;
  const template: AlignmentTemplate = JSON.parse(
    readFileSync(new URL("../models/alignment-template.json", import.meta.url), "utf8"),
  ).mesh.template;
  /** Training pictures in which faces are found, and their live crops from two larger pictures. */
  const found: { readonly training: Uint8Array; readonly crops: readonly GrayImage[] }[] = [];
  beforeAll(async () => {
    const { detector, meshFinder } = await faceNetworks();
    const pixels = gunzipSync(readFileSync(dataFile("fer2013-training.u8.gz")!));
    for (let i = 0; i < PICTURES; i += 1) {
      const index = i * 700 + 7;
      const training = pixels.subarray(index * SIDE ** 2, (index + 1) * SIDE ** 2);
      const crops: GrayImage[] = [];
      for (const [scale, roll] of [
        [4, 0],
        [3.1, 0.2],
      ] as const) {
        const scene = sceneWith(training, scale, roll);
        const [face] = await detector.detect(scene);
        if (face === undefined) continue;
        const points = alignmentPoints(face, await meshFinder.find(scene, face));
        crops.push(
          sampleCrop(scene, cropToImage(points, template, { width: SIDE, height: SIDE }), SIDE, SIDE),
        );
      }
      if (crops.length === 2) found.push({ training, crops });
    }
  });

  it("are the same from an enlarged and from a smaller, rolled picture of the face", () => {
    expect(found.length).toBeGreaterThan(0.8 * PICTURES);
    const correlations = found.map(({ crops }) => correlation(crops[0]!.data, crops[1]!.data));
    expect(mean(correlations)).toBeGreaterThan(0.95);
  });

  it("lie on average where the training pictures lie: moved by two pixels they fit less well", () => {
    const training = meanPicture(found.map((one) => one.training));
    const live = meanPicture(found.map(({ crops }) => crops[0]!.data));
    const likeness = (dx: number, dy: number) => correlation(inner(live, dx, dy), inner(training, 0, 0));
    expect(likeness(0, 0)).toBeGreaterThan(0.9);
    for (const [dx, dy] of [
      [-2, 0],
      [2, 0],
      [0, -2],
      [0, 2],
    ] as const)
      expect(likeness(dx, dy)).toBeLessThan(likeness(0, 0));
  });

  /** The picture enlarged and rolled (radians) in the middle of a black one. */
  function sceneWith(training: Uint8Array, scale: number, roll: number): RgbaImage {
    const side = 320;
    const [a, b] = [scale * Math.cos(roll), scale * Math.sin(roll)];
    const toScene = { a, b, tx: (side - (a - b) * SIDE) / 2, ty: (side - (b + a) * SIDE) / 2 };
    const small = { data: new Uint8ClampedArray(SIDE ** 2 * 4), width: SIDE, height: SIDE };
    training.forEach((value, i) => {
      small.data.fill(value, 4 * i, 4 * i + 4);
    });
    const black = { border: "black", gain: 1, offset: 0 } as const;
    const rgb = sampleRgb(small, invertSimilarity(toScene), { width: side, height: side, ...black });
    const data = new Uint8ClampedArray(side ** 2 * 4);
    for (let i = 0; i < side ** 2; i += 1) data.fill(rgb[3 * i]!, 4 * i, 4 * i + 4);
    return { data, width: side, height: side };
  }

  /** The middle 36 x 36 pixels, moved by (dx, dy). */
  function inner(picture: readonly number[], dx: number, dy: number): number[] {
    return picture.filter((_, i) => {
      const [x, y] = [(i % SIDE) - dx, Math.floor(i / SIDE) - dy];
      return x >= 6 && x < 42 && y >= 6 && y < 42;
    });
  }

  function meanPicture(pictures: readonly ArrayLike<number>[]): number[] {
    return Array.from({ length: SIDE ** 2 }, (_, i) => mean(pictures.map((picture) => picture[i]!)));
  }
});

async function decoded(bytes: Buffer): Promise<RgbaImage> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function tarFiles(path: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const entry of createReadStream(path).pipe(extract())) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    files.set(entry.header.name, Buffer.concat(chunks));
  }
  return files;
}
