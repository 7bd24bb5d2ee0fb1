import { type Example, SIDE } from "../datasets/dataset.ts";

/** All examples in two arrays that threads can share: nothing is copied when a thread begins. */
export interface PackedExamples {
  /** `examples * SIDE * SIDE` grey values. */
  readonly pictures: Uint8Array;
  /** `examples * classes` shares. */
  readonly targets: Float32Array;
  readonly classes: number;
}

export function packExamples(examples: readonly Example[]): PackedExamples {
  const classes = examples[0]!.target.length;
  const pictures = new Uint8Array(new SharedArrayBuffer(examples.length * SIDE * SIDE));
  const targets = new Float32Array(new SharedArrayBuffer(examples.length * classes * 4));
  examples.forEach(({ picture, target }, i) => {
    pictures.set(picture, i * SIDE * SIDE);
    targets.set(target, i * classes);
  });
  return { pictures, targets, classes };
}
