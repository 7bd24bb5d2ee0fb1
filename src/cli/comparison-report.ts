/** A comparison of two models in plain words, then in numbers. */
import { HEADLINE_SCORES } from "../evaluation/index.ts";
import type { EvaluationComparison } from "../training/index.ts";
import { REPORTED_SCORES, writePoints, writeScore } from "../training/reports/scores.ts";
import { table } from "./table.ts";

type Part = EvaluationComparison["parts"][number];

export function comparisonReport({ protocol, data, first, second, parts }: EvaluationComparison): string {
  const sections = [
    `${protocol}, ${data.title}\nfirst:  ${first.name} (${first.folder})\nsecond: ${second.name} (${second.folder})`,
    ...parts.flatMap((part) => [inWords(part), scoresTable(part)]),
  ];
  return `${sections.join("\n\n")}\n`;
}

function inWords({ title, of, comparison }: Part): string {
  const { examples, bothRight, bothWrong, mcnemar, units } = comparison;
  const { onlyFirst, onlySecond, exact } = mcnemar;
  return [
    `${title}, ${examples} ${of}`,
    `Both are right on ${bothRight} and wrong on ${bothWrong}. Only the first is right on ${onlyFirst}, only the second on ${onlySecond}.`,
    `Were both equally good, they would differ at least so much in ${oftenness(exact)} (McNemar's exact test, p = ${written(exact)}; corrected chi-squared, p = ${written(mcnemar.corrected)}).`,
    ...(comparison.of === "people"
      ? [
          `That test takes every one of the ${of} for independent, which several of one person are not: with ${units} people, trust the intervals.`,
        ]
      : []),
    verdict(comparison),
  ].join("\n");
}

/** What the interval of the accuracy's difference allows to be said. */
function verdict({ scores: { accuracy }, level }: Part["comparison"]): string {
  const { difference, interval } = accuracy;
  const range = `${writePoints(interval.low)} to ${writePoints(interval.high)} points, ${Math.round(level * 100)} % interval`;
  if (interval.low > 0 || interval.high < 0)
    return `The ${difference > 0 ? "second" : "first"} has the better accuracy, by ${(Math.abs(difference) * 100).toFixed(1)} points (second less first: ${range}).`;
  return `Which has the better accuracy cannot be told from these examples (second less first: ${range}).`;
}

function scoresTable({ comparison: { scores, level, resamples, of, units } }: Part): string {
  const rows = HEADLINE_SCORES.map((name) => {
    const { title, kind } = REPORTED_SCORES.find(({ interval }) => interval === name)!;
    const { first, second, difference, interval } = scores[name];
    const signed = (value: number): string => (kind === "share" ? writePoints(value) : value.toFixed(3));
    return [
      title,
      writeScore(first, kind),
      writeScore(second, kind),
      signed(difference),
      `${signed(interval.low)} to ${signed(interval.high)}`,
    ];
  });
  const head = ["", "first", "second", "difference", `${Math.round(level * 100)} % interval`];
  return `${table([head, ...rows])}\nintervals of the difference: ${resamples} resamples of ${units} ${of}, both models on the same; shares in points`;
}

function oftenness(p: number): string {
  if (p > 0.995) return "practically every test";
  return p < 0.001 ? "less than 1 of 1,000 tests" : `${written(p * 100)} of 100 tests`;
}

function written(value: number): string {
  return value < 0.001 ? "< 0.001" : String(Number(value.toPrecision(2)));
}
