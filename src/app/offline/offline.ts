/** The app's files on this device, as the page sees them: whether they are kept, and whether a newer version waits. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { TAKE_OVER } from "./take-over.ts";

/** Whether the page opens without a network. */
export type Keeping = "being-kept" | "kept" | "not-kept";

export interface Offline {
  /** Undefined until it is known. */
  readonly keeping: ReadonlySignal<Keeping | undefined>;
  /** A newer version is whole and waits, and was not put off. */
  readonly newerWaits: ReadonlySignal<boolean>;
  /** Has the app kept, and looks out for newer versions. Once: further calls do nothing. Never fails. */
  keep(): Promise<void>;
  /** Ends the wait: every open page of the app is loaded anew, by the newer version. */
  takeOver(): void;
  /** No more of this version while the page is open. */
  putOff(): void;
}

/**
 * Nothing is reloaded unless `takeOver` was called, here or in another tab.
 *
 * @param container the browser's; undefined where it has none, or the page was not served securely
 */
export function createOffline(
  container: ServiceWorkerContainer | undefined,
  reload: () => void = () => location.reload(),
): Offline {
  const keeping = signal<Keeping | undefined>(container === undefined ? "not-kept" : undefined);
  const waiting = signal<ServiceWorker | undefined>(undefined);
  const putOff = signal<ServiceWorker | undefined>(undefined);
  let begun = false;
  let asked = false;

  // The version that answers this page gives way only when somebody wants it to.
  if (container?.controller) container.addEventListener("controllerchange", () => reload(), { once: true });

  function follow(registration: ServiceWorkerRegistration): void {
    keeping.value = registration.active === null ? "being-kept" : "kept";
    for (const worker of [registration.waiting, registration.installing])
      watch(worker, registration.active !== null);
    registration.addEventListener("updatefound", () =>
      watch(registration.installing, registration.active !== null),
    );
  }

  function watch(worker: ServiceWorker | null, isNewer: boolean): void {
    if (worker === null) return;
    const look = (): void => {
      if (isNewer) lookAtNewer(worker);
      else if (worker.state === "activated") keeping.value = "kept";
      else if (worker.state === "redundant") keeping.value = "not-kept";
    };
    worker.addEventListener("statechange", look);
    look();
  }

  function lookAtNewer(worker: ServiceWorker): void {
    if (worker.state === "installed") waiting.value = worker;
    else if (waiting.peek() === worker) waiting.value = undefined;
    // A page that no version answers, such as the very first one, is not told by "controllerchange".
    if (worker.state === "activated" && asked && container?.controller === null) reload();
  }

  return {
    keeping,
    newerWaits: computed(() => waiting.value !== undefined && waiting.value !== putOff.value),
    async keep() {
      if (container === undefined || begun) return;
      begun = true;
      try {
        follow(await container.register("./sw.js", { updateViaCache: "none" }));
      } catch {
        // Switched off by the person, or no such file on this host: everything works, with a network.
        keeping.value = "not-kept";
      }
    },
    takeOver() {
      asked = true;
      waiting.peek()?.postMessage(TAKE_OVER);
    },
    putOff() {
      putOff.value = waiting.peek();
    },
  };
}

/** The browser's service workers; undefined where it has none, keeps them from this page, or the app is being developed. */
export function browsersContainer(): ServiceWorkerContainer | undefined {
  if (!import.meta.env.PROD) return undefined;
  try {
    return navigator.serviceWorker;
  } catch {
    // In a frame without an origin the mere look is refused.
    return undefined;
  }
}
