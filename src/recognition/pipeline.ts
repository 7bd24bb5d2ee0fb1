/**
 * The whole way of one picture or frame: detect -> mesh -> align -> preprocess -> classify, and for a stream
 * -> track -> smooth, with faces followed by their mesh between detections. The same code in page, worker and Node.
 */
import { alignmentPoints, cropToImage } from "./align.ts";
import { createClassifier, type Way, wholeWay } from "./classify.ts";
import { measureCues } from "./cues/measures.ts";
import { createFaceDetector } from "./detect.ts";
import type { Reading } from "./face.ts";
import { faceFromMesh } from "./face-from-mesh.ts";
import { createFaceFinder, DOUBTFUL_SCORE, type FoundFace } from "./find.ts";
import { createFaceFollower } from "./follow.ts";
import { assertRgbaImage, type RgbaImage } from "./image.ts";
import type { ModelManifest } from "./manifest.ts";
import { createMemory, type Observation, readOnce } from "./memory.ts";
import { createMeshFinder } from "./mesh.ts";
import { besideNeutral, type PersonalNeutral, requireSameModel } from "./personal-neutral.ts";
import { sampleCrop } from "./preprocess.ts";
import { MESH_PRESENCE, measureQuality, whyUnreadable } from "./quality.ts";
import type { Runtime } from "./runtime.ts";

export interface ModelFiles {
  /** BlazeFace full range and Face Mesh, as ONNX. */
  readonly detector: Uint8Array;
  readonly mesh: Uint8Array;
  readonly expression: Uint8Array;
  /** The manifest of `expression`. */
  readonly manifest: ModelManifest;
}

export type Stage = "detect" | "mesh" | "align" | "classify" | "smooth";

export interface PipelineOptions {
  /** A clock for `onStage`, in milliseconds; the pipeline has none of its own. */
  readonly now?: () => number;
  /** Told how long each run of a stage took: some run for each face, and the detector twice where it finds none. */
  readonly onStage?: (stage: Stage, milliseconds: number) => void;
}

export interface Recognizer {
  readonly manifest: ModelManifest;
  /** Reads one picture by itself. Track ids count the faces from 1, `atMs` is 0. @throws TypeError for a broken image. */
  readPicture(image: RgbaImage, options?: ReadingOptions): Promise<Reading[]>;
  /** A camera or a video: faces keep their track ids and readings are smoothed over time. */
  openStream(options?: ReadingOptions): RecognitionStream;
  /** Runs every model once, so that the first picture need not wait for what a runtime does only then. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export interface ReadingOptions {
  /**
   * What every face is held against: for pictures and streams in which one person is alone, who took it with this model.
   * Of another model's neutral both methods throw a PersonalNeutralError.
   */
  readonly neutral?: PersonalNeutral | undefined;
}

export interface RecognitionStream {
  /** `atMs` is the frame's own time. Frames are read one after another: await each before the next. */
  read(image: RgbaImage, atMs: number): Promise<Reading[]>;
}

/** @throws RuntimeError when a model cannot be loaded. */
export async function createPipeline(
  runtime: Runtime,
  files: ModelFiles,
  options: PipelineOptions = {},
): Promise<Recognizer> {
  const { manifest } = files;
  const models = [
    await runtime.load(files.detector),
    await runtime.load(files.mesh),
    await runtime.load(files.expression),
  ] as const;
  const detector = createFaceDetector(models[0], { minScore: DOUBTFUL_SCORE });
  const meshFinder = createMeshFinder(models[1]);
  const classifier = createClassifier(models[2], manifest);
  const timed = stageTimer(options);

  const finder = createFaceFinder(
    { detect: (...picture) => timed("detect", () => detector.detect(...picture)) },
    { find: (...face) => timed("mesh", () => meshFinder.find(...face)) },
  );

  async function observe(
    image: RgbaImage,
    found: readonly FoundFace[],
    { neutral }: ReadingOptions = {},
    way: Way = wholeWay(manifest),
  ): Promise<Observation[]> {
    const crops = await timed("align", () =>
      found.map(({ face, mesh }) => {
        const points = alignmentPoints(face, mesh.presence >= MESH_PRESENCE ? mesh : undefined);
        const toImage = cropToImage(points, manifest.template, manifest.input);
        return sampleCrop(image, toImage, manifest.input.width, manifest.input.height);
      }),
    );
    const probabilities = await timed("classify", () => classifier.classify(crops, way));
    return found.map(({ face, mesh }, i) => {
      const shown = { probabilities: probabilities[i]!, measures: measureCues(mesh) };
      return {
        face,
        ...shown,
        ...(neutral && { probabilities: besideNeutral(shown, neutral, manifest.personalNeutral) }),
        way,
        because: whyUnreadable(measureQuality(face, mesh, crops[i]!)),
      };
    });
  }

  return {
    manifest,
    async readPicture(image, options = {}) {
      assertRgbaImage(image);
      if (options.neutral) requireSameModel(options.neutral, manifest);
      const observations = await observe(image, await finder.find(image, true), options);
      return observations.map((observation, i) =>
        readOnce(observation, i + 1, manifest, options.neutral?.measures),
      );
    },
    openStream(options = {}) {
      if (options.neutral) requireSameModel(options.neutral, manifest);
      const follower = createFaceFollower(finder);
      const remember = createMemory(manifest, options.neutral?.measures);
      let way: Way = "mirrored";
      return {
        async read(image, atMs) {
          assertRgbaImage(image);
          way = manifest.mirrorAverage && way === "plain" ? "mirrored" : "plain";
          const observations = await observe(image, await follower.find(image, atMs), options, way);
          return timed("smooth", () => remember(observations, atMs));
        },
      };
    },
    async warmUp() {
      const side = 64;
      const blank = { data: new Uint8ClampedArray(side * side * 4), width: side, height: side };
      const nowhere = faceFromMesh({
        points: Float32Array.from({ length: 468 * 3 }, (_, i) => i % side),
        presence: 0,
      });
      await observe(blank, [
        ...(await finder.find(blank, false)),
        { face: nowhere, mesh: await meshFinder.find(blank, nowhere) },
      ]);
    },
    async close() {
      for (const model of models) await model.release();
    },
  };
}

function stageTimer({ now, onStage }: PipelineOptions) {
  return async <Result>(stage: Stage, work: () => Result | Promise<Result>): Promise<Result> => {
    if (now === undefined || onStage === undefined) return work();
    const start = now();
    const result = await work();
    onStage(stage, now() - start);
    return result;
  };
}
