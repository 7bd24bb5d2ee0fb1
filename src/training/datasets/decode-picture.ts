/** Bytes of a picture file into what the readers give on. */
import sharp from "sharp";
import type { GrayImage, RgbaImage } from "../../recognition/image.ts";
import { grayFromRgba, resize } from "../../recognition/preprocess.ts";
import { DatasetError } from "../errors.ts";
import type { DataFile } from "./data-files.ts";
import { SIDE } from "./dataset.ts";

/** The picture upright, in sRGB, on white where it is transparent. @throws DatasetError when it cannot be read */
export async function decodeRgba({ path, bytes }: DataFile): Promise<RgbaImage> {
  const { data, info } = await sharp(bytes, { failOn: "error" })
    .autoOrient()
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true })
    .catch((cause) => {
      throw new DatasetError(`${path}: is not a picture that can be read`, { cause });
    });
  return { data, width: info.width, height: info.height };
}

/** A face crop that must have the right size already. @throws DatasetError when it has another */
export async function decodeCrop(file: DataFile): Promise<Uint8Array> {
  const image = await decodeRgba(file);
  if (image.width !== SIDE || image.height !== SIDE)
    throw new DatasetError(
      `${file.path}: expected ${SIDE}x${SIDE} pixels, found ${image.width}x${image.height}`,
    );
  return toBytes(grayFromRgba(image));
}

/** A face crop of any size, made `SIDE` by `SIDE` the way the model's input is. */
export function toCrop(image: RgbaImage): Uint8Array {
  const gray = grayFromRgba(image);
  const fits = gray.width === SIDE && gray.height === SIDE;
  return toBytes(fits ? gray : resize(gray, SIDE, SIDE));
}

/** Whole grey values: a data set's pictures are bytes. */
export function toBytes({ data }: GrayImage): Uint8Array {
  return Uint8Array.from(data, (value) => Math.min(255, Math.max(0, Math.round(value))));
}
