/** Where the model was wrong and surest of it: by the names the data set gives its examples. */
import { predictedClass } from "../../evaluation/index.ts";
import type { EvaluationPart } from "../evaluation.ts";
import type { Pictures } from "./evaluation-page.ts";
import { type Html, html, tableOf } from "./html.ts";
import { percent } from "./scores.ts";

const MOST = 20;

type Prediction = EvaluationPart["predictions"][number];

/** The most confident first. */
export function confidentMistakes({ predictions }: EvaluationPart): Prediction[] {
  const confidence = (prediction: Prediction): number =>
    prediction.probabilities[predictedClass(prediction)]!;
  return predictions
    .filter((prediction) => predictedClass(prediction) !== prediction.label)
    .sort((a, b) => confidence(b) - confidence(a))
    .slice(0, MOST);
}

export function mistakesTable(part: EvaluationPart, labels: readonly string[], pictures?: Pictures): Html {
  const mistakes = confidentMistakes(part);
  if (mistakes.length === 0) return html`<p>It made none.</p>`;
  const person = mistakes.some((mistake) => mistake.person);
  const rows = mistakes.map((mistake) => {
    const { name, label, probabilities } = mistake;
    const read = predictedClass(mistake);
    const picture = pictures?.get(name);
    return [
      name,
      ...(pictures ? [picture && html`<img src="${picture}" alt="${name}" width="96" height="96">`] : []),
      labels[label]!,
      labels[read]!,
      percent(probabilities[read]!),
      percent(probabilities[label]!),
      ...(person ? [mistake.person] : []),
    ];
  });
  const columns = [
    "example",
    ...(pictures ? ["picture"] : []),
    "labelled",
    "read as",
    "sure of that",
    "given to the label",
    ...(person ? ["person"] : []),
  ];
  return html`<p>Some may be mistakes of the label. Examples are named as the data set names them${
    pictures
      ? "; their pictures are part of this page, which must not go further than the data set's licence lets it."
      : ", and no picture is part of this page."
  }</p>
${tableOf(`The ${mistakes.length} mistakes it was surest of`, columns, rows)}`;
}
