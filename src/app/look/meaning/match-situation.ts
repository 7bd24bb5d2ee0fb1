/**
 * From a few typed words to a situation, on this device: whole words, held against a short list. It understands no sentences; "no
 * danger" is danger to it, which is why it says what it understood, and why that can be taken back.
 */
import { SITUATIONS, type Situation } from "../../../recognition/context.ts";
import type { Language } from "../../messages/index.ts";

export interface UnderstoodWord {
  readonly situation: Situation;
  /** The first word that led to it, as it was typed. */
  readonly word: string;
}

/**
 * The situation that most of the words belong to; of equals the one that was named first.
 * @param lists for each situation its words, with blanks between them
 */
export function matchSituation(
  text: string,
  lists: Readonly<Record<Situation, string>>,
  language: Language,
): UnderstoodWord | undefined {
  const known = new Map(
    SITUATIONS.flatMap((situation) =>
      wordsOf(lists[situation]).map((word) => [stemOf(word, language), situation] as const),
    ),
  );
  const understood = wordsOf(text).flatMap((word) => {
    const situation = known.get(stemOf(word, language));
    return situation === undefined ? [] : [{ situation, word }];
  });
  const count = ({ situation }: UnderstoodWord): number =>
    understood.filter((other) => other.situation === situation).length;
  return understood.reduce<UnderstoodWord | undefined>(
    (best, each) => (best === undefined || count(each) > count(best) ? each : best),
    undefined,
  );
}

function wordsOf(text: string): string[] {
  // Urdu joins parts of a word with characters that are not seen.
  return text.replace(/\u200c|\u200d|\u0640/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Endings that make no other word of it, longest first. What is left of a word has `least` letters or more. */
const ENDINGS: Readonly<Record<Language, { readonly endings: readonly string[]; readonly least: number }>> = {
  en: { endings: ["ing", "ed", "es", "e", "s"], least: 3 },
  de: { endings: ["en", "er", "es", "em", "e", "n", "s"], least: 3 },
  es: { endings: ["es", "os", "as", "e", "o", "a", "s"], least: 3 },
  ur: { endings: ["یوں", "یاں", "وں", "یں", "ات", "ے", "ی", "ا", "ہ"], least: 2 },
};

/** What different forms of a word have in common: for comparing alone, for it need not be a word. */
function stemOf(word: string, language: Language): string {
  const plain = withoutVariants(word, language);
  const { endings, least } = ENDINGS[language];
  const ending = endings.find((each) => plain.endsWith(each) && plain.length - each.length >= least) ?? "";
  const stem = plain.slice(0, plain.length - ending.length);
  // party, parties; hug, hugging
  return language === "en" ? stem.replace(/y$/, "i").replace(/([b-df-hj-np-tv-z])\1$/, "$1") : stem;
}

/** Small letters without accents; one letter where keyboards have two for it. */
function withoutVariants(word: string, language: Language): string {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (language === "de") return plain.replaceAll("ß", "ss").replace(/([aou])e/g, "$1");
  // An Arabic keyboard's yeh, kaf and heh.
  return plain.replace(/[يى]/g, "ی").replaceAll("ك", "ک").replace(/[هة]/g, "ہ");
}
