/** How calls reach the recognition service: in a worker, or in the page itself where there can be none. */

import { RuntimeError } from "../../recognition/runtime.ts";
import type { Frame, ReadbackContext } from "./engine/pixels.ts";
import {
  type CallName,
  type Calls,
  fromSentError,
  type Outcome,
  type Request,
  type Response,
} from "./engine/protocol.ts";

export interface Channel {
  readonly inWorker: boolean;
  /** Hands a frame over: the caller must not use it again. @throws RuntimeError, ManifestError or TypeError of the service. */
  call<Name extends CallName>(name: Name, ask: Calls[Name]["ask"]): Promise<Calls[Name]["answer"]>;
  /** Ends it at once. Calls still under way fail. */
  end(): void;
}

/** Safari before 16.4 has workers but no `OffscreenCanvas`. */
export function canUseWorker(): boolean {
  return typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";
}

export function workerChannel(worker: Worker): Channel {
  const underWay = new Map<number, (outcome: Outcome<unknown>) => void>();
  let lastId = 0;
  let broken: string | undefined;

  function breakOff(message: string): void {
    broken = message;
    for (const settle of underWay.values()) settle({ ok: false, error: { name: "RuntimeError", message } });
    underWay.clear();
    worker.terminate();
  }

  worker.onmessage = ({ data: { id, outcome } }: MessageEvent<Response>) => {
    underWay.get(id)?.(outcome);
    underWay.delete(id);
  };
  worker.onerror = (event) =>
    breakOff(`the recognition worker stopped: ${event.message || "it could not be loaded"}`);

  return {
    inWorker: true,
    async call(name, ask) {
      if (broken !== undefined) throw new RuntimeError(broken);
      lastId += 1;
      const request = { id: lastId, call: name, ask } as Request;
      const outcome = new Promise<Outcome<unknown>>((settle) => underWay.set(request.id, settle));
      worker.postMessage(request, framesIn(request));
      return unwrap(await outcome);
    },
    end: () => breakOff("the recognition has been closed"),
  };
}

/** Runs the service in the page. It is fetched only then: a page with a worker does not load the runtime twice. */
export function pageChannel(): Channel {
  const service = import("./engine/service.ts").then(({ createService }) => createService(pageContext()));
  return {
    inWorker: false,
    async call(name, ask) {
      return unwrap(await (await service).answer({ id: 0, call: name, ask } as Request));
    },
    end() {
      void service.then(({ answer }) => answer({ id: 0, call: "close", ask: {} }));
    },
  };
}

function pageContext(): ReadbackContext {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (context === null) throw new RuntimeError("this browser gives no 2D canvas");
  return context;
}

function framesIn({ ask }: Request): Frame[] {
  return "frame" in ask ? [ask.frame] : [];
}

/** `Calls` ties the answer's type to the call's name; the wire does not know it. */
function unwrap<Value>(outcome: Outcome<unknown>): Value {
  if (outcome.ok) return outcome.value as Value;
  throw fromSentError(outcome.error);
}
