/** Evaluations as `evaluate --json` wrote them, checked when they are read again. */
import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { fileReason } from "../platform/node/file-errors.ts";
import { EXPRESSIONS } from "../recognition/expression.ts";
import { EvaluationError } from "./errors.ts";

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const prediction = v.object({
  name: v.string(),
  label: v.pipe(v.number(), v.integer(), v.minValue(0)),
  probabilities: v.array(fraction),
  person: v.exactOptional(v.string()),
});

/** The part of an evaluation that comparing needs. */
const schema = v.object({
  format: v.literal(2),
  protocol: v.string(),
  model: v.object({ folder: v.string(), name: v.string() }),
  data: v.object({ title: v.string(), fingerprint: v.string() }),
  labels: v.pipe(v.array(v.picklist(EXPRESSIONS)), v.minLength(2)),
  parts: v.pipe(
    v.array(
      v.object({
        title: v.string(),
        of: v.string(),
        predictions: v.pipe(v.array(prediction), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

export type StoredEvaluation = v.InferOutput<typeof schema>;

/** @throws EvaluationError naming the file and what is wrong with it */
export async function readStoredEvaluation(path: string): Promise<StoredEvaluation> {
  const text = await readFile(path, "utf8").catch((cause) => {
    throw new EvaluationError(`${path}: ${fileReason(cause)}`, { cause });
  });
  const result = v.safeParse(schema, parse(text, path));
  if (!result.success) {
    const [issue] = result.issues;
    throw new EvaluationError(
      `${path}: is no evaluation of this version (${v.getDotPath(issue) ?? "all"}: ${issue.message}); write one with "evaluate --json"`,
    );
  }
  for (const { title, predictions } of result.output.parts)
    refuseOdd(predictions, result.output, `${path}: ${title}`);
  return result.output;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EvaluationError(`${path}: is not JSON; give a file that "evaluate --json" wrote`, { cause });
  }
}

function refuseOdd(
  predictions: StoredEvaluation["parts"][number]["predictions"],
  { labels }: StoredEvaluation,
  where: string,
): void {
  const odd = predictions.find(
    ({ label, probabilities }) => label >= labels.length || probabilities.length !== labels.length,
  );
  if (odd) throw new EvaluationError(`${where}: ${odd.name}: does not fit its ${labels.length} labels`);
  if (new Set(predictions.map(({ name }) => name)).size < predictions.length)
    throw new EvaluationError(`${where}: names an example twice`);
}
