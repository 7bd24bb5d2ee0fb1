import { language } from "../../messages/index.ts";
import type { Parts } from "../../parts.ts";

/**
 * Whether changes are handed to a screen reader. A page cannot know whether there is one, and without this one would hear nothing: it is
 * so unless the page itself speaks and the person asked that the two do not.
 */
export function isAnnounced({ preferences, ways }: Pick<Parts, "preferences" | "ways">): boolean {
  const { speech, screenReader } = preferences.current.value.told;
  const speaks = speech && ways.available("speech", language.value).kind === "available";
  return screenReader || !speaks;
}
