/**
 * What the ways to calibrate and to make sets give for a model, by cross-fitting on its validation part: fitted on one half
 * of it, scored on the other, both ways round, five times. No test part is looked at.
 *
 *   npx tsx scripts/compare-sets.ts runs/live ../shared/data
 *
 * Writes docs/results/measurements/calibration.json and conformal-sets.json.
 */
import { expectedCalibrationError, reliabilityCurve } from "../src/evaluation/calibration.ts";
import { argmax, measureLabels, measureSets } from "../src/evaluation/index.ts";
import { mean, sum } from "../src/evaluation/statistics.ts";
import { openOwnValidation } from "../src/training/own-validation.ts";
import { CALIBRATORS, type Calibrator, labelTemperature } from "./measurements/calibrators.ts";
import { cutInHalves, type Halves } from "./measurements/scored.ts";
import { SET_MAKERS, type SetMaker } from "./measurements/set-makers.ts";
import { percent, writeMeasurement } from "./measurements/write-measurement.ts";

const ROUNDS = 5;

const [folder, data] = process.argv.slice(2);
if (!folder || !data) throw new TypeError("usage: compare-sets.ts <model> <data>");
const { manifest, labels, validation, logits } = await openOwnValidation({ model: folder, data, threads: 1 });
const rows = await logits(validation);
const scored = validation.flatMap((example, i) =>
  example.label === undefined ? [] : [{ example, label: example.label, logits: rows[i]! }],
);
const halves = cutInHalves(scored, ROUNDS);
const how = `\`npx tsx scripts/compare-sets.ts ${folder} ${data}\`: model ${manifest.sha256.slice(0, 12)}, fitted on one half of its ${scored.length.toLocaleString("en")} validation pictures and scored on the other, both ways round; means over ${ROUNDS} cuts`;

await writeMeasurement("calibration", {
  title: "Ways to calibrate",
  how,
  columns: ["probabilities", "calibration error", "log loss", "cross-entropy with votes", "accuracy", "F1"],
  rows: Object.entries(CALIBRATORS).map(([name, calibrator]) => [name, ...scoreCalibrator(calibrator)]),
  notes: [
    "Calibration error and fractions are in per cent; F1 is the mean over expressions. Halves are small: of probabilities without any fault the error would still be about 2.",
  ],
});
await writeMeasurement("conformal-sets", {
  title: "Ways to make sets",
  how,
  columns: ["thresholds", "coverage", "mean size", "more than three", "mean over expressions", ...labels],
  rows: Object.entries(SET_MAKERS).map(([name, maker]) => [name, ...scoreSets(maker)]),
  notes: ["Coverage, over all and of each expression, in per cent; 90 was asked for. In bold what is used."],
});

function scoreCalibrator(calibrator: Calibrator): string[] {
  const scores = halves.map(({ fitted, scored }) => {
    const calibrated = calibrator(fitted);
    const probabilities = scored.map(({ logits }) => calibrated(logits));
    const truth = scored.map(({ label }) => label);
    const named = measureLabels(
      truth,
      probabilities.map((row) => argmax(row)),
      labels.length,
    );
    return [
      expectedCalibrationError(reliabilityCurve(probabilities, truth, "equalMass")),
      mean(probabilities.map((row, i) => -Math.log(row[truth[i]!]!))),
      mean(probabilities.map((row, i) => crossEntropy(scored[i]!.example.target, row))),
      named.accuracy,
      named.macro.f1,
    ] as const;
  });
  const [error, logLoss, votes, accuracy, f1] = [0, 1, 2, 3, 4].map((column) =>
    mean(scores.map((score) => score[column]!)),
  ) as [number, number, number, number, number];
  return [percent(error), logLoss.toFixed(3), votes.toFixed(3), percent(accuracy), percent(f1)];
}

function scoreSets(maker: SetMaker): string[] {
  const scores = halves.map((half) => setScores(half, maker));
  const perClass = labels.map((_, c) => mean(scores.flatMap(({ perClass }) => perClass[c]!.coverage ?? [])));
  return [
    percent(mean(scores.map(({ coverage }) => coverage))),
    mean(scores.map(({ meanSize }) => meanSize)).toFixed(2),
    percent(mean(scores.map(({ sizes }) => sum(sizes.slice(3)) / sum(sizes)))),
    percent(mean(perClass)),
    ...perClass.map(percent),
  ];
}

function setScores({ fitted, scored }: Halves, maker: SetMaker): ReturnType<typeof measureSets> {
  const calibrated = labelTemperature(fitted);
  const probabilities = (part: Halves["scored"]) => part.map(({ logits }) => calibrated(logits));
  const truth = (part: Halves["scored"]) => part.map(({ label }) => label);
  const setOf = maker({
    probabilities: probabilities(fitted),
    truth: truth(fitted),
    classes: labels.length,
  });
  return measureSets(probabilities(scored).map(setOf), truth(scored), labels.length);
}

function crossEntropy(target: readonly number[], row: ArrayLike<number>): number {
  return -sum(target.map((share, c) => (share > 0 ? share * Math.log(row[c]!) : 0)));
}
