/** What is said of a face, less where it is: the part that must not flicker. */
import { type Blend, blendOf } from "./blend.ts";
import { MOST_POSSIBILITIES } from "./explain.ts";
import { EXPRESSIONS, type Expression, type Probabilities, ranked } from "./expression.ts";
import type { UnreadReason } from "./face.ts";
import { type IntensityLevel, intensityLevel } from "./intensity.ts";
import { logOdds, logProbabilities } from "./log-odds.ts";
import type { ModelManifest } from "./manifest.ts";

export type Verdict =
  | {
      readonly kind: "read";
      readonly set: readonly Expression[];
      readonly blend?: Blend;
      /** Absent where the set holds nothing but neutral, and for a model that does not know neutral. */
      readonly level?: IntensityLevel;
    }
  | {
      readonly kind: "unread";
      readonly because: UnreadReason;
      /** What it may be, where that is too much to name. */
      readonly set?: readonly Expression[];
    };

type Rules = Pick<ModelManifest, "conformal" | "intensity" | "blend" | "smoothing">;

/**
 * @param because why the face cannot be read, if so
 * @param shown what is shown now, which needs less to stay than anything else to come; absent for a single picture
 */
export function verdictOf(
  probabilities: Probabilities,
  because: UnreadReason | undefined,
  rules: Rules,
  shown?: Verdict,
): Verdict {
  if (because !== undefined) return { kind: "unread", because };
  const { hysteresis } = rules.smoothing;
  const set = steadySet(probabilities, rules.conformal, shown?.set, hysteresis);
  if (set.length > MOST_POSSIBILITIES) return { kind: "unread", because: "unsure", set };
  const before = shown?.kind === "read" ? shown : undefined;
  const blend = blendOf(set, probabilities, rules.blend.threshold, before, hysteresis);
  const moved = probabilities.neutral > 0 && set.some((expression) => expression !== "neutral");
  return {
    kind: "read",
    set,
    ...(blend && { blend }),
    ...(moved && { level: intensityLevel(probabilities, rules.intensity, before?.level, hysteresis) }),
  };
}

/**
 * The conformal set, with an advantage for what is shown: a shown expression leaves, and another enters, only when its
 * log-odds are `hysteresis` beyond the threshold; two change places only when they differ by as much.
 */
export function steadySet(
  probabilities: Probabilities,
  { thresholds }: Pick<Rules["conformal"], "thresholds">,
  shown: readonly Expression[] | undefined,
  hysteresis: number,
): readonly Expression[] {
  const order = ranked(probabilities);
  const margin = (expression: Expression): number =>
    shown === undefined ? 0 : shown.includes(expression) ? -hysteresis : hysteresis;
  const members = order.filter(
    (expression, rank) =>
      rank === 0 ||
      logOdds(probabilities[expression]) >= logOdds(thresholds[expression] ?? 1) + margin(expression),
  );
  if (shown === undefined) return members;
  const stayed = shown.filter((expression) => members.includes(expression));
  return steadyOrder([...stayed, ...members.filter((e) => !stayed.includes(e))], probabilities, hysteresis);
}

/** Bubble sort: neighbours change places while the later one is likelier by the margin. */
function steadyOrder(
  order: readonly Expression[],
  probabilities: Probabilities,
  hysteresis: number,
): readonly Expression[] {
  const logs = logProbabilities(probabilities);
  const log = (expression: Expression): number => logs[EXPRESSIONS.indexOf(expression)]!;
  const late = order.findIndex((expression, i) => i > 0 && log(expression) > log(order[i - 1]!) + hysteresis);
  if (late === -1) return order;
  const swapped = [...order.slice(0, late - 1), order[late]!, order[late - 1]!, ...order.slice(late + 1)];
  return steadyOrder(swapped, probabilities, hysteresis);
}

export function sameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.kind === "unread" || b.kind === "unread") return sameLead(a, b);
  return (
    a.set.length === b.set.length &&
    a.set.every((expression, i) => expression === b.set[i]) &&
    (a.blend === undefined) === (b.blend === undefined) &&
    a.level === b.level
  );
}

/** Whether the same expression comes first, or the same reason keeps the face from being read. */
export function sameLead(a: Verdict, b: Verdict): boolean {
  if (a.kind === "read") return b.kind === "read" && a.set[0] === b.set[0];
  return b.kind === "unread" && a.because === b.because;
}
