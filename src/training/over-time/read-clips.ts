/** Synthetic clips as a model reads them, frame by frame. */
import { createClassifier, type ExpressionClassifier, type Way } from "../../recognition/classify.ts";
import { type Expression, type Probabilities, ranked } from "../../recognition/expression.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import type { CkPair, Half } from "./ck-pairs.ts";
import { crossFade, syntheticClip } from "./synthetic-clip.ts";

export const FRAME_RATES = [30, 10] as const;
export type FrameRate = (typeof FRAME_RATES)[number];

export interface ReadClip {
  readonly half: Half;
  readonly framesPerSecond: FrameRate;
  /** Looked at in turns, as a stream does, where the model is asked both ways. */
  readonly frames: readonly {
    readonly atMs: number;
    readonly probabilities: Probabilities;
    readonly way: Way;
  }[];
  /** What the model puts first when it sees the undisturbed neutral frame, and the undisturbed peak. */
  readonly atRest: Expression;
  readonly atPeak: Expression;
}

/** Each pair as a clip at each rate. */
export async function readClips(
  runtime: Runtime,
  files: { readonly manifest: ModelManifest; readonly expression: Uint8Array },
  pairs: readonly CkPair[],
  onProgress: (done: number, all: number) => void = () => {},
): Promise<ReadClip[]> {
  const model = await runtime.load(files.expression);
  const classifier = createClassifier(model, files.manifest);
  const clips: ReadClip[] = [];
  for (const [i, pair] of pairs.entries()) {
    for (const rate of FRAME_RATES) clips.push(await readClip(classifier, files.manifest, pair, rate, i));
    onProgress(i + 1, pairs.length);
  }
  await model.release();
  return clips;
}

async function readClip(
  classifier: ExpressionClassifier,
  { mirrorAverage }: ModelManifest,
  { neutral, peak }: CkPair,
  framesPerSecond: FrameRate,
  seed: number,
): Promise<ReadClip> {
  const frames = [...syntheticClip(neutral, peak, framesPerSecond, seed)];
  const still = await classifier.classify([crossFade(neutral, peak, 0), crossFade(neutral, peak, 1)]);
  const [atRest, atPeak] = still.map((face) => ranked(face)[0]!);
  const crops = frames.map(({ crop }) => crop);
  const plain = await classifier.classify(crops, "plain");
  const mirrored = mirrorAverage ? await classifier.classify(crops, "mirrored") : plain;
  return {
    half: peak.half,
    framesPerSecond,
    frames: frames.map(({ atMs }, i) =>
      mirrorAverage && i % 2 === 1
        ? { atMs, probabilities: mirrored[i]!, way: "mirrored" }
        : { atMs, probabilities: plain[i]!, way: "plain" },
    ),
    atRest: atRest!,
    atPeak: atPeak!,
  };
}
