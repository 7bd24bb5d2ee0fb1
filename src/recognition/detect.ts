/**
 * Finds faces with the "full range" network of MediaPipe, a BlazeFace (Bazarevsky et al. 2019, arXiv 1907.05047):
 * a picture of 192 x 192 pixels in; for each of 48 x 48 anchors a score, a box and six key points out.
 */
import type { FaceDetection, KeyPoints } from "./face.ts";
import { applySimilarity, type Point, type Similarity } from "./geometry.ts";
import { assertRgbaImage, type RgbaImage } from "./image.ts";
import { suppressOverlaps } from "./overlaps.ts";
import { floatOutput, type Model } from "./runtime.ts";
import { sampleRgb } from "./sampling.ts";

export interface FaceDetectorOptions {
  /** Faces with a lower score are left out, 0..1. */
  readonly minScore?: number;
}

export interface FaceDetector {
  /**
   * Every face in the picture, best first.
   * @param surround black around the picture, on each side in units of its longer side; none when left out
   * @throws TypeError for a broken image, RuntimeError when the network cannot be run
   */
  detect(image: RgbaImage, surround?: number): Promise<FaceDetection[]>;
}

/** The network's input is `SIDE` x `SIDE` pixels. */
const SIDE = 192;
/** One anchor lies in the middle of each cell of a grid of `GRID` x `GRID` cells. */
const GRID = 48;
const CELL = SIDE / GRID;
/** Box centre, box size, and the six key points: x and y each, in network pixels; all but the size from the anchor. */
const VALUES_PER_ANCHOR = 16;
const MIN_SCORE = 0.5;

export function createFaceDetector(
  model: Model,
  { minScore = MIN_SCORE }: FaceDetectorOptions = {},
): FaceDetector {
  return {
    async detect(image, surround = 0) {
      assertRgbaImage(image);
      const toImage = letterbox(image, surround);
      const data = sampleRgb(image, toImage, {
        width: SIDE,
        height: SIDE,
        border: "black",
        gain: 1 / 127.5,
        offset: -1,
      });
      const outputs = await model.run({ image: { data, dims: [1, SIDE, SIDE, 3] } });
      const candidates = decode(
        floatOutput(outputs, "regressions"),
        floatOutput(outputs, "logits"),
        minScore,
        toImage,
      );
      return suppressOverlaps(candidates);
    },
  };
}

/**
 * From network pixels to image pixels: the whole picture, in the middle, with its proportions.
 *
 * On a picture of the network's own size boxes and points agree with MediaPipe's WebGL runtime to 0.02 network pixels
 * (detect.test.ts), so anchors and pixel centres are its own. On other sizes up to about one network pixel lies between
 * the two, in no fixed direction: it reads single points where we average, and it averages only candidates scored 0.6
 * and more. Its CPU path samples with OpenCV, where centres of pixels lie at whole numbers; that alone moves its boxes
 * by (1 - 1 / scale) / 2 of a network pixel to the right and down, and is not followed here.
 */
function letterbox({ width, height }: RgbaImage, surround: number): Similarity {
  const scale = (Math.max(width, height) * (1 + 2 * surround)) / SIDE;
  return { a: scale, b: 0, tx: (width - scale * SIDE) / 2, ty: (height - scale * SIDE) / 2 };
}

function decode(
  regressions: Float32Array,
  logits: Float32Array,
  minScore: number,
  toImage: Similarity,
): FaceDetection[] {
  const minLogit = Math.log(minScore / (1 - minScore));
  const faces: FaceDetection[] = [];
  logits.forEach((logit, anchor) => {
    if (logit < minLogit) return;
    const values = regressions.subarray(anchor * VALUES_PER_ANCHOR, (anchor + 1) * VALUES_PER_ANCHOR);
    faces.push(decodeFace(values, anchorCentre(anchor), logistic(logit), toImage));
  });
  return faces;
}

function decodeFace(values: Float32Array, anchor: Point, score: number, toImage: Similarity): FaceDetection {
  const point = (i: number) =>
    applySimilarity(toImage, { x: anchor.x + values[i]!, y: anchor.y + values[i + 1]! });
  const centre = point(0);
  const [width, height] = [values[2]! * toImage.a, values[3]! * toImage.a];
  const keyPoints: KeyPoints = {
    rightEye: point(4),
    leftEye: point(6),
    noseTip: point(8),
    mouth: point(10),
    rightEar: point(12),
    leftEar: point(14),
  };
  return { box: { x: centre.x - width / 2, y: centre.y - height / 2, width, height }, keyPoints, score };
}

function anchorCentre(anchor: number): Point {
  return { x: ((anchor % GRID) + 0.5) * CELL, y: (Math.floor(anchor / GRID) + 0.5) * CELL };
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
