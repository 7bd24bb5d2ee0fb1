/** What lies beside every expression model: all that is needed to use it rightly, and what it may be trusted with. */
import * as v from "valibot";
import { EXPRESSIONS } from "./expression.ts";
import { overTimeFields } from "./manifest-over-time.ts";

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const positive = v.pipe(v.number(), v.gtValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const point = v.strictObject({ x: fraction, y: fraction });

const conformal = v.strictObject({
  /** The share of sets that were to hold the right label, on the pictures the thresholds were fitted on. */
  coverage: fraction,
  /** The probability from which on a label is in the set. */
  thresholds: v.record(v.picklist(EXPRESSIONS), fraction),
  /** What thresholds and temperature were fitted on, in words. */
  fittedOn: v.optional(v.string()),
});

/** Before there was a threshold for each label, one was for all. */
const commonThreshold = v.pipe(
  v.strictObject({ coverage: fraction, threshold: fraction }),
  v.transform(
    ({ coverage, threshold }): v.InferOutput<typeof conformal> => ({
      coverage,
      thresholds: Object.fromEntries(EXPRESSIONS.map((expression) => [expression, threshold])),
    }),
  ),
);

const interval = v.strictObject({ low: fraction, high: fraction });

/** Measured under a protocol of docs/protocols.md. */
const metric = v.strictObject({
  protocol: v.string(),
  /** Which of the protocol's pictures; all of them where it is left out. */
  part: v.optional(v.string()),
  images: count,
  accuracy: fraction,
  macroF1: fraction,
  /** In bins of equal mass. */
  expectedCalibrationError: v.optional(fraction),
  /** 95 % bootstrap intervals, by person where people are known. */
  intervals: v.optional(v.strictObject({ accuracy: interval, macroF1: interval })),
  /** The accuracy for groups that people said they belong to. */
  groups: v.optional(
    v.array(
      v.strictObject({
        attribute: v.string(),
        group: v.string(),
        images: count,
        accuracy: fraction,
        interval,
      }),
    ),
  ),
});

const sentences = v.array(v.pipe(v.string(), v.nonEmpty()));

/** What whoever uses the model must know beside its numbers (Mitchell et al. 2019, Model Cards), in plain sentences. */
const card = v.strictObject({
  uses: sentences,
  notFor: sentences,
  /** What it was trained on, and on what terms. */
  data: sentences,
  knownFailures: sentences,
  /** How often one person's word for these faces is that of most others: the measure to hold its accuracy against. */
  humanAgreement: v.optional(v.strictObject({ share: fraction, of: v.string() })),
  /** Commands that make the model and its numbers again. */
  reproduce: sentences,
});

const manifestSchema = v.strictObject({
  format: v.literal(1),
  name: v.pipe(v.string(), v.nonEmpty()),
  description: v.string(),
  /** The model file, beside the manifest, and the SHA-256 of its bytes in hex. */
  file: v.pipe(
    v.string(),
    v.regex(/^[\w.-]+\.onnx$/, "must be the name of an .onnx file beside the manifest"),
  ),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be 64 hex digits")),
  /** What the logits stand for, in order. */
  labels: v.pipe(
    v.array(v.picklist(EXPRESSIONS)),
    v.minLength(2),
    v.check((labels) => new Set(labels).size === labels.length, "must not repeat a label"),
  ),
  /** A grey crop `[batch, 1, height, width]`: luma 0..1, then `(x - mean) / std`. */
  input: v.strictObject({ name: v.string(), width: count, height: count, mean: v.number(), std: positive }),
  /** The logits that count are the mean of those of a crop and of its mirror image. Not part of the model file: see classify.ts. */
  mirrorAverage: v.optional(v.boolean(), false),
  /** Logits `[batch, labels]`. */
  output: v.strictObject({ name: v.string() }),
  /** Where the eyes and the mouth lie in a training crop, in units of the crop's side. Left and right are the subject's. */
  template: v.strictObject({ rightEye: point, leftEye: point, mouth: point }),
  /** Divides the logits before the softmax; fitted on validation. */
  temperature: positive,
  conformal: v.union([conformal, commonThreshold]),
  ...overTimeFields,
  training: v.strictObject({
    recipe: v.string(),
    data: v.string(),
    split: v.string(),
    seed: v.number(),
    epochs: count,
    images: count,
  }),
  metrics: v.array(metric),
  licence: v.string(),
  card: v.optional(card),
});

/** What depends on two fields. */
const complete = v.pipe(
  manifestSchema,
  v.forward(
    v.check(
      ({ labels, conformal: { thresholds } }) => labels.every((label) => thresholds[label] !== undefined),
      "must have a threshold for every label",
    ),
    ["conformal"],
  ),
);

export type ModelManifest = v.InferOutput<typeof manifestSchema>;
export type AlignmentTemplate = ModelManifest["template"];
export type ModelInput = ModelManifest["input"];
export type ModelMetric = ModelManifest["metrics"][number];

/** A manifest that cannot be used, or that does not belong to its model. The message names the field. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/** @throws ManifestError naming the first field that is missing, unknown or out of range. */
export function parseManifest(json: unknown, source = "manifest"): ModelManifest {
  const result = v.safeParse(complete, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ManifestError(`${source}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}
