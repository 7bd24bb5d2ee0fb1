/** Words spoken by a voice of the device itself: other voices may send the words away to be spoken. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Language } from "../../messages/languages.ts";
import type { Availability } from "./availability.ts";

type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

export interface Speech {
  available(language: Language): Availability;
  /** Says it in place of what is being said. Says nothing where there is no voice of one's own for the language. */
  say(text: string, language: Language): void;
  stop(): void;
}

export function createSpeech(): Speech {
  const synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  const voices: ReadonlySignal<readonly SpeechSynthesisVoice[]> = synthesis
    ? voicesOf(synthesis)
    : signal([]);
  const voiceFor = (language: Language) => ownVoice(voices.value, language, navigator.languages);

  function stop(): void {
    synthesis?.cancel();
  }

  return {
    available(language) {
      if (synthesis === undefined) return { kind: "missing", because: "no-speech" };
      return voiceFor(language) === undefined
        ? { kind: "missing", because: "no-own-voice" }
        : { kind: "available" };
    },
    stop,
    say(text, language) {
      const voice = voiceFor(language);
      if (voice === undefined) return;
      stop();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      synthesis?.speak(utterance);
    },
  };
}

/** Browsers find their voices after the page has begun, and say when they have. */
function voicesOf(synthesis: SpeechSynthesis): ReadonlySignal<readonly SpeechSynthesisVoice[]> {
  const voices = signal<readonly SpeechSynthesisVoice[]>(synthesis.getVoices());
  // Some browsers have the synthesis without the event: they know their voices from the beginning.
  synthesis.addEventListener?.("voiceschanged", () => {
    voices.value = synthesis.getVoices();
  });
  return voices;
}

/**
 * A voice that speaks a language on this device: as it is spoken where the person lives, else the browser's own choice, else any.
 * @param wanted BCP 47 tags, most wanted first, such as `navigator.languages`
 */
export function ownVoice<Kind extends Voice>(
  voices: readonly Kind[],
  language: Language,
  wanted: readonly string[],
): Kind | undefined {
  const own = voices.filter(({ lang, localService }) => localService && tag(lang).split("-")[0] === language);
  const spoken = wanted.map(tag);
  const asSpoken = spoken.flatMap((each) => own.filter(({ lang }) => tag(lang) === each));
  return asSpoken[0] ?? own.find((voice) => voice.default) ?? own[0];
}

/** Some systems write `en_US`. */
function tag(language: string): string {
  return language.toLowerCase().replaceAll("_", "-");
}
