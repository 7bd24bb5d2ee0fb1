/** The worker: answers the page's calls with the recognition service. */
import type { Request, Response } from "./engine/protocol.ts";
import { createService } from "./engine/service.ts";

declare const self: DedicatedWorkerGlobalScope;

// Kept in ordinary memory, because every frame drawn on it is read back.
const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
if (context === null) throw new Error("this worker has no 2D canvas");
const service = createService(context);

self.onmessage = async ({ data: request }: MessageEvent<Request>) => {
  const response: Response = { id: request.id, outcome: await service.answer(request) };
  self.postMessage(response);
};
