/** The recogniser's own life: being loaded, ready, or failed with a way to try again. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { BrowserRecognizer } from "../../platform/browser/recognizer.ts";

export type RecognitionState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly recognizer: BrowserRecognizer }
  | { readonly kind: "failed"; readonly message: string };

export interface Recognition {
  readonly state: ReadonlySignal<RecognitionState>;
  /** Loads the models, again after a failure. */
  load(): Promise<void>;
  /** Called by whoever sees the recogniser fail at work. */
  failed(error: unknown): void;
}

export function createRecognition(open: () => Promise<BrowserRecognizer>): Recognition {
  const state = signal<RecognitionState>({ kind: "loading" });

  function failed(error: unknown): void {
    if (state.value.kind === "ready") state.value.recognizer.close();
    state.value = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }

  return {
    state,
    failed,
    async load() {
      state.value = { kind: "loading" };
      try {
        state.value = { kind: "ready", recognizer: await open() };
      } catch (error) {
        failed(error);
      }
    },
  };
}
