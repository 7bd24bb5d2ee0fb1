/** The names and numbers that data sets give to expressions: the one place where they are mapped to ours. */
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";

/** Besides our own words; lower case. */
const ALIASES: Readonly<Record<string, Expression>> = {
  calm: "neutral",
  neutrality: "neutral",
  happy: "happiness",
  joy: "happiness",
  smile: "happiness",
  smiling: "happiness",
  surprised: "surprise",
  sad: "sadness",
  angry: "anger",
  disgusted: "disgust",
  afraid: "fear",
  fearful: "fear",
  scared: "fear",
  contemptuous: "contempt",
};

/** The expression a word stands for, in any case; undefined for a word that is none. */
export function expressionNamed(word: string): Expression | undefined {
  const lower = word.toLowerCase();
  return EXPRESSIONS.find((expression) => expression === lower) ?? ALIASES[lower];
}

/** FER2013's `emotion` column (Goodfellow et al. 2013), by number. */
export const FER2013_CODES: readonly Expression[] = [
  "anger",
  "disgust",
  "fear",
  "happiness",
  "sadness",
  "surprise",
  "neutral",
];

/** `ckextended.csv` goes on from there. */
export const CK_EXTENDED_CODES: readonly Expression[] = [...FER2013_CODES, "contempt"];

/** The number in CK+'s `_emotion.txt` files, after its read-me of 2010. */
export const COHN_KANADE_CODES: readonly Expression[] = [
  "neutral",
  "anger",
  "contempt",
  "disgust",
  "fear",
  "happiness",
  "sadness",
  "surprise",
];

/** Some of our expressions, in FER+ order: what a set's labels are. */
export function inOrder(expressions: Iterable<Expression>): Expression[] {
  const wanted = new Set(expressions);
  return EXPRESSIONS.filter((expression) => wanted.has(expression));
}
