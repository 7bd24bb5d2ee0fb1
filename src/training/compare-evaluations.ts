/** Two stored evaluations side by side: does one model do better than the other on the same examples? */
import { type Comparison, comparePredictions } from "../evaluation/index.ts";
import { createRandom } from "../learning/index.ts";
import { EvaluationError } from "./errors.ts";
import { readStoredEvaluation, type StoredEvaluation } from "./stored-evaluation.ts";

export interface EvaluationComparison {
  readonly protocol: string;
  readonly data: StoredEvaluation["data"];
  readonly first: StoredEvaluation["model"];
  readonly second: StoredEvaluation["model"];
  /** The parts both have; the first is the headline. */
  readonly parts: readonly { readonly title: string; readonly of: string; readonly comparison: Comparison }[];
}

/** The bootstrap draws the same people or examples at every call. */
const SEED = 0;

/** @throws EvaluationError when a file is no evaluation, or the two are not of the same protocol and examples */
export async function compareEvaluations(
  firstPath: string,
  secondPath: string,
): Promise<EvaluationComparison> {
  const [first, second] = await Promise.all([firstPath, secondPath].map(readStoredEvaluation));
  refuseUnlike(first!, second!, `${firstPath} and ${secondPath}`);
  const parts = first!.parts.flatMap((part) => {
    const other = second!.parts.find(({ title }) => title === part.title);
    if (!other) return [];
    const comparison = comparePredictions(
      part.predictions,
      inOrderOf(part.predictions, other.predictions, `${firstPath} and ${secondPath}: ${part.title}`),
      first!.labels.length,
      createRandom(SEED),
    );
    return [{ title: part.title, of: part.of, comparison }];
  });
  return { protocol: first!.protocol, data: first!.data, first: first!.model, second: second!.model, parts };
}

function refuseUnlike(first: StoredEvaluation, second: StoredEvaluation, files: string): void {
  const refuse = (what: string, one: string, other: string): never => {
    throw new EvaluationError(
      `${files}: cannot be compared: ${what} is ${one} in the first, ${other} in the second`,
    );
  };
  if (first.protocol !== second.protocol) refuse("the protocol", first.protocol, second.protocol);
  if (first.labels.join() !== second.labels.join())
    refuse("the list of labels", first.labels.join(", "), second.labels.join(", "));
  if (first.parts[0]!.title !== second.parts[0]!.title)
    refuse("the headline", first.parts[0]!.title, second.parts[0]!.title);
  if (first.data.fingerprint !== second.data.fingerprint)
    refuse(
      "the fingerprint of the examples",
      first.data.fingerprint.slice(0, 12),
      second.data.fingerprint.slice(0, 12),
    );
}

type Predictions = StoredEvaluation["parts"][number]["predictions"];

function inOrderOf(first: Predictions, second: Predictions, where: string): Predictions {
  const byName = new Map(second.map((prediction) => [prediction.name, prediction]));
  if (first.length !== second.length)
    throw new EvaluationError(
      `${where}: cannot be compared: ${first.length} examples in the first, ${second.length} in the second`,
    );
  return first.map(({ name, label }) => {
    const twin = byName.get(name);
    if (!twin) throw new EvaluationError(`${where}: cannot be compared: the second lacks ${name}`);
    if (twin.label !== label)
      throw new EvaluationError(`${where}: cannot be compared: ${name} has another label in the second`);
    return twin;
  });
}
