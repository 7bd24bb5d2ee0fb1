/** Whether a model works as well for one group of people as for another. */
import {
  type BootstrapOptions,
  type Draws,
  type Interval,
  intervalOfMean,
  resamplingUnits,
} from "./bootstrap.ts";
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
  options: BootstrapOptions = {},
): GroupGap[] {
  const attributes = [...new Set(predictions.flatMap(({ groups }) => Object.keys(groups ?? {})))].sort();
  return attributes.flatMap((attribute) => {
    const named = predictions.filter(({ groups }) => groups?.[attribute] !== undefined);
    const names = [...new Set(named.map(({ groups }) => groups![attribute]!))].sort();
    const scores = names.map((group) =>
      scoreGroup(
        named.filter(({ groups }) => groups![attribute] === group),
        draws,
        options,
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
  options: BootstrapOptions,
): Omit<GroupGap, "attribute" | "group" | "gap"> {
  const right = members.map((member) => (predictedClass(member) === member.label ? 1 : 0));
  const units = resamplingUnits(members);
  return {
    examples: members.length,
    ...(units.of === "people" && { people: units.members.length }),
    accuracy: mean(right),
    interval: intervalOfMean(right, members, draws, options),
  };
}
