/** How near a model's probabilities are to how people voted, rather than to the one word that won. */
import { clip } from "./probability-scores.ts";
import { mean, sum } from "./statistics.ts";

export interface VoteAgreement {
  /** Examples with votes. */
  readonly examples: number;
  /** Mean cross-entropy of votes and probabilities, in nats. */
  readonly crossEntropy: number;
  /** Mean entropy of the votes, in nats: the least that the cross-entropy can be. */
  readonly voteEntropy: number;
  /** Mean Jensen-Shannon divergence to base 2 (Lin 1991): 0 for equal distributions, 1 for ones that share nothing. */
  readonly jensenShannon: number;
}

interface Voted {
  readonly probabilities: readonly number[];
  readonly votes?: readonly number[];
}

/** Votes may be counts or shares. @returns undefined where no example has votes */
export function voteAgreement(examples: readonly Voted[]): VoteAgreement | undefined {
  const pairs = examples.flatMap(({ probabilities, votes }) =>
    votes ? [{ probabilities, votes: normalised(votes) }] : [],
  );
  if (pairs.length === 0) return undefined;
  return {
    examples: pairs.length,
    crossEntropy: mean(pairs.map(({ votes, probabilities }) => crossEntropy(votes, probabilities))),
    voteEntropy: mean(pairs.map(({ votes }) => crossEntropy(votes, votes))),
    jensenShannon: mean(pairs.map(({ votes, probabilities }) => jensenShannon(votes, probabilities))),
  };
}

function normalised(votes: readonly number[]): number[] {
  const total = sum(votes);
  return votes.map((count) => count / total);
}

/** In nats. Probabilities are kept off 0 as for the log loss. */
export function crossEntropy(target: readonly number[], probabilities: readonly number[]): number {
  return target.reduce((sum, t, c) => (t === 0 ? sum : sum - t * Math.log(clip(probabilities[c]!))), 0);
}

/** Of two distributions, to base 2, 0..1: the square of `scipy.spatial.distance.jensenshannon(p, q, 2)`. */
export function jensenShannon(p: readonly number[], q: readonly number[]): number {
  const toMiddle = (own: readonly number[], other: readonly number[]): number =>
    own.reduce((sum, a, c) => (a === 0 ? sum : sum + a * Math.log2(a / ((a + other[c]!) / 2))), 0);
  return Math.max(0, (toMiddle(p, q) + toMiddle(q, p)) / 2);
}
