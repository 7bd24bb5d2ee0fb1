/** FER2013's pictures with the ten votes each that FER+ collected (Barsoum et al. 2016, arXiv 1608.01041). */
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { groupExactCopies } from "./copies.ts";
import type { Dataset, DatasetReader, Example, Part, ReadOptions } from "./dataset.ts";
import { FER_PLUS_LAYOUT, holdsFerVotes, readVotedFerRows } from "./fer-rows.ts";

export interface FerPlusExample extends Example {
  readonly votes: readonly number[];
  readonly hasTrainingTwin: boolean;
}

/**
 * One part of FER+, or all that are there, without the pictures most people called unknown or no face.
 * @throws DatasetError
 */
export async function readFerPlus(
  folder: string,
  part?: Part,
  options?: ReadOptions,
): Promise<Dataset<FerPlusExample>> {
  const rows = await readVotedFerRows(folder, part, options);
  const examples = rows.flatMap(({ id, part, picture, imageName, votes, hasTrainingTwin }) => {
    const target = voteDistribution(votes);
    if (!target) return [];
    const label = majority(votes);
    return [
      {
        name: imageName || id,
        picture,
        target,
        ...(label !== undefined && { label }),
        group: id,
        part,
        votes: votes.slice(0, EXPRESSIONS.length),
        hasTrainingTwin,
      },
    ];
  });
  return {
    labels: EXPRESSIONS,
    examples: groupExactCopies(examples),
    leftOut: rows.length - examples.length,
  };
}

/**
 * The distribution over the eight expressions: single votes are left out as noise, as the data set's authors do.
 * Undefined where unknown or no face got the most votes, or where no vote is left.
 */
export function voteDistribution(votes: readonly number[]): number[] | undefined {
  const kept = votes.map((count) => (count > 1 ? count : 0));
  const expressions = kept.slice(0, EXPRESSIONS.length);
  const sum = expressions.reduce((a, b) => a + b, 0);
  const elsewhere = Math.max(...kept.slice(EXPRESSIONS.length));
  if (sum === 0 || elsewhere > Math.max(...expressions)) return undefined;
  return expressions.map((count) => count / sum);
}

/** The expression with the most of all ten votes; undefined for a tie, or where unknown or no face won. */
export function majority(votes: readonly number[]): number | undefined {
  const most = Math.max(...votes);
  const winner = votes.indexOf(most);
  return winner < EXPRESSIONS.length && votes.lastIndexOf(most) === winner ? winner : undefined;
}

export const ferPlus: DatasetReader = {
  title: "FER2013 training part with FER+ votes",
  licence:
    "Weights: MIT. FER+ labels are under MIT; FER2013's owners gave no licence text. No picture of either is included.",
  layout: FER_PLUS_LAYOUT,
  isIn: holdsFerVotes,
  read: (folder, options) => readFerPlus(folder, undefined, options),
};
