/** Scores baselines under the very folds a network is scored under. */
import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { measureLabels } from "../../evaluation/index.ts";
import { writeWholeFile } from "../../platform/node/whole-file.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import type { Baseline, EvaluateEvent } from "../evaluation.ts";
import type { BaselineMethod, Features, LabelledExample } from "./baseline.ts";

/** Grows when a method changes, or what a metric means. */
const FORMAT = 2;

export interface BaselineFold {
  /** All that may be learnt from; what a network chooses its epoch by is part of it. */
  readonly training: readonly LabelledExample[];
  readonly test: readonly LabelledExample[];
}

export interface BaselineOptions {
  readonly methods: readonly BaselineMethod[];
  readonly folds: readonly BaselineFold[];
  readonly classes: number;
  /** Where the result is kept for the next time. */
  readonly cache?: string;
  readonly report: (event: EvaluateEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

interface CachedBaselines {
  readonly format: typeof FORMAT;
  /** Of all folds. */
  readonly fingerprint: string;
  readonly baselines: readonly Baseline[];
}

/** Counted over the test parts of all folds together. @throws the signal's reason when it is aborted */
export async function scoreBaselines(options: BaselineOptions): Promise<readonly Baseline[]> {
  const { folds, methods, cache } = options;
  const fingerprint = fingerprintOf(...folds.flatMap(({ training, test }) => [training, test]));
  const known = cache === undefined ? undefined : await readCache(cache, fingerprint, methods);
  if (known) return known;
  const baselines: Baseline[] = [];
  for (const method of methods) baselines.push(await scoreBaseline(method, options));
  if (cache !== undefined) {
    const cached: CachedBaselines = { format: FORMAT, fingerprint, baselines };
    await writeWholeFile(cache, `${JSON.stringify(cached)}\n`);
  }
  return baselines;
}

async function scoreBaseline(
  method: BaselineMethod,
  { folds, classes, report, signal }: BaselineOptions,
): Promise<Baseline> {
  const featuresOf = remembered(method.features);
  const labelsOf = (examples: readonly LabelledExample[]): number[] => examples.map(({ label }) => label);
  const named: number[] = [];
  for (const [done, { training, test }] of folds.entries()) {
    report({ kind: "baseline", name: method.name, done, folds: folds.length });
    // A fold may take seconds without a pause: this is when Ctrl-C is heard.
    await setImmediate();
    signal?.throwIfAborted();
    const classify = method.fit(training.map(featuresOf), labelsOf(training), classes);
    named.push(...test.map((example) => classify(featuresOf(example))));
  }
  const truth = folds.flatMap(({ test }) => labelsOf(test));
  const { name, title } = method;
  return { name, title, metrics: measureLabels(truth, named, classes) };
}

function remembered(compute: (example: LabelledExample) => Features): (example: LabelledExample) => Features {
  const known = new Map<LabelledExample, Features>();
  return (example) => {
    const features = known.get(example) ?? compute(example);
    known.set(example, features);
    return features;
  };
}

/** Undefined where there is none, or it is damaged, of other folds, or of other methods. */
async function readCache(
  path: string,
  fingerprint: string,
  methods: readonly BaselineMethod[],
): Promise<readonly Baseline[] | undefined> {
  const titles = (named: readonly { readonly title: string }[]): string =>
    named.map(({ title }) => title).join();
  try {
    const cached = JSON.parse(await readFile(path, "utf8")) as CachedBaselines;
    const same =
      cached.format === FORMAT &&
      cached.fingerprint === fingerprint &&
      titles(cached.baselines) === titles(methods);
    return same ? cached.baselines : undefined;
  } catch {
    return undefined;
  }
}
