import { beforeEach, describe, expect, it, vi } from "vitest";
import { createOffline } from "./offline.ts";
import { TAKE_OVER } from "./take-over.ts";

/** A service worker as a page sees it. */
class Worker extends EventTarget {
  state: ServiceWorkerState;
  readonly postMessage = vi.fn();

  constructor(state: ServiceWorkerState = "installing") {
    super();
    this.state = state;
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;

  find(): Worker {
    this.installing = new Worker();
    this.dispatchEvent(new Event("updatefound"));
    return this.installing;
  }
}

class Container extends EventTarget {
  controller: Worker | null = null;
  readonly registration = new Registration();
  readonly register = vi.fn(async () => this.registration);
}

let container: Container;
const reload = vi.fn();
const open = () => createOffline(container as unknown as ServiceWorkerContainer, reload);

/** A page that the version before answers. */
function controlled(): void {
  container.controller = new Worker("activated");
  container.registration.active = container.controller;
}

beforeEach(() => {
  container = new Container();
  reload.mockReset();
});

describe("keeping", () => {
  it("is told from the first install to the end, and nothing is called newer", async () => {
    const offline = open();
    expect(offline.keeping.value).toBeUndefined();
    container.registration.installing = new Worker();
    await offline.keep();
    expect(offline.keeping.value).toBe("being-kept");
    const worker = container.registration.installing;
    for (const state of ["installed", "activating", "activated"] as const) {
      worker.become(state);
      expect(offline.newerWaits.value).toBe(false);
    }
    expect(offline.keeping.value).toBe("kept");
    expect(reload).not.toHaveBeenCalled();
  });

  it("says so when the first install breaks off", async () => {
    const offline = open();
    container.registration.installing = new Worker();
    await offline.keep();
    container.registration.installing.become("redundant");
    expect(offline.keeping.value).toBe("not-kept");
  });

  it("asks once, without the browser's cache between, and bears a refusal", async () => {
    const offline = open();
    container.register.mockRejectedValue(new DOMException("no", "SecurityError"));
    await Promise.all([offline.keep(), offline.keep()]);
    expect(container.register.mock.calls).toEqual([["./sw.js", { updateViaCache: "none" }]]);
    expect(offline.keeping.value).toBe("not-kept");
  });

  it("a browser without service workers keeps nothing, and nothing fails", async () => {
    const offline = createOffline(undefined, reload);
    await offline.keep();
    offline.takeOver();
    expect(offline.keeping.value).toBe("not-kept");
    expect(offline.newerWaits.value).toBe(false);
  });
});

describe("a newer version", () => {
  it("is told when it is whole, not before", async () => {
    controlled();
    const offline = open();
    await offline.keep();
    const newer = container.registration.find();
    expect(offline.newerWaits.value).toBe(false);
    newer.become("installed");
    expect(offline.newerWaits.value).toBe(true);
    expect(offline.keeping.value).toBe("kept");
  });

  it("is told when it has waited since an earlier visit", async () => {
    controlled();
    container.registration.waiting = new Worker("installed");
    const offline = open();
    await offline.keep();
    expect(offline.newerWaits.value).toBe(true);
  });

  it("that breaks off is not told of, and the version before counts as kept", async () => {
    controlled();
    const offline = open();
    await offline.keep();
    container.registration.find().become("redundant");
    expect(offline.newerWaits.value).toBe(false);
    expect(offline.keeping.value).toBe("kept");
  });

  it("takes over when it is wanted, and the page is loaded anew once", async () => {
    controlled();
    const offline = open();
    await offline.keep();
    const newer = container.registration.find();
    newer.become("installed");
    expect(newer.postMessage).not.toHaveBeenCalled();
    offline.takeOver();
    expect(newer.postMessage.mock.calls).toEqual([[TAKE_OVER]]);
    newer.become("activating");
    container.controller = newer;
    container.dispatchEvent(new Event("controllerchange"));
    newer.become("activated");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("that was wanted in another tab loads this one anew too, even before it has looked for one", () => {
    controlled();
    open();
    container.dispatchEvent(new Event("controllerchange"));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("can be put off; the next one is told again", async () => {
    controlled();
    const offline = open();
    await offline.keep();
    container.registration.find().become("installed");
    offline.putOff();
    expect(offline.newerWaits.value).toBe(false);
    container.registration.find().become("installed");
    expect(offline.newerWaits.value).toBe(true);
  });

  it("on a page that no version answers, loads it anew only where that was wanted", async () => {
    container.registration.active = new Worker("activated");
    const offline = open();
    await offline.keep();
    const byItself = container.registration.find();
    for (const state of ["installed", "activating", "activated"] as const) byItself.become(state);
    expect(reload).not.toHaveBeenCalled();
    expect(offline.newerWaits.value).toBe(false);

    const wanted = container.registration.find();
    wanted.become("installed");
    offline.takeOver();
    wanted.become("activated");
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
