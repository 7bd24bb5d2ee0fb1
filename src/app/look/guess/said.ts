/** From what is said of a face to what a guess keeps of it, and back. In no language: words are made when it is shown. */
import type { Guess } from "../../store/kinds/guess.ts";
import type { Saying } from "../face-words.ts";

/** @param model SHA-256 of the model that read it */
export function keptReading(saying: Saying, model: string): Guess["reading"] {
  const cues = saying.cues.map((cue) => ({ ...cue }));
  switch (saying.kind) {
    case "looks-like": {
      const { expressions, blend } = saying.explanation;
      const atOnce = blend === undefined ? {} : { atOnce: true as const };
      return { kind: "read", model, set: [...expressions], ...atOnce, cues };
    }
    case "moves":
      return { kind: "moves", cues };
    default:
      return { kind: "unread", because: saying.kind, cues };
  }
}

export function sayingOfKept(reading: Guess["reading"]): Saying {
  const { cues } = reading;
  switch (reading.kind) {
    case "read": {
      const [first, second] = reading.set;
      const blend = reading.atOnce && first && second ? ([first, second] as const) : undefined;
      const explanation = { kind: "looks-like", expressions: reading.set, ...(blend && { blend }) } as const;
      return { kind: "looks-like", explanation, cues };
    }
    case "moves":
      return { kind: "moves", cues };
    case "unread":
      return { kind: reading.because, cues };
  }
}
