/** Sentences that ask, and fit what a face might mean. None of them says that it is so. */
import type { Expression } from "../../../recognition/expression.ts";
import type { Messages } from "../../messages/messages.ts";

/** Of so many possibilities, from the first. */
const ASKED_ABOUT = 2;

/** @param possibilities most likely first; none where nothing could be read */
export function sentencesFor(
  possibilities: readonly Expression[],
  { asking, always }: Messages["meaning"]["sentences"],
): readonly string[] {
  const fitting = possibilities
    .slice(0, ASKED_ABOUT)
    .flatMap((expression) => (expression === "neutral" ? [] : [asking[expression]]));
  return [...fitting, always];
}
