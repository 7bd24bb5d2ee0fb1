import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { noisePicture } from "../../../test/fixtures/datasets/made-up.ts";
import { dataFile, describeWithData } from "../../../test/shared-data.ts";
import { createRandom } from "../../learning/index.ts";
import { SIDE } from "./dataset.ts";
import { readFer2013 } from "./fer2013.ts";
import { groupWhatBelongsTogether } from "./kept-together.ts";
import { findNearCopies } from "./near-copies.ts";

const SIZE = SIDE * SIDE;

/** Soft light and dark from a few waves of random direction: unlike noise, it stays alike when it is small. */
function waves(seed: number): Uint8Array {
  const random = createRandom(seed);
  const parts = Array.from({ length: 5 }, () => [
    random.uniform(-0.3, 0.3),
    random.uniform(-0.3, 0.3),
    random.uniform(0, 6.3),
  ]);
  return Uint8Array.from({ length: SIZE }, (_, i) => {
    const sum = parts.reduce(
      (s, [a, b, c]) => s + Math.sin(a! * (i % SIDE) + b! * Math.floor(i / SIDE) + c!),
      0,
    );
    return 127 + 25 * sum;
  });
}

const mirrored = (picture: Uint8Array): Uint8Array =>
  picture.map((_, i) => picture[i - (i % SIDE) + (SIDE - 1 - (i % SIDE))]!);
const brighter = (picture: Uint8Array): Uint8Array => picture.map((value) => Math.min(255, 0.9 * value + 20));

describe("findNearCopies", () => {
  it("finds copies that are brighter, noisy or mirrored, and nothing else", async () => {
    const [a, b, c] = [waves(1), waves(2), waves(3)];
    const noise = noisePicture(4);
    const noisyB = b.map((value, i) => value + (noise[i]! % 11) - 5);
    const flat = new Uint8Array(SIZE).fill(90);
    const pictures = [a, b, flat, brighter(a), c, noisyB, mirrored(c), flat];
    const found = await findNearCopies(pictures.map((picture) => ({ picture })));
    expect(found.map(({ first, second, mirrored }) => [first, second, mirrored])).toEqual([
      [0, 3, false],
      [1, 5, false],
      [4, 6, true],
    ]);
    for (const { correlation } of found) {
      expect(correlation).toBeGreaterThan(0.95);
      expect(correlation).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it("finds the pairs that comparing all with all finds, in more than one block", async () => {
    const random = createRandom(9);
    // Families of pictures: members share a wave and differ by noise of their own strength.
    const pictures = Array.from({ length: 1300 }, (_, i) => {
      const strength = random.integer(160);
      const [wave, noise] = [waves(i % 400), noisePicture(1000 + i)];
      return wave.map((value, k) => value + ((noise[k]! - 128) * strength) / 255);
    });
    const found = await findNearCopies(pictures.map((picture) => ({ picture })));
    const keys = new Set(found.map(({ first, second }) => `${first} ${second}`));
    expect(keys.size).toBeGreaterThan(50);
    for (let first = 0; first < 1300; first += 1)
      for (let second = first + 400; second < 1300; second += 400) {
        const expected = correlation(pictures[first]!, pictures[second]!) > 0.95;
        expect(keys.has(`${first} ${second}`)).toBe(expected);
      }
  });
});

/** Pearson's, by its definition in two passes. */
function correlation(a: Uint8Array, b: Uint8Array): number {
  const centred = (values: Uint8Array) => {
    const mean = values.reduce((x, y) => x + y, 0) / values.length;
    return Float64Array.from(values, (value) => value - mean);
  };
  const [x, y] = [centred(a), centred(b)];
  const dot = (p: Float64Array, q: Float64Array) => p.reduce((sum, value, i) => sum + value * q[i]!, 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe("groupWhatBelongsTogether", () => {
  it("joins near copies of pictures whose people are unknown, and people where they are known", async () => {
    const [a, b] = [waves(1), waves(2)];
    const examples = [
      { name: "1", group: "1", picture: a, target: [1] },
      { name: "2", group: "2", picture: brighter(a), target: [1] },
      { name: "3", group: "3", picture: b, target: [1], person: "x" },
      { name: "4", group: "4", picture: brighter(b), target: [1], person: "y" },
      { name: "5", group: "5", picture: noisePicture(5), target: [1], person: "x" },
    ];
    const groups = (await groupWhatBelongsTogether(examples)).map(({ group }) => group);
    expect(groups).toEqual(["1", "1", "3", "4", "3"]);
  });
});

describeWithData("near copies in FER2013", ["fer2013-labels.csv", "fer2013-training.u8.gz"], () => {
  it("between PublicTest and part of Training are those the table of labels flags", async () => {
    const { examples } = await readFer2013(dirname(dataFile("fer2013-labels.csv")!));
    const test = examples.filter(({ part }) => part === "publicTest");
    // All of Training takes a minute or two here; every tenth picture has its share of the twins.
    const training = examples.filter(({ part }, i) => part === "training" && i % 10 === 0);
    const found = await findNearCopies([...training, ...test]);
    const twins = new Set(
      found.flatMap(({ first, second }) =>
        first < training.length && second >= training.length ? [second - training.length] : [],
      ),
    );
    expect(twins.size).toBeGreaterThan(25);
    for (const index of twins) expect(test[index]!.hasTrainingTwin).toBe(true);
  });
});
