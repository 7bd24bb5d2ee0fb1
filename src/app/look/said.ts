/** What is said of a stretch, in the language of `words`: on a line of its own, or short, where there is little room. */
import type { Expression } from "../../recognition/expression.ts";
import type { Messages } from "../messages/messages.ts";
import type { Saying } from "./face-words.ts";

/** "Lip corners up", "Like happiness, or surprise", "At rest", "Too dark to read". */
export function shortly(saying: Saying, words: Messages): string {
  const { video, moves, shows } = words;
  switch (saying.kind) {
    case "moves":
      return saying.cues.length === 0 ? video.nothing : moves(saying.cues);
    case "looks-like": {
      const { expressions } = saying.explanation;
      return isAtRest(expressions) ? video.atRest : video.like(orOf(expressions, words));
    }
    default:
      return shows({ kind: saying.kind });
  }
}

/** A sentence without its full stop, or two where there is more to say: "Looks a bit like happiness. Lip corners up". */
export function wholly(saying: Saying, words: Messages): string {
  const { moves, shows, video } = words;
  if (saying.kind === "moves") return saying.cues.length === 0 ? video.nothing : moves(saying.cues);
  const first = saying.kind === "looks-like" ? shows(saying.explanation) : shows({ kind: saying.kind });
  return saying.cues.length === 0 ? first : video.andThen(first, moves(saying.cues));
}

/** Nothing but a face at rest, or one in which nothing moves. */
export function isResting(saying: Saying): boolean {
  if (saying.kind === "moves") return saying.cues.length === 0;
  return saying.kind === "looks-like" && isAtRest(saying.explanation.expressions);
}

function isAtRest(expressions: readonly Expression[]): boolean {
  return expressions.every((expression) => expression === "neutral");
}

function orOf(expressions: readonly Expression[], { video }: Messages): string {
  return expressions.map((expression) => video.expressions[expression]).reduce(video.or);
}
