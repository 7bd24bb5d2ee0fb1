/** Ways to make logits into probabilities. */
import { adjusted, fitTemperature } from "../../src/evaluation/index.ts";
import { softmax } from "../../src/recognition/expression.ts";
import { fitLabelTemperature } from "../../src/training/calibrate.ts";
import type { Scored } from "./scored.ts";

export type Calibrator = (fitted: readonly Scored[]) => (logits: Float32Array) => ArrayLike<number>;

const logitsOf = (part: readonly Scored[]) => part.map(({ logits }) => logits);

export const labelTemperature: Calibrator = (fitted) => {
  const examples = fitted.map(({ example }) => example);
  const temperature = fitLabelTemperature(logitsOf(fitted), examples);
  return (row) => softmax(row, temperature);
};

export const CALIBRATORS: Readonly<Record<string, Calibrator>> = {
  "as the model gives them": () => (row) => softmax(row),
  "temperature, fitted to all votes": (fitted) => {
    const targets = fitted.map(({ example }) => example.target);
    const temperature = fitTemperature(logitsOf(fitted), targets);
    return (row) => softmax(row, temperature);
  },
  "**temperature, fitted to the word most chose**": labelTemperature,
  "the same and a bias for each label": (fitted) => {
    const examples = fitted.map(({ example }) => example);
    const temperature = fitLabelTemperature(logitsOf(fitted), examples);
    const biases = fitBiases(fitted, temperature);
    return (row) =>
      softmax(
        adjusted(
          row.map((logit) => logit / temperature),
          biases,
        ),
      );
  },
};

const STEPS = 200;
const STEP_SIZE = 1;

/** Vector scaling without its scales (Guo et al. 2017), by gradient descent on the log loss, which is convex in the biases. */
function fitBiases(fitted: readonly Scored[], temperature: number): number[] {
  const classes = fitted[0]!.logits.length;
  const rows = logitsOf(fitted).map((row) => row.map((logit) => logit / temperature));
  let biases = new Array<number>(classes).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Array<number>(classes).fill(0);
    rows.forEach((row, i) => {
      softmax(adjusted(row, biases)).forEach((probability, c) => {
        gradient[c]! += (probability - (c === fitted[i]!.label ? 1 : 0)) / rows.length;
      });
    });
    biases = biases.map((bias, c) => bias - STEP_SIZE * gradient[c]!);
  }
  return biases;
}
