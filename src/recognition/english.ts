import type { Explanation } from "./explain.ts";
import type { Expression } from "./expression.ts";

const LOOKS: Record<Expression, string> = {
  neutral: "a face at rest",
  happiness: "happiness",
  surprise: "surprise",
  sadness: "sadness",
  anger: "anger",
  disgust: "disgust",
  fear: "fear",
  contempt: "contempt",
};

/** What the face shows, in a few plain words: "looks a bit like surprise, or fear", "… like happiness and surprise at once". */
export function inEnglish(explanation: Explanation): string {
  switch (explanation.kind) {
    case "looks-like":
      return `looks a bit like ${possibilities(explanation).join(", or ")}`;
    case "turned":
      return "face turned away";
    case "small":
      return "too small to read";
    case "dark":
      return "too dark to read";
    case "blurred":
      return "too blurred to read";
    case "covered":
      return "partly covered";
    case "unsure":
      return "cannot tell";
  }
}

function possibilities({ expressions, blend }: Extract<Explanation, { kind: "looks-like" }>): string[] {
  const words = expressions.map((expression) => LOOKS[expression]);
  return blend === undefined ? words : [`${words[0]} and ${words[1]} at once`, ...words.slice(2)];
}
