/** The person's preferences as a signal: read once, written back on change, read again when another tab has changed them. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
  DEFAULT_PREFERENCES,
  PREFERENCES_ID,
  type Preferences,
  preferencesKind,
} from "./kinds/preferences.ts";
import { type Store, StoreError, type StoreProblem } from "./store.ts";

/** What the person should know of how their preferences are kept. */
export type StorageTrouble = StoreProblem | "set-aside";

export interface KeptPreferences {
  /** The defaults until they have been read. */
  readonly current: ReadonlySignal<Preferences>;
  readonly trouble: ReadonlySignal<StorageTrouble | undefined>;
  /** Resolves when what was kept has been read, or cannot be. */
  readonly loaded: Promise<void>;
  /**
   * In force at once and in any case; kept when this resolves, unless `trouble` says otherwise. What could not be kept is tried again
   * with the next change.
   *
   * @throws TypeError where a value is not valid
   */
  change(part: Partial<Preferences>): Promise<void>;
}

export function keepPreferences(opening: Promise<Store>): KeptPreferences {
  const current = signal(DEFAULT_PREFERENCES);
  /** For as long as the page is open. */
  const lasting = signal<StorageTrouble | undefined>(undefined);
  const passing = signal<StoreProblem | undefined>(undefined);
  let unsaved: Partial<Preferences> = {};

  let last: Promise<unknown> = opening.then((store) => {
    lasting.value = store.memoryBecause;
    store.onChange((change) => {
      if (change.kind === "erased") forget(store);
      else if (change.kinds.includes(preferencesKind.name)) void inTurn(load);
    });
  });

  /** Reading and writing wait for each other, so that what was just chosen is never replaced by what was kept before. */
  function inTurn(work: (store: Store) => Promise<void>): Promise<void> {
    const done = last
      .then(() => opening)
      .then(work)
      .then(
        () => {
          if (Object.keys(unsaved).length === 0) passing.value = undefined;
        },
        (error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
          passing.value = error.because;
        },
      );
    last = done.catch(() => undefined);
    return done;
  }

  function forget(store: Store): void {
    unsaved = {};
    passing.value = undefined;
    lasting.value = store.memoryBecause;
    current.value = DEFAULT_PREFERENCES;
  }

  async function load(store: Store): Promise<void> {
    const kept = await store.get(preferencesKind, PREFERENCES_ID);
    if (kept.kind === "set-aside" || kept.kind === "newer") lasting.value ??= kept.kind;
    const value = kept.kind === "found" ? kept.value : DEFAULT_PREFERENCES;
    current.value = { ...value, ...unsaved };
  }

  async function save(store: Store): Promise<void> {
    const part = unsaved;
    unsaved = {};
    try {
      await store.update(preferencesKind, PREFERENCES_ID, (kept = DEFAULT_PREFERENCES) => ({
        ...kept,
        ...part,
      }));
    } catch (error) {
      if (error instanceof StoreError) unsaved = { ...part, ...unsaved };
      throw error;
    }
  }

  return {
    current,
    loaded: inTurn(load),
    trouble: computed(() => passing.value ?? lasting.value),
    change(part) {
      unsaved = { ...unsaved, ...part };
      current.value = { ...current.peek(), ...part };
      return inTurn(save);
    },
  };
}

/** Keeps a signal of the app and one preference the same, whichever of them changes. */
export function tie<Key extends keyof Preferences>(
  { current, change }: KeptPreferences,
  key: Key,
  target: Signal<Preferences[Key]>,
): void {
  effect(() => {
    target.value = current.value[key];
  });
  effect(() => {
    if (target.value !== current.peek()[key]) void change({ [key]: target.value });
  });
}
