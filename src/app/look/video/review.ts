/** One video being looked at: what has been read of it, what is shown now, and what is to be said of that. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { openVideoWalk } from "../../../platform/browser/video-walk.ts";
import type { Dwell } from "../../../recognition/smooth.ts";
import type { Subject } from "../../session/session.ts";
import type { FaceWords } from "../face-words.ts";
import type { Letters } from "../letters.ts";
import { createLiveReading, type LiveReading, type ReadFrame } from "../live-reading.ts";
import type { Overlay } from "../overlay.ts";
import { nearestMoment } from "./moments.ts";
import { createPlayFirst, type PlayFirst } from "./play-first.ts";
import type { Playback } from "./playback.ts";
import { dwellOfReadings } from "./reading-times.ts";
import { gapsBetween, type Span, type Stretch, stretchesOf } from "./stretches.ts";
import { lettersOver } from "./video-letters.ts";
import { createWholeReading, type WholeReading } from "./whole-reading.ts";

export interface Review {
  readonly subject: Subject;
  readonly whole: WholeReading;
  /** Whether the whole is to be read: the person may stop it and let it go on. */
  readonly wanted: Signal<boolean>;
  /** Whether it was asked what another person's movements may mean. */
  readonly meaning: Signal<boolean>;
  readonly letters: ReadonlySignal<Letters>;
  readonly stretches: ReadonlySignal<readonly Stretch[]>;
  /** Where no face was found. */
  readonly gaps: ReadonlySignal<readonly Span[]>;
  /** Everything before this has been read, in milliseconds from the beginning. */
  readonly readToMs: ReadonlySignal<number>;

  /** The video on the page, once it is there. */
  readonly playback: Signal<Playback | undefined>;
  /** The moment that is shown, in milliseconds. */
  readonly atMs: ReadonlySignal<number>;
  /** True where the moment shown has not been read with the whole: then it is read by itself, by `live`. */
  readonly early: ReadonlySignal<boolean>;
  readonly live: ReadonlySignal<LiveReading>;
  readonly playFirst: PlayFirst;
  /** What is said of the moment shown; undefined until it has been read, and while nothing may be told. */
  readonly words: ReadonlySignal<readonly FaceWords[] | undefined>;
  /** Whether anything may be told of the video: neither the timeline nor the words say anything while it may not. */
  readonly open: ReadonlySignal<boolean>;
  /** What is painted on the moment shown. */
  readonly overlay: ReadonlySignal<Overlay>;
  /** What would be said of any moment; undefined where it has not been read with the whole. */
  wordsAt(atMs: number): readonly FaceWords[] | undefined;
  /** Brings what is painted to a moment. */
  paintAt(atMs: number): void;
  close(): void;
}

interface ReviewOptions {
  /** The recogniser's, once it is there. */
  readonly dwell: () => Dwell | undefined;
  readonly url: string;
  readonly subject: Subject;
  /** The least time between two changes of wording while a moment is read by itself. */
  readonly paceMs: () => number;
  /** Whether anything may be told of the video. */
  readonly open: ReadonlySignal<boolean>;
  /** Asked of every frame that is read by itself, and told of it before anything is told. */
  readonly mayTell: (frame: ReadFrame) => boolean;
}

export function createReview({ url, subject, dwell, paceMs, open, mayTell }: ReviewOptions): Review {
  const playFirst = createPlayFirst();
  const whole = createWholeReading({
    openWalk: () => openVideoWalk(url),
    myTurn: playFirst.idle,
    now: () => performance.now(),
  });
  const meaning = signal(false);
  /** What is told of oneself is told of another person when it was asked. */
  const told = computed((): Subject => (meaning.value ? "myself" : subject));
  const letters = computed(() => lettersOver(whole.moments.value));
  const readToMs = computed(() => {
    const [extent, last] = [whole.extent.value, whole.moments.value.at(-1)];
    if (extent === undefined || last === undefined) return 0;
    if (whole.state.value.kind === "read") return extent.durationMs;
    return Math.min(extent.durationMs, last.atMs + extent.everyMs);
  });
  const stretches = computed(() => {
    const everyMs = whole.extent.value?.everyMs ?? 0;
    const settling = dwell();
    return stretchesOf(whole.moments.value, letters.value, {
      told: told.value,
      endMs: readToMs.value,
      ...(settling && { dwell: dwellOfReadings(settling, everyMs) }),
    });
  });
  const gaps = computed(() => gapsBetween(stretches.value, readToMs.value));

  const playback = signal<Playback | undefined>(undefined);
  const atMs = computed(() => playback.value?.atMs.value ?? 0);
  const live = computed(() => createLiveReading({ subject: told.value, paceMs, mayTell }));
  const early = computed(() => wordsAt(atMs.value) === undefined);
  const known: Overlay = { readings: undefined, letters: new Map(), told: new Map(), mirrored: false };

  function isRead(placeMs: number): boolean {
    const toTheEnd = whole.state.value.kind === "read" && whole.moments.value.length > 0;
    return toTheEnd || placeMs < readToMs.value;
  }

  function stretchesAt(placeMs: number): readonly Stretch[] {
    // The very end still shows the last frame.
    const within = Math.min(placeMs, readToMs.value - 1);
    return stretches.value.filter(({ fromMs, toMs }) => fromMs <= within && within < toMs);
  }

  function wordsAt(placeMs: number): readonly FaceWords[] | undefined {
    if (!isRead(placeMs)) return undefined;
    return stretchesAt(placeMs).map(({ letter, saying }, i) => ({ trackId: i, letter, saying }));
  }

  return {
    subject,
    whole,
    wanted: signal(true),
    meaning,
    letters,
    stretches,
    gaps,
    readToMs,
    playback,
    atMs,
    early,
    live,
    playFirst,
    words: computed(() => (open.value ? (wordsAt(atMs.value) ?? live.value.words.value) : undefined)),
    open,
    overlay: computed(() => (early.value ? live.value.overlay : known)),
    wordsAt,
    paintAt(placeMs) {
      const moment = isRead(placeMs) ? nearestMoment(whole.moments.value, placeMs) : undefined;
      const said = new Map(stretchesAt(placeMs).map(({ letter, saying }) => [letter, saying.cues]));
      known.readings = moment?.result;
      known.letters = letters.value;
      known.told = new Map(
        moment?.result.readings.map(({ trackId }) => [
          trackId,
          open.value ? (said.get(letters.value.get(trackId) ?? "") ?? []) : [],
        ]),
      );
    },
    close: whole.close,
  };
}
