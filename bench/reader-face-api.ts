import { mostLikely, type Reader } from "./reader.ts";

interface Net {
  loadFromUri(address: string): Promise<void>;
}

/** As much of @vladmandic/face-api as is used here; it is installed on demand, so its own types may not be there. */
interface FaceApiModule {
  readonly version: string | { readonly faceapi: string };
  readonly tf: {
    setWasmPaths(path: string): void;
    setBackend(name: string): Promise<boolean>;
    ready(): Promise<void>;
  };
  readonly nets: {
    readonly tinyFaceDetector: Net;
    readonly faceLandmark68Net: Net;
    readonly faceExpressionNet: Net;
  };
  readonly TinyFaceDetectorOptions: new () => object;
  detectAllFaces(
    canvas: HTMLCanvasElement,
    options: object,
  ): {
    withFaceLandmarks(): { withFaceExpressions(): Promise<readonly ReadFace[]> };
  };
}

interface ReadFace {
  readonly detection: { readonly box: { readonly area: number } };
  readonly expressions: Readonly<Record<string, number>>;
}

const WORDS = {
  neutral: "neutral",
  happy: "happiness",
  surprised: "surprise",
  sad: "sadness",
  angry: "anger",
  disgusted: "disgust",
  fearful: "fear",
} as const;

const MODELS = "/peers/face-api-models/";

/** Its quick detector (its default one takes about three times as long), landmarks to align the face, expressions. */
export async function openReader(): Promise<Reader> {
  const address = "/peers/face-api.esm.js";
  const faceapi: FaceApiModule = await import(/* @vite-ignore */ address);
  faceapi.tf.setWasmPaths("/peers/wasm/");
  await faceapi.tf.setBackend("wasm");
  await faceapi.tf.ready();
  const { tinyFaceDetector, faceLandmark68Net, faceExpressionNet } = faceapi.nets;
  for (const net of [tinyFaceDetector, faceLandmark68Net, faceExpressionNet]) await net.loadFromUri(MODELS);
  const options = new faceapi.TinyFaceDetectorOptions();
  const version = typeof faceapi.version === "string" ? faceapi.version : faceapi.version.faceapi;
  return {
    description: `@vladmandic/face-api ${version}, wasm, tiny detector + landmarks + expressions`,
    async read(canvas) {
      const read = await faceapi.detectAllFaces(canvas, options).withFaceLandmarks().withFaceExpressions();
      const faces = read.map(({ detection, expressions }) => ({
        area: detection.box.area,
        scores: { ...expressions },
      }));
      return { faces: faces.length, expression: mostLikely(faces, WORDS) };
    },
  };
}
