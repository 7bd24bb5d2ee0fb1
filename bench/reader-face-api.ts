import type { Reader } from "./reader.ts";

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
    readonly ssdMobilenetv1: Net;
    readonly faceLandmark68Net: Net;
    readonly faceExpressionNet: Net;
  };
  detectAllFaces(canvas: HTMLCanvasElement): {
    withFaceLandmarks(): { withFaceExpressions(): Promise<readonly object[]> };
  };
}

const MODELS = "/peers/face-api-models/";

/** Its default detector, then landmarks to align the face, then expressions. */
export async function openReader(): Promise<Reader> {
  const address = "/peers/face-api.esm.js";
  const faceapi: FaceApiModule = await import(/* @vite-ignore */ address);
  faceapi.tf.setWasmPaths("/peers/wasm/");
  await faceapi.tf.setBackend("wasm");
  await faceapi.tf.ready();
  const { ssdMobilenetv1, faceLandmark68Net, faceExpressionNet } = faceapi.nets;
  for (const net of [ssdMobilenetv1, faceLandmark68Net, faceExpressionNet]) await net.loadFromUri(MODELS);
  const version = typeof faceapi.version === "string" ? faceapi.version : faceapi.version.faceapi;
  return {
    description: `@vladmandic/face-api ${version}, wasm, SSD detector + landmarks + expressions`,
    async read(canvas) {
      return {
        faces: (await faceapi.detectAllFaces(canvas).withFaceLandmarks().withFaceExpressions()).length,
      };
    },
  };
}
