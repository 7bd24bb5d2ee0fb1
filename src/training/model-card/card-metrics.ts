import type { ModelMetric } from "../../recognition/manifest.ts";
import type { EvaluationRecord } from "../results/result-record.ts";

/**
 * What a manifest says of a model's scores: of every part of every record, in their order.
 * @param records of evaluations of this very model file, or of its recipe trained anew for every fold
 * @throws TypeError naming a record of another file
 */
export function cardMetrics(records: readonly EvaluationRecord[], sha256: string): ModelMetric[] {
  const stranger = records.find(({ model }) => model.sha256 !== undefined && model.sha256 !== sha256);
  if (stranger)
    throw new TypeError(`${stranger.protocol}: was recorded for another model file; evaluate again`);
  return records.flatMap(({ protocol, parts }) =>
    parts.map((part, i) => ({ protocol, ...(i > 0 && { part: part.title }), ...scoresOf(part) })),
  );
}

function scoresOf({
  metrics,
  intervals,
  groups,
}: EvaluationRecord["parts"][number]): Omit<ModelMetric, "protocol"> {
  const { examples, accuracy, macro, expectedCalibrationError } = metrics;
  return {
    images: examples,
    accuracy: rounded(accuracy),
    macroF1: rounded(macro.f1),
    expectedCalibrationError: rounded(expectedCalibrationError.equalMass),
    ...(intervals && {
      intervals: {
        accuracy: roundedInterval(intervals.scores.accuracy),
        macroF1: roundedInterval(intervals.scores.macroF1),
      },
    }),
    ...(groups && {
      groups: groups.map(({ attribute, group, examples, accuracy, interval }) => ({
        attribute,
        group,
        images: examples,
        accuracy: rounded(accuracy),
        interval: roundedInterval(interval),
      })),
    }),
  };
}

function roundedInterval({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: rounded(low), high: rounded(high) };
}

/** To a hundredth of a per cent: finer than any of these intervals. */
function rounded(fraction: number): number {
  return Math.round(fraction * 1e4) / 1e4;
}
