/** Whether a model works as well for one group of people as for another. */
import { type Draws, type Interval, percentileInterval, resample, resamplingUnits } from "./bootstrap.ts";
import { type Prediction, predictedClass } from "./prediction.ts";
import { mean } from "./statistics.ts";

/** How one group fares. With few people in it the interval is wide, and the gap may be chance. */
export interface GroupGap {
  /** What the groups are by, such as `age`. */
  readonly attribute: string;
  readonly group: string;
  readonly examples: number;
  /** Where people are known. */
  readonly people?: number;
  readonly accuracy: number;
  /** Bootstrap interval of the accuracy, by person where people are known. */
  readonly interval: Interval;
  /** Its accuracy less the mean of the attribute's groups, each counting the same. */
  readonly gap: number;
}

type Grouped = Pick<Prediction, "label" | "probabilities" | "person" | "groups">;

/** For each attribute, its groups in alphabetical order. Examples that do not name a group are left out of it. */
export function groupGaps(
  predictions: readonly Grouped[],
  draws: Draws,
  { level = 0.95, resamples = 1000 }: { readonly level?: number; readonly resamples?: number } = {},
): GroupGap[] {
  const attributes = [...new Set(predictions.flatMap(({ groups }) => Object.keys(groups ?? {})))].sort();
  return attributes.flatMap((attribute) => {
    const named = predictions.filter(({ groups }) => groups?.[attribute] !== undefined);
    const names = [...new Set(named.map(({ groups }) => groups![attribute]!))].sort();
    const scores = names.map((group) =>
      scoreGroup(
        named.filter(({ groups }) => groups![attribute] === group),
        draws,
        { level, resamples },
      ),
    );
    const middle = mean(scores.map(({ accuracy }) => accuracy));
    return scores.map((score, i) => ({
      attribute,
      group: names[i]!,
      ...score,
      gap: score.accuracy - middle,
    }));
  });
}

function scoreGroup(
  members: readonly Grouped[],
  draws: Draws,
  { level, resamples }: { level: number; resamples: number },
): Omit<GroupGap, "attribute" | "group" | "gap"> {
  const right = members.map((member) => (predictedClass(member) === member.label ? 1 : 0));
  const units = resamplingUnits(members);
  const samples = Array.from({ length: resamples }, () =>
    mean(resample(units.members, draws).map((i) => right[i]!)),
  );
  return {
    examples: members.length,
    ...(units.of === "people" && { people: units.members.length }),
    accuracy: mean(right),
    interval: percentileInterval(samples, level),
  };
}
