import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../learning/index.ts";
import { SIDE } from "../datasets/dataset.ts";
import type { BaselineMethod, LabelledExample } from "./baseline.ts";
import { hogSvm, hogSvmOn } from "./hog-svm.ts";
import { majorityClass } from "./majority-class.ts";
import { nearestNeighbour, nearestThumbnail } from "./nearest-neighbour.ts";
import { scoreBaselines } from "./score-baselines.ts";

/** Stripes of a direction for each of two classes, with noise. */
function striped(count: number, seed: number): LabelledExample[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const label = i % 3 === 0 ? 1 : 0;
    const phase = random.integer(8);
    const picture = Uint8Array.from({ length: SIDE * SIDE }, (_, p) => {
      const along = label === 0 ? p % SIDE : Math.floor(p / SIDE);
      return ((along + phase) % 8 < 4 ? 60 : 180) + random.integer(20);
    });
    return { name: `${seed}-${i}`, group: `${seed}-${i}`, label, target: [1 - label, label], picture };
  });
}

const folds = [1, 2].map((seed) => ({ training: striped(30, seed), test: striped(12, 10 + seed) }));
const quiet = { classes: 2, report: () => {} };

describe("baselines", () => {
  it("majority class names the commonest label of what it learnt from, whatever it sees", async () => {
    const [{ metrics } = { metrics: undefined }] = await scoreBaselines({
      ...quiet,
      methods: [majorityClass],
      folds,
    });
    expect(metrics?.confusionMatrix).toEqual([
      [16, 0],
      [8, 0],
    ]);
  });

  it.each([[nearestNeighbour], [nearestThumbnail]])(
    "nearest neighbour finds a picture again, brighter and with another contrast: %#",
    (method) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 29 }),
          fc.integer({ min: 0, max: 15 }),
          fc.constantFrom(0.5, 1, 1.2),
          (i, brightness, contrast) => {
            const training = striped(30, 5);
            const classify = method.fit(
              training.map(method.features),
              training.map((_, index) => index),
              30,
            );
            const changed = training[i]!.picture.map((value) => value * contrast + brightness);
            expect(classify(method.features({ ...training[i]!, picture: changed }))).toBe(i);
          },
        ),
        { numRuns: 15 },
      );
    },
  );

  it("HOG + SVM tells directions apart wherever the stripes lie; a part of the pictures is enough", async () => {
    const methods: BaselineMethod[] = [hogSvm, hogSvmOn(12)];
    const scored = await scoreBaselines({ ...quiet, methods, folds });
    for (const { metrics } of scored) expect(metrics.accuracy).toBe(1);
    expect(scored[1]!.title).toMatch(/learnt from 12 of the training pictures$/);
  });

  it("learn from the training part alone", async () => {
    // The labels of what is tested on are turned round: who had seen them would be right.
    const turned = folds.map(({ training, test }) => ({
      training,
      test: test.map((example) => ({ ...example, label: 1 - example.label })),
    }));
    const [{ metrics } = { metrics: undefined }] = await scoreBaselines({
      ...quiet,
      methods: [hogSvm],
      folds: turned,
    });
    expect(metrics?.accuracy).toBe(0);
  });
});

describe("scoreBaselines", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "baselines-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("keeps its result, and computes it again for other pictures, other methods or a damaged file", async () => {
    const cache = join(folder, "baselines.json");
    let computed = 0;
    const count = { ...quiet, cache, report: () => (computed += 1) };
    const steps = async (options: Parameters<typeof scoreBaselines>[0]) => {
      computed = 0;
      await scoreBaselines(options);
      return computed;
    };
    const options = { ...count, methods: [majorityClass], folds };
    expect(await steps(options)).toBe(2);
    expect(await steps(options)).toBe(0);
    expect(await steps({ ...options, folds: folds.slice(1) })).toBe(1);
    expect(await steps({ ...options, methods: [majorityClass, hogSvmOn(5)] })).toBe(4);
    await writeFile(cache, (await readFile(cache, "utf8")).slice(0, 50));
    expect(await steps(options)).toBe(2);
  });

  it("stops between folds when asked", async () => {
    const controller = new AbortController();
    const stopped = scoreBaselines({
      ...quiet,
      methods: [majorityClass],
      folds,
      signal: controller.signal,
      report: () => controller.abort(new Error("enough")),
    });
    await expect(stopped).rejects.toThrow("enough");
  });
});
