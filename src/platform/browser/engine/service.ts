/**
 * The recognition as a service that answers calls, one after another. It runs in the worker, or in the page where
 * there can be no worker; it knows neither.
 */

import type { Reading } from "../../../recognition/face.ts";
import type { RgbaImage } from "../../../recognition/image.ts";
import { ManifestError, parseManifest } from "../../../recognition/manifest.ts";
import {
  createPipeline,
  type ModelFiles,
  type RecognitionStream,
  type Recognizer,
} from "../../../recognition/pipeline.ts";
import { RuntimeError } from "../../../recognition/runtime.ts";
import { type Frame, type ReadbackContext, readPixels } from "./pixels.ts";
import {
  type Calls,
  type FrameReadings,
  type ModelUrls,
  type Outcome,
  type Request,
  toSentError,
} from "./protocol.ts";
import { createBrowserRuntime } from "./runtime.ts";

export interface Service {
  /** Never rejects: a failure is an outcome too. Frames are closed, whatever happens. */
  answer(request: Request): Promise<Outcome<unknown>>;
}

type Milliseconds = {
  -readonly [Stage in keyof FrameReadings["milliseconds"]]: FrameReadings["milliseconds"][Stage];
};

export function createService(context: ReadbackContext): Service {
  let recognizer: Recognizer | undefined;
  let milliseconds: Milliseconds = {};
  const streams = new Map<number, RecognitionStream>();

  async function open({ models, runtime: options }: Calls["open"]["ask"]): Promise<Calls["open"]["answer"]> {
    const runtime = createBrowserRuntime(options);
    recognizer = await createPipeline(runtime, await fetchModels(models), {
      now: () => performance.now(),
      onStage: (stage, took) => {
        milliseconds[stage] = (milliseconds[stage] ?? 0) + took;
      },
    });
    await recognizer.warmUp();
    return { manifest: recognizer.manifest, runtime: runtime.description };
  }

  async function read(
    frame: Frame,
    longestSide: number,
    recognize: (image: RgbaImage) => Promise<Reading[]>,
  ): Promise<FrameReadings> {
    const start = performance.now();
    const image = readPixels(context, frame, longestSide);
    milliseconds = { readback: performance.now() - start };
    const readings = await recognize(image);
    return { readings, width: image.width, height: image.height, milliseconds };
  }

  function opened(): Recognizer {
    if (recognizer === undefined) throw new RuntimeError("no models are open");
    return recognizer;
  }

  function streamOf(id: number): RecognitionStream {
    const stream = streams.get(id);
    if (stream === undefined) throw new RuntimeError(`stream ${id} is not open`);
    return stream;
  }

  async function perform(request: Request): Promise<unknown> {
    switch (request.call) {
      case "open":
        return open(request.ask);
      case "readPicture": {
        const { frame, longestSide, neutral } = request.ask;
        return read(frame, longestSide, (image) => opened().readPicture(image, { neutral }));
      }
      case "openStream": {
        const { stream, neutral } = request.ask;
        streams.set(stream, opened().openStream({ neutral }));
        return undefined;
      }
      case "readFrame": {
        const { stream, frame, atMs, longestSide } = request.ask;
        return read(frame, longestSide, (image) => streamOf(stream).read(image, atMs));
      }
      case "closeStream":
        streams.delete(request.ask.stream);
        return undefined;
      case "close":
        streams.clear();
        await recognizer?.close();
        recognizer = undefined;
        return undefined;
    }
  }

  let last: Promise<unknown> = Promise.resolve();

  return {
    answer(request) {
      const outcome = last.then(async (): Promise<Outcome<unknown>> => {
        try {
          return { ok: true, value: await perform(request) };
        } catch (error) {
          return { ok: false, error: toSentError(error) };
        } finally {
          if ("frame" in request.ask) request.ask.frame.close();
        }
      });
      last = outcome;
      return outcome;
    },
  };
}

async function fetchModels(urls: ModelUrls): Promise<ModelFiles> {
  const [detector, mesh, expression, json] = await Promise.all([
    fetchBytes(urls.detector),
    fetchBytes(urls.mesh),
    fetchBytes(urls.expression),
    fetchJson(urls.manifest),
  ]);
  const manifest = parseManifest(json, urls.manifest);
  if ((await sha256(expression)) !== manifest.sha256)
    throw new ManifestError(`${urls.manifest}: sha256: does not match the bytes of ${urls.expression}`);
  return { detector, mesh, expression, manifest };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchFile(url)).arrayBuffer());
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetchFile(url);
  try {
    return await response.json();
  } catch (cause) {
    throw new RuntimeError(`${url} is not JSON`, { cause });
  }
}

async function fetchFile(url: string): Promise<globalThis.Response> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new RuntimeError(`${url} could not be fetched: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  });
  if (!response.ok) throw new RuntimeError(`${url} could not be fetched: status ${response.status}`);
  return response;
}
