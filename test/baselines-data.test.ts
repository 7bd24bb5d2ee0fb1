/** What is known of CK+48 without any learning, found again. Needs ../shared/data. */
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { crossValidationFolds } from "../src/evaluation/index.ts";
import { SMALL_SET_BASELINES, scoreBaselines } from "../src/training/baselines/index.ts";
import { readCkPlus } from "../src/training/datasets/ckplus.ts";
import { cut } from "../src/training/parts.ts";
import { seed } from "../src/training/recipes/seed.ts";
import { dataFile, describeWithData } from "./shared-data.ts";

const CKPLUS = "ckplus48.tar.gz";
const CLASSES = 7;

describeWithData("baselines on CK+48", [CKPLUS], () => {
  const read = () => readCkPlus(dirname(dataFile(CKPLUS)!));

  it("split by frame: a look-up of pixels is right nearly always, and so is a linear machine", async () => {
    const { training, validation, test } = cut(await read(), seed.split);
    const folds = [{ training: [...training, ...validation], test }];
    const [majority, lookUp, svm] = await scoreBaselines({
      methods: SMALL_SET_BASELINES,
      folds,
      classes: CLASSES,
      report: () => {},
    });
    expect(majority!.metrics.accuracy).toBeCloseTo(50 / 196, 10);
    expect(lookUp!.metrics.accuracy).toBeGreaterThan(0.97);
    expect(svm!.metrics.accuracy).toBeGreaterThan(0.97);
  });

  it("people kept apart: the look-up falls to six in ten, balanced to half", async () => {
    const folds = crossValidationFolds((await read()).examples).map((fold) => ({
      training: [...fold.training, ...fold.validation],
      test: fold.test,
    }));
    const [, nearestNeighbour] = SMALL_SET_BASELINES;
    const [{ metrics } = { metrics: undefined }] = await scoreBaselines({
      methods: [nearestNeighbour!],
      folds,
      classes: CLASSES,
      report: () => {},
    });
    // scikit-learn's balanced_accuracy_score and a NumPy look-up give 0.6218 and 0.5180 for these folds.
    expect(metrics?.accuracy).toBeCloseTo(0.6218, 3);
    expect(metrics?.balancedAccuracy).toBeCloseTo(0.518, 3);
  });
});
