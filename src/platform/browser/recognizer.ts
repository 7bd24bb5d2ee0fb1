/** The recognition as a page uses it: models by address, frames in, readings out, the work done elsewhere. */
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { ReadingOptions } from "../../recognition/pipeline.ts";
import { type Channel, canUseWorker, pageChannel, workerChannel } from "./channel.ts";
import type { Frame } from "./engine/pixels.ts";
import type { FrameReadings, ModelUrls } from "./engine/protocol.ts";
import { latestWins } from "./latest-wins.ts";

export interface RecognizerOptions {
  /** The model files; relative addresses are the page's. Serve them from your own origin. */
  readonly models: ModelUrls;
  /** `ort-wasm-simd-threaded.wasm` of `onnxruntime-web`, served from your own origin. */
  readonly wasmUrl?: string;
  /** `ort-wasm-simd-threaded.mjs` of the same package. */
  readonly wasmModuleUrl?: string;
  /** WebAssembly threads. Default: one for two cores, at most four, where the page is cross-origin isolated; else one. */
  readonly threads?: number;
  /** Default: true where the browser has workers with a canvas. */
  readonly inWorker?: boolean;
}

export interface BrowserRecognizer {
  readonly manifest: ModelManifest;
  /** What runs, for people to read: "onnxruntime-web 1.30.0, wasm, 2 threads". */
  readonly runtime: string;
  readonly inWorker: boolean;
  /** Reads one picture by itself, reduced to `longestSide` pixels (default 1920). Takes the frame over and closes it. */
  readPicture(frame: Frame, longestSide?: number, options?: ReadingOptions): Promise<FrameReadings>;
  /** A camera or a video: faces keep their track ids and readings are smoothed over time. */
  openStream(options?: { readonly longestSide?: number } & ReadingOptions): BrowserStream;
  /** Frees everything, at once. */
  close(): void;
}

export interface BrowserStream {
  /**
   * Reads a frame taken at `atMs`, reduced to the stream's longest side (default 640). Takes the frame over and closes
   * it. One is read at a time; of those that come meanwhile the latest is read next, the others give undefined.
   */
  read(frame: Frame, atMs: number): Promise<FrameReadings | undefined>;
  close(): Promise<void>;
}

/** Beyond this a camera frame costs more to read back than it adds: the detector looks at 192 pixels. */
const LONGEST_LIVE_SIDE = 640;
const LONGEST_PICTURE_SIDE = 1920;

/**
 * Opens the models. `createWorker` starts the module `worker` of this folder as the bundler at hand wants it.
 * @throws RuntimeError when a file cannot be fetched or loaded, ManifestError when the manifest is not its model's.
 */
export async function openRecognizer(
  options: RecognizerOptions,
  createWorker: () => Worker,
): Promise<BrowserRecognizer> {
  const inWorker = options.inWorker ?? canUseWorker();
  const channel = inWorker ? workerChannel(createWorker()) : pageChannel();
  try {
    const opened = await channel.call("open", openRequest(options));
    return { ...opened, inWorker, ...recognizerOn(channel) };
  } catch (error) {
    channel.end();
    throw error;
  }
}

function recognizerOn(channel: Channel): Pick<BrowserRecognizer, "readPicture" | "openStream" | "close"> {
  let lastStream = 0;
  return {
    readPicture: (frame, longestSide = LONGEST_PICTURE_SIDE, { neutral } = {}) =>
      channel.call("readPicture", { frame, longestSide, neutral }),
    openStream({ longestSide = LONGEST_LIVE_SIDE, neutral } = {}) {
      lastStream += 1;
      const stream = lastStream;
      const opened = channel.call("openStream", { stream, neutral });
      // Whoever reads will hear of a failure; unread, it troubles nobody.
      opened.catch(() => undefined);
      const readLatest = latestWins(
        async ({ frame, atMs }: { frame: Frame; atMs: number }) => {
          await opened;
          return channel.call("readFrame", { stream, frame, atMs, longestSide });
        },
        ({ frame }) => frame.close(),
      );
      return {
        read: (frame, atMs) => readLatest({ frame, atMs }),
        close: () => channel.call("closeStream", { stream }),
      };
    },
    close: () => channel.end(),
  };
}

/** A worker's relative addresses are not the page's, so all are made absolute here. */
function openRequest({ models, wasmUrl, wasmModuleUrl, threads }: RecognizerOptions) {
  const absolute = (url: string): string => new URL(url, document.baseURI).href;
  const { detector, mesh, expression, manifest } = models;
  return {
    models: {
      detector: absolute(detector),
      mesh: absolute(mesh),
      expression: absolute(expression),
      manifest: absolute(manifest),
    },
    runtime: {
      ...(wasmUrl !== undefined && { wasmUrl: absolute(wasmUrl) }),
      ...(wasmModuleUrl !== undefined && { wasmModuleUrl: absolute(wasmModuleUrl) }),
      ...(threads !== undefined && { threads }),
    },
  };
}
