import { mostLikely, type Reader } from "./reader.ts";

/** As much of @vladmandic/human as is used here; it is installed on demand, so its own types may not be there. */
interface HumanModule {
  readonly Human: new (
    config: object,
  ) => {
    readonly version: string;
    load(): Promise<void>;
    detect(
      canvas: HTMLCanvasElement,
      config: object,
    ): Promise<{ face: readonly FoundFace[]; error?: string }>;
  };
}

interface FoundFace {
  /** x, y, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly emotion?: readonly { readonly emotion: string; readonly score: number }[];
}

const WORDS = {
  neutral: "neutral",
  happy: "happiness",
  surprise: "surprise",
  sad: "sadness",
  angry: "anger",
  disgust: "disgust",
  fear: "fear",
} as const;

/** Detector, mesh and emotion, everything else off: what comes nearest to our pipeline. */
const CONFIG = {
  backend: "wasm",
  wasmPath: "/peers/wasm/",
  modelBasePath: "/peers/human-models/",
  cacheModels: false,
  warmup: "none",
  filter: { enabled: false },
  gesture: { enabled: false },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  segmentation: { enabled: false },
  face: {
    enabled: true,
    detector: { maxDetected: 10, rotation: false },
    mesh: { enabled: true },
    emotion: { enabled: true, skipFrames: 0, skipTime: 0 },
    iris: { enabled: false },
    attention: { enabled: false },
    description: { enabled: false },
    antispoof: { enabled: false },
    liveness: { enabled: false },
    gear: { enabled: false },
  },
};

/** In a video it may follow faces without detecting them, as it does by default; emotions are read in every frame. */
const MODES = {
  picture: { cacheSensitivity: 0, face: { detector: { skipFrames: 0, skipTime: 0 } } },
  video: { cacheSensitivity: 0.7, face: { detector: { skipFrames: 99, skipTime: 2500 } } },
};

export async function openReader(): Promise<Reader> {
  const address = "/peers/human.esm.js";
  const { Human }: HumanModule = await import(/* @vite-ignore */ address);
  const human = new Human(CONFIG);
  await human.load();
  return {
    description: `@vladmandic/human ${human.version}, wasm, detector + mesh + emotion`,
    async read(canvas, mode) {
      const { face, error } = await human.detect(canvas, MODES[mode]);
      if (error) throw new Error(error);
      const faces = face.flatMap(({ box: [, , width, height], emotion }) =>
        emotion?.length
          ? [
              {
                area: width * height,
                scores: Object.fromEntries(emotion.map(({ emotion: word, score }) => [word, score])),
              },
            ]
          : [],
      );
      return { faces: faces.length, expression: mostLikely(faces, WORDS) };
    },
  };
}
