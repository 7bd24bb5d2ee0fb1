/** What a run is made of, saved with each of its checkpoints: another run of the same record gives the same weights. */
import { isDeepStrictEqual } from "node:util";
import type { LoweringChoice } from "../learning/index.ts";
import type { Runtime } from "../recognition/runtime.ts";
import { fingerprintOf } from "./datasets/fingerprint.ts";
import { DATA_SETS } from "./datasets/index.ts";
import type { TrainingParts } from "./parts.ts";
import type { Recipe } from "./recipes/recipe.ts";
import type { Start } from "./start.ts";
import type { Teacher } from "./teacher.ts";
import { versionsOf } from "./versions.ts";

export interface RunRecord {
  readonly format: 1;
  /** Resolved: with its defaults and what was set on the command line. */
  readonly recipe: Recipe;
  readonly data: {
    readonly title: string;
    /** Of the training and the validation part. */
    readonly fingerprint: string;
    readonly training: number;
    readonly validation: number;
  };
  /** SHA-256 of the weights that training began with and of the teacher's model file, where there are any. */
  readonly start?: string;
  readonly teacher?: string;
  /** Of this package, Node, the runtime with its device and threads, and how the training step is compiled. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface RunMaterials extends Pick<TrainingParts, "training" | "validation"> {
  readonly runtime: Runtime;
  readonly lowering: LoweringChoice;
  readonly start?: Start | undefined;
  readonly teacher?: Teacher | undefined;
}

export function describeRun(
  recipe: Recipe,
  { training, validation, runtime, lowering, start, teacher }: RunMaterials,
): RunRecord {
  return {
    format: 1,
    recipe,
    data: {
      title: DATA_SETS[recipe.data].title,
      fingerprint: fingerprintOf(training, validation),
      training: training.length,
      validation: validation.length,
    },
    ...(start && { start: start.sha256 }),
    ...(teacher && { teacher: teacher.sha256 }),
    versions: { ...versionsOf(runtime), step: lowering.description },
  };
}

/** What changed between two records: the first part that weights depend on, or what may only change their last bits. */
export type RecordChange =
  | { readonly kind: "none" }
  /** Another recipe or other pictures: the run cannot go on. */
  | { readonly kind: "other"; readonly what: string }
  /** Another version, device or number of threads: the weights may differ from an unbroken run's. */
  | { readonly kind: "versions"; readonly what: string };

export function compareRecords(before: RunRecord, now: RunRecord): RecordChange {
  const key = firstDifference(before.recipe, now.recipe);
  if (key) return { kind: "other", what: `recipe with another "${key}"` };
  if (before.start !== now.start) return { kind: "other", what: "recipe that began with other weights" };
  if (before.teacher !== now.teacher) return { kind: "other", what: "recipe with another teacher" };
  if (before.data.fingerprint !== now.data.fingerprint)
    return { kind: "other", what: "recipe on other pictures" };
  const part = firstDifference(before.versions, now.versions);
  if (!part) return { kind: "none" };
  return { kind: "versions", what: `${before.versions[part]}, now ${now.versions[part]}` };
}

function firstDifference<Part extends object>(before: Part, now: Part): (keyof Part & string) | undefined {
  const keys = Object.keys({ ...before, ...now }) as (keyof Part & string)[];
  return keys.find((key) => !isDeepStrictEqual(before[key], now[key]));
}
