import { stratifiedSplit } from "../../src/evaluation/index.ts";
import type { Example } from "../../src/training/datasets/dataset.ts";

/** A picture that most people agree on, with what a model says of it. */
export interface Scored {
  readonly example: Example;
  readonly label: number;
  readonly logits: Float32Array;
}

export interface Halves {
  /** What is fitted is fitted on these, */
  readonly fitted: readonly Scored[];
  /** and looked at on those: nobody is in both. */
  readonly scored: readonly Scored[];
}

/** Cuts in two by groups, `rounds` times, each used both ways round. */
export function cutInHalves(all: readonly Scored[], rounds: number): Halves[] {
  const examples = all.map((scored) => ({ ...scored.example, scored }));
  return Array.from({ length: rounds }, (_, seed) => {
    const { first, second } = stratifiedSplit(examples, { first: 0.5, second: 0.5 }, seed);
    const [a, b] = [first.map(({ scored }) => scored), second.map(({ scored }) => scored)];
    return [
      { fitted: a, scored: b },
      { fitted: b, scored: a },
    ];
  }).flat();
}
