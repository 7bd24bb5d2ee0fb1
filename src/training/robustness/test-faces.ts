/** Faces to be spoilt: crops and photographs alike, each able to show itself under any condition. */
import { stratifiedSplit } from "../../evaluation/index.ts";
import { alignmentPoints, cropToImage } from "../../recognition/align.ts";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import type { FaceDetection } from "../../recognition/face.ts";
import type { Similarity } from "../../recognition/geometry.ts";
import type { GrayImage, RgbaImage } from "../../recognition/image.ts";
import type { AlignmentTemplate } from "../../recognition/manifest.ts";
import { resize } from "../../recognition/preprocess.ts";
import { SIDE } from "../datasets/dataset.ts";
import type { Condition, Side } from "./conditions.ts";
import { cropPicture, type FacePicture, sceneOf } from "./scene.ts";

export interface TestFace {
  readonly name: string;
  /** Index in `EXPRESSIONS`. */
  readonly label: number;
  readonly person?: string;
  /** A picture with this face in it; without a condition, as it is. */
  readonly show: (condition?: Condition) => Promise<RgbaImage>;
}

/** Four times its size is what the face models see best. */
const SCENE_SIDE = 4 * SIDE;
/** Photographs are taken down until the face's crop has this side: four times what the model sees. */
const PHOTOGRAPH_SIDE = 4 * SIDE;

type Known = Pick<TestFace, "name" | "label" | "person">;

/** @param side which of the face's sides light and hands come from */
export function cropFace(known: Known, picture: ArrayLike<number>, side: Side): TestFace {
  const face = cropPicture(picture, SIDE);
  return {
    ...known,
    show: async (condition) => sceneOf(condition ? await condition.spoil(face, side) : face.gray, SCENE_SIDE),
  };
}

/** @param detection of its face, as the photograph is */
export function photographFace(
  known: Known,
  photograph: RgbaImage,
  { detection, template, side }: { detection: FaceDetection; template: AlignmentTemplate; side: Side },
): TestFace {
  const { a, b, tx, ty } = cropToImage(alignmentPoints(detection), template, { width: 1, height: 1 });
  const scale = Math.min(1, PHOTOGRAPH_SIDE / Math.hypot(a, b));
  const toPicture: Similarity = { a: a * scale, b: b * scale, tx: tx * scale, ty: ty * scale };
  const channels = [0, 1, 2].map((channel) => shrunk(channelOf(photograph, channel), scale));
  return {
    ...known,
    async show(condition) {
      const shown: GrayImage[] = [];
      for (const gray of channels) {
        const picture: FacePicture = { gray, toPicture };
        shown.push(condition ? await condition.spoil(picture, side) : gray);
      }
      return merged(shown);
    },
  };
}

/** What a label of a data set is in `EXPRESSIONS`. */
export function expressionIndex(labels: readonly Expression[], label: number): number {
  return EXPRESSIONS.indexOf(labels[label]!);
}

interface Drawable {
  readonly name: string;
  readonly label: number;
  readonly group: string;
}

/** About so many examples, the same for the same data, with labels as frequent as in all of them. */
export function drawSome<E extends Drawable>(
  examples: readonly E[],
  count: number,
  seed: number,
): readonly E[] {
  if (examples.length <= count) return examples;
  const share = count / examples.length;
  return stratifiedSplit(examples, { drawn: share, left: 1 - share }, seed).drawn;
}

function shrunk(gray: GrayImage, scale: number): GrayImage {
  if (scale === 1) return gray;
  return resize(gray, Math.round(scale * gray.width), Math.round(scale * gray.height));
}

function channelOf({ data, width, height }: RgbaImage, channel: number): GrayImage {
  return {
    data: Float32Array.from({ length: width * height }, (_, i) => data[4 * i + channel]!),
    width,
    height,
  };
}

function merged(channels: readonly GrayImage[]): RgbaImage {
  const { width, height } = channels[0]!;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  channels.forEach((gray, channel) => {
    gray.data.forEach((value, i) => {
      data[4 * i + channel] = value;
    });
  });
  return { data, width, height };
}
