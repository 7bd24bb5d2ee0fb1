/**
 * The person's own face at rest, in the room: taken, chosen, and held against what is read. For themselves alone, so there is nothing
 * of it unless they said that the face is theirs.
 *
 *   waiting ──a face──▶ holding ──ten seconds──▶ taken ──keep──▶ (in use)
 *                          └─────────▶ refused ──take──▶ waiting
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CameraDevice } from "../../../platform/browser/camera.ts";
import type { ModelManifest } from "../../../recognition/manifest.ts";
import type { PersonalNeutral } from "../../../recognition/personal-neutral.ts";
import type { ReadingOptions } from "../../../recognition/pipeline.ts";
import type { CaptureFault } from "../../../recognition/take-neutral.ts";
import type { Recognition } from "../../session/recognition.ts";
import type { Session, Shown } from "../../session/session.ts";
import type { KeptRecord, KeptRecords } from "../../store/kept-records.ts";
import type { StoredNeutral } from "../../store/kinds/neutral.ts";
import type { ReadFrame } from "../live-reading.ts";
import { type Capture, startCapture } from "./capture.ts";
import { type Company, companyAfter } from "./company.ts";
import {
  BY_ITSELF,
  chosenNeutral,
  fittingNeutrals,
  type NeutralChoice,
  outdatedNeutrals,
  type Place,
} from "./fitting.ts";

export type Taking =
  | { readonly kind: "waiting" | "holding" }
  | { readonly kind: "refused"; readonly because: CaptureFault }
  | { readonly kind: "taken"; readonly neutral: PersonalNeutral };

export interface OwnNeutral {
  /** Where a face at rest may be used: undefined for other people's faces, for drawn ones, and until the models are there. */
  readonly place: ReadonlySignal<Place | undefined>;
  /** What may be chosen among. */
  readonly fitting: ReadonlySignal<readonly KeptRecord<StoredNeutral>[]>;
  /** Taken with another model: not used, not erased. */
  readonly outdated: ReadonlySignal<readonly KeptRecord<StoredNeutral>[]>;
  readonly chosen: ReadonlySignal<KeptRecord<StoredNeutral> | undefined>;
  /** The chosen one, while it is used. */
  readonly inForce: ReadonlySignal<StoredNeutral | undefined>;
  /** For files, or for every camera of this visit. */
  choose(choice: NeutralChoice): void;
  /** While more than one face is in view, or once more than one is in a video, the chosen one is not used. */
  readonly several: ReadonlySignal<boolean>;
  readonly taking: ReadonlySignal<Taking | undefined>;
  /** What to read with; whenever it is another object, the stream is to be opened anew. */
  readonly options: ReadonlySignal<ReadingOptions>;
  /** How many faces a frame has, and its time in milliseconds. */
  notice(faces: number, atMs: number): void;
  /** For `LiveReading`: nothing is told while a neutral is taken, nor of several faces held against one person's. */
  mayTell(frame: ReadFrame): boolean;
  /** Begins to take one, at once or once more. Does nothing without a camera. */
  take(): void;
  /** Ends it; what was taken is forgotten. */
  cancel(): void;
  /** Keeps what was taken, in the place of an older one of the same light and camera. */
  keep(light: string): Promise<void>;
}

interface Attempt {
  readonly of: Shown;
  readonly camera: CameraDevice;
  readonly capture: Capture;
}

export function createOwnNeutral(
  session: Pick<Session, "shown" | "subject" | "cameras" | "paused">,
  recognition: Pick<Recognition, "state">,
  neutrals: KeptRecords<StoredNeutral>,
  /** It outlasts the room. */
  cameraChoice: Signal<NeutralChoice>,
): OwnNeutral {
  const fileChoice = signal<NeutralChoice>(BY_ITSELF);
  const phase = signal<Taking | undefined>(undefined);
  const severalIn = signal<Shown | undefined>(undefined);
  const attempt = signal<Attempt | undefined>(undefined);
  let company: Company = { kind: "alone" };

  const manifest = computed<ModelManifest | undefined>(() => {
    const state = recognition.state.value;
    return state.kind === "ready" ? state.recognizer.manifest : undefined;
  });
  const place = computed<Place | undefined>(() => {
    const shown = session.shown.value;
    if (session.subject.value !== "myself" || manifest.value === undefined) return undefined;
    if (shown.kind === "picture" || shown.kind === "video") return { kind: "file" };
    if (shown.kind !== "camera") return undefined;
    return { kind: "camera", device: shown.camera.device, cameras: session.cameras.value };
  });
  const among = (sift: typeof fittingNeutrals) =>
    computed(() =>
      place.value === undefined || manifest.value === undefined
        ? []
        : sift(neutrals.all.value, place.value, manifest.value.sha256),
    );
  const fitting = among(fittingNeutrals);
  const outdated = among(outdatedNeutrals);
  const choiceOf = ({ kind }: Place) => (kind === "camera" ? cameraChoice : fileChoice);
  const chosen = computed(
    () => place.value && chosenNeutral(fitting.value, place.value, choiceOf(place.value).value),
  );
  const several = computed(() => severalIn.value === session.shown.value);

  /** Out of sight, or before another camera, ten seconds that were begun are over. */
  const taking = computed(() => {
    const now = phase.value;
    const going = now?.kind === "waiting" || now?.kind === "holding";
    const over = going && (session.paused.value || session.shown.value !== attempt.value?.of);
    return over ? undefined : now;
  });
  const isTaking = computed(() => taking.value !== undefined);
  const inForce = computed(() => (isTaking.value || several.value ? undefined : chosen.value?.value));
  const options = computed<ReadingOptions>(() => {
    // Ten seconds are taken from a stream of their own, which remembers nothing from before.
    void (isTaking.value && attempt.value);
    return inForce.value === undefined ? {} : { neutral: inForce.value.neutral };
  });

  function notice(faces: number, atMs: number): void {
    const shown = session.shown.peek();
    // A video is read as a whole, beside the same from its beginning to its end.
    if (shown.kind === "video" && severalIn.peek() === shown) return;
    const before: Company = severalIn.peek() === shown ? company : { kind: "alone" };
    company = companyAfter(before, faces, atMs);
    severalIn.value = company.kind === "several" ? shown : undefined;
  }

  function observe({ result, atMs, options: readWith }: ReadFrame): void {
    const now = taking.peek();
    if (now?.kind !== "waiting" && now?.kind !== "holding") return;
    // Frames of the stream before are still on their way.
    if (readWith !== options.peek()) return;
    const seen = attempt.peek()!.capture.observe(result.readings, atMs);
    const next: Taking = typeof seen === "string" ? { kind: seen } : seen;
    if (next.kind !== now.kind) phase.value = next;
  }

  return {
    place,
    fitting,
    outdated,
    chosen,
    inForce,
    several,
    taking,
    options,
    choose(choice) {
      const now = place.peek();
      if (now !== undefined) choiceOf(now).value = choice;
    },
    notice,
    mayTell(frame) {
      notice(frame.result.readings.length, frame.atMs);
      observe(frame);
      if (taking.peek() !== undefined) return false;
      return frame.options.neutral === undefined || frame.result.readings.length < 2;
    },
    take() {
      const shown = session.shown.peek();
      if (shown.kind !== "camera" || manifest.peek() === undefined) return;
      batch(() => {
        attempt.value = { of: shown, camera: shown.camera.device, capture: startCapture(manifest.peek()!) };
        phase.value = { kind: "waiting" };
      });
    },
    cancel() {
      phase.value = undefined;
    },
    async keep(light) {
      const now = phase.peek();
      if (now?.kind !== "taken") return;
      const { neutral } = now;
      const { camera } = attempt.peek()!;
      const older = neutrals.all
        .peek()
        .filter(({ value }) => value.light === light && value.camera.id === camera.id);
      batch(() => {
        phase.value = undefined;
        cameraChoice.value = BY_ITSELF;
      });
      await neutrals.add({ takenAtMs: Date.now(), camera: { ...camera }, light, neutral });
      for (const { id } of older) await neutrals.erase(id);
    },
  };
}
