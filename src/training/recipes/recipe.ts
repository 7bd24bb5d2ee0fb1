/** A recipe is data: all that decides what a training run does, apart from the pictures themselves. */
import * as v from "valibot";
import { augmentationSchema } from "../../learning/augmentation/augmentation.ts";
import { mixingSchema } from "../../learning/augmentation/mixing.ts";
import { lossSchema, networkSchema, optimizerSchema } from "../../learning/index.ts";
import { scheduleSchema } from "../../learning/schedules/schedule.ts";
import { SIDE } from "../datasets/dataset.ts";
import { DATASET_NAMES } from "../datasets/index.ts";
import { RecipeError } from "../errors.ts";
import { explainIssue } from "./explain-issue.ts";

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const positive = v.pipe(v.number(), v.gtValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const seed = v.pipe(v.number(), v.integer(), v.minValue(0));
const decay = v.pipe(v.number(), v.minValue(0), v.ltValue(1));

const keys = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[\w-]+$/, "must be a word of letters, digits, - and _")),
  description: v.string(),
  /** A data set by its name in datasets/index.ts: docs/data.md says what each reads. */
  data: v.picklist(DATASET_NAMES),
  /** Parts of the data kept out of training; the rest is trained on. `test` is 0 where the test set is a file of its own. */
  split: v.pipe(
    v.strictObject({
      seed,
      validation: v.pipe(fraction, v.gtValue(0)),
      test: fraction,
      /**
       * The share of the validation part that chooses neither the epoch nor the prior adjustment, so that the calibration fitted
       * on it owes nothing to either; unless given, all of it does all.
       */
      calibration: v.exactOptional(v.pipe(fraction, v.ltValue(1))),
      /**
       * `people`: nobody, no sequence and no picture with its near copies lies in two parts. `pictures`: only exact copies
       * stay together, and numbers say nothing about other people.
       */
      by: v.optional(v.picklist(["people", "pictures"]), "people"),
    }),
    v.check(({ validation, test }) => validation + test < 1, "must leave something to train on"),
  ),
  network: v.pipe(
    networkSchema,
    v.check(
      ({ input }) => input.channels === 1 && input.height === SIDE && input.width === SIDE,
      `must take one channel of ${SIDE} x ${SIDE}, as pictures have them`,
    ),
  ),
  /** How first weights are drawn. */
  initialisation: v.picklist(["pytorch", "he"]),
  /** Grey values 0..255 are divided by 255, then `(x - mean) / std`. */
  normalisation: v.strictObject({ mean: v.number(), std: positive }),
  augmentation: v.array(augmentationSchema),
  /** How pictures of a batch are mixed with each other, after augmentation; `null` for not at all. */
  mixing: v.optional(v.nullable(mixingSchema), null),
  batchSize: count,
  epochs: count,
  loss: v.optional(lossSchema, { kind: "crossEntropy" }),
  /** The folder of the model that a distillation loss learns from: a run, or an exported model or ensemble. */
  teacher: v.optional(v.nullable(v.pipe(v.string(), v.nonEmpty())), null),
  /**
   * Begins with the weights of a safetensors file, such as another run's; `null` draws them. Layers named in `fresh` are
   * drawn all the same: the last one, where the labels are others. `share` is what the first weights have in the finished ones,
   * which are the mean of both (Wortsman et al. 2022, arXiv 2109.01903): two networks that lie close err less together, at the cost of one.
   */
  start: v.optional(
    v.nullable(
      v.pipe(
        v.strictObject({
          weights: v.pipe(v.string(), v.nonEmpty()),
          fresh: v.optional(v.array(v.string()), []),
          share: v.exactOptional(decay),
        }),
        v.check(
          ({ fresh, share = 0 }) => share === 0 || fresh.length === 0,
          'must have no "fresh" layers where it has a "share": there is nothing to take their mean with',
        ),
      ),
    ),
    null,
  ),
  /** The share of a target that is given to all classes alike. */
  labelSmoothing: v.optional(decay, 0),
  /** Lets rare labels count more in the loss: the beta of Cui et al. 2019; `null` counts all examples alike. */
  classBalance: v.optional(v.nullable(decay), null),
  optimizer: v.optional(optimizerSchema, { kind: "adam" }),
  /** The longest gradient, by its norm over all parameters; longer ones are shortened. */
  clipGradient: v.optional(v.nullable(positive), null),
  /** Validates and keeps an exponential moving average of the weights, of this decay. */
  averageDecay: v.optional(v.nullable(decay), null),
  /** The highest there will be; the schedule says when. */
  learningRate: positive,
  schedule: scheduleSchema,
  /** Ends the run after so many epochs in a row that were not better on validation than the best before them. */
  earlyStopping: v.optional(v.nullable(v.strictObject({ patience: count })), null),
  /**
   * How often pictures are drawn in an epoch: 0 draws each once, 1 draws those of rare labels so often that all labels
   * are met equally often, and values in between take that power of it.
   */
  balance: fraction,
  /** What makes an epoch the best on validation; the best one's weights are kept. */
  keep: v.picklist(["accuracy", "balancedAccuracy", "macroF1", "loss"]),
  /** Of first weights, order and augmentation. */
  seed,
  /** How weights are stored in the model file. */
  weights: v.picklist(["float32", "float16"]),
  /** A picture and its mirror image are read, and the mean of their logits counts: steadier. Twice the work, but in a stream, where they take turns. */
  mirrorAverage: v.optional(v.boolean(), false),
  /** `macroF1` takes as much of the labels' frequencies off the logits as gives the best macro F1 on validation. */
  priorAdjustment: v.optional(v.picklist(["none", "macroF1"]), "none"),
});

const recipeSchema = v.pipe(
  keys,
  v.check(
    ({ loss, teacher }) => (loss.kind === "distillation") === (teacher !== null),
    'must name a "teacher" when its loss is distillation, and only then',
  ),
);

export type Recipe = v.InferOutput<typeof recipeSchema>;

/** @throws RecipeError naming the first key that is missing, unknown or out of range, and what is allowed. */
export function parseRecipe(json: unknown, source: string): Recipe {
  const result = v.safeParse(recipeSchema, json);
  if (result.success) return result.output;
  throw new RecipeError(`${source}: ${explainIssue(recipeSchema, result.issues[0], json)}`);
}
