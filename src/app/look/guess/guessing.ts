/**
 * Guessing first, in the room: while it is on, nothing is told of a face until the person has said what they see.
 *
 *   asking ──answer──▶ together (both stand side by side, and what is read is told again) ──again──▶ asking
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Recognition } from "../../session/recognition.ts";
import type { Readable, Session, Shown } from "../../session/session.ts";
import type { KeptRecords } from "../../store/kept-records.ts";
import { type Fit, type Guess, LONGEST_GUESS } from "../../store/kinds/guess.ts";
import type { KeptPreferences } from "../../store/preferences.ts";
import { type FaceWords, wordsOf } from "../face-words.ts";
import type { ReadFrame } from "../live-reading.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { keptReading } from "./said.ts";

/** What the person said and what is read, of one moment. */
export interface Together {
  readonly guess: Guess;
  /** Which face it was, where there were several. */
  readonly letter?: string;
  /** Where it is kept. */
  readonly id?: string;
}

/** Why an answer was not taken yet. */
export type Hindrance = "empty" | "tooLong" | "noFace";

export interface Guessing {
  /** Whether it is the person's turn. */
  readonly asking: ReadonlySignal<boolean>;
  readonly together: ReadonlySignal<Together | undefined>;
  /** Letters of the faces in view; undefined until there was a look. */
  readonly letters: ReadonlySignal<readonly string[] | undefined>;
  /** Of the face that is guessed at: the chosen one's or, where none is chosen or it has gone, the first. */
  readonly letter: ReadonlySignal<string | undefined>;
  readonly draft: Signal<Draft>;
  /** Told of the faces in view, before anything is told of them. They are asked for when they are needed. */
  see(faces: () => readonly FaceWords[]): void;
  /** For `LiveReading`. */
  mayTell(frame: ReadFrame): boolean;
  chooseLetter(letter: string): void;
  /** @param nowMs since 1970, UTC. @returns undefined where the answer was taken */
  answer(words: string, nowMs: number): Hindrance | undefined;
  /** Whether what was read fits, as the person says. */
  judge(fit: Fit): void;
  /** Whether guesses are kept from now on, this one among them. */
  chooseKeeping(keep: boolean): void;
  again(): void;
}

export function createGuessing(
  session: Pick<Session, "shown" | "subject" | "paused">,
  recognition: Pick<Recognition, "state">,
  { current, change: prefer }: Pick<KeptPreferences, "current" | "change">,
  guesses: Pick<KeptRecords<Guess>, "add" | "change">,
): Guessing {
  const draft = signal<Draft>(EMPTY_DRAFT);
  const wantedLetter = signal<string | undefined>(undefined);
  const seen = signal<{ readonly of: Shown; readonly faces: () => readonly FaceWords[] } | undefined>(
    undefined,
  );
  const answered = signal<{ readonly of: Shown; readonly together: Together } | undefined>(undefined);

  // Another picture is another question; so is a camera that was started anew.
  const together = computed(() =>
    current.value.guessFirst && answered.value?.of === session.shown.value
      ? answered.value.together
      : undefined,
  );
  const asking = computed(() => current.value.guessFirst && together.value === undefined);
  const inView = computed(() => {
    const there = seen.value?.of === session.shown.value && !session.paused.value;
    return there ? seen.value : undefined;
  });
  const faces = () => inView.value?.faces();
  // As one text, so that whoever reads them is not told of every frame.
  const letterLine = computed(() =>
    faces()
      ?.map((face) => face.letter)
      .join(" "),
  );
  const letters = computed(() => letterLine.value?.split(" ").filter((each) => each !== ""));
  const letter = computed(
    () => letters.value?.find((each) => each === wantedLetter.value) ?? letters.value?.[0],
  );

  function see(faces: () => readonly FaceWords[]): void {
    seen.value = { of: session.shown.peek(), faces };
  }

  function amend(change: (now: Together) => Together): void {
    const now = answered.peek();
    if (now !== undefined) answered.value = { ...now, together: change(now.together) };
  }

  async function keep(): Promise<void> {
    const before = together.peek();
    if (before === undefined || before.id !== undefined) return;
    const id = await guesses.add(before.guess);
    const now = answered.peek()?.together;
    if (now?.guess.guessedAtMs !== before.guess.guessedAtMs) return;
    amend((latest) => ({ ...latest, id }));
    // Meanwhile it may have been said whether it fits.
    if (now.guess !== before.guess) await guesses.change(id, () => now.guess);
  }

  return {
    asking,
    together,
    letters,
    letter,
    draft,
    see,
    mayTell({ result, letters }) {
      see(() => wordsOf(result.readings, letters, session.subject.peek() ?? "another-person"));
      return !asking.peek();
    },
    chooseLetter(chosen) {
      wantedLetter.value = chosen;
    },
    answer(words, nowMs) {
      if (words === "") return "empty";
      if (words.length > LONGEST_GUESS) return "tooLong";
      const of = session.shown.peek();
      const state = recognition.state.peek();
      const face = faces()?.find((each) => each.letter === letter.peek());
      if (face === undefined || state.kind !== "ready" || !isReadable(of)) return "noFace";
      const guess: Guess = {
        guessedAtMs: nowMs,
        source: of.kind,
        subject: session.subject.peek() ?? "another-person",
        words,
        reading: keptReading(face.saying, state.recognizer.manifest.sha256),
      };
      batch(() => {
        draft.value = EMPTY_DRAFT;
        const several = (letters.peek()?.length ?? 0) > 1;
        answered.value = { of, together: { guess, ...(several && { letter: face.letter }) } };
      });
      if (current.peek().keepGuesses) void keep();
      return undefined;
    },
    judge(right) {
      amend((now) => ({ ...now, guess: { ...now.guess, right } }));
      const now = together.peek();
      if (now?.id !== undefined) void guesses.change(now.id, (kept) => ({ ...kept, right }));
    },
    chooseKeeping(keepThem) {
      void prefer({ keepGuesses: keepThem });
      if (keepThem) void keep();
    },
    again() {
      answered.value = undefined;
    },
  };
}

function isReadable(shown: Shown): shown is Readable {
  return ["camera", "screen", "picture", "video", "drawn"].includes(shown.kind);
}
