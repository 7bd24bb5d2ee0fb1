/** The pictures of a page's mistakes, for whoever asks for them and may show them. */
import sharp from "sharp";
import { readCkPlus } from "../datasets/ckplus.ts";
import { type Example, SIDE } from "../datasets/dataset.ts";
import { readFer2013 } from "../datasets/fer2013.ts";
import { readFerPlus } from "../datasets/ferplus.ts";
import { readLondon } from "../datasets/london.ts";
import type { Evaluation, ProtocolName } from "../evaluation.ts";
import type { Pictures } from "./evaluation-page.ts";
import { confidentMistakes } from "./mistakes.ts";

/** Reads them from the data folder as `data:` URIs. @throws DatasetError */
export async function readMistakenPictures(evaluation: Evaluation, data: string): Promise<Pictures> {
  const examples = await examplesOf(evaluation.protocol, data);
  const names = new Set(confidentMistakes(evaluation.parts[0]!).map(({ name }) => name));
  const shown = examples.filter(({ name }) => names.has(name));
  return new Map(
    await Promise.all(shown.map(async ({ name, picture }) => [name, await dataUri(picture)] as const)),
  );
}

async function examplesOf(protocol: ProtocolName, data: string): Promise<readonly Example[]> {
  switch (protocol) {
    case "ck-frames":
    case "ck-subjects":
    case "ck-loso":
    case "cross":
      return (await readCkPlus(data)).examples;
    // Its headline is faces of this part as they are.
    case "robustness":
    case "ferplus":
      return (await readFerPlus(data, "publicTest")).examples;
    case "fer2013":
      return (await readFer2013(data, "publicTest")).examples;
    case "london":
    case "my-neutral":
      return (await readLondon(data)).examples;
  }
}

async function dataUri(picture: Uint8Array): Promise<string> {
  const png = await sharp(picture, { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .png()
    .toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}
