import type { ReadonlySignal, Signal } from "@preact/signals";
import type { NeutralChoice } from "./look/neutral/fitting.ts";
import type { Recorder } from "./look/summary/recorder.ts";
import type { Ways } from "./look/told/ways.ts";
import type { Offline } from "./offline/offline.ts";
import type { Recognition } from "./session/recognition.ts";
import type { Session } from "./session/session.ts";
import type { KeptRecords } from "./store/kept-records.ts";
import type { Guess } from "./store/kinds/guess.ts";
import type { StoredNeutral } from "./store/kinds/neutral.ts";
import type { KeptPreferences } from "./store/preferences.ts";
import type { Store } from "./store/store.ts";

/** What lasts as long as the page does, and screens are views of. */
export interface Parts {
  readonly session: Session;
  readonly recognition: Recognition;
  readonly preferences: KeptPreferences;
  readonly recorder: Recorder;
  readonly ways: Ways;
  /** Which face at rest stands beside the camera in this visit. */
  readonly neutralChoice: Signal<NeutralChoice>;
  readonly neutrals: KeptRecords<StoredNeutral>;
  readonly guesses: KeptRecords<Guess>;
  /** Undefined until it is open. */
  readonly store: ReadonlySignal<Store | undefined>;
  readonly offline: Offline;
}
