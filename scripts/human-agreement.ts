/**
 * How often one person's word for a face of FER+'s PublicTest part is the one that most of the other nine chose, by expression.
 *
 *   npx tsx scripts/human-agreement.ts ../shared/data
 *
 * Writes docs/results/measurements/human-agreement.json.
 */
import { EXPRESSIONS } from "../src/recognition/expression.ts";
import { readVotedFerRows } from "../src/training/datasets/fer-rows.ts";
import { majority } from "../src/training/datasets/ferplus.ts";
import { type RaterAgreement, rateRaters } from "../src/training/datasets/rater-agreement.ts";
import { percent, writeMeasurement } from "./measurements/write-measurement.ts";

const [data] = process.argv.slice(2);
if (!data) throw new TypeError("usage: human-agreement.ts <data>");

const ballots = (await readVotedFerRows(data, "publicTest")).map(({ votes }) => votes);
const decided = ballots.filter((votes) => majority(votes) !== undefined);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Votes for an expression whose others had a word: how many others chose each word, how many chose it themselves, and both. */
function byExpression({ counts, elsewhere }: RaterAgreement) {
  const rows = EXPRESSIONS.map((expression, c) => ({
    expression: expression as string,
    others: sum(counts[c]!) + elsewhere[c]!,
    own: sum(counts.map((row) => row[c]!)),
    both: counts[c]![c]!,
  }));
  const all = (of: "others" | "own" | "both"): number => sum(rows.map((row) => row[of]));
  return [...rows, { expression: "all", others: all("others"), own: all("own"), both: all("both") }];
}

const scored = rateRaters(decided);
const everywhere = rateRaters(ballots);
const ofAll = byExpression(everywhere).map(
  ({ expression, own, both }) => `${expression} ${percent(both / own)}`,
);
const votes = sum(ballots.flat());

await writeMeasurement("human-agreement", {
  title: "One person's word against the others'",
  how: `\`npx tsx scripts/human-agreement.ts ${data}\`: the ten votes of the ${decided.length.toLocaleString("en")} pictures of FER+ PublicTest that a model is scored on. One vote is taken away and held against the word that most of the other nine chose; where they are tied, or most of them saw no expression, it is left out (${scored.undecided.toLocaleString("en")} votes)`,
  columns: [
    "expression",
    "pictures",
    "votes whose others chose it",
    "votes for it",
    "votes for it whose others chose it",
    "of those whose others chose it, %",
    "of the votes for it, %",
  ],
  rows: byExpression(scored).map(({ expression, others, own, both }, c) => [
    expression,
    c < EXPRESSIONS.length ? decided.filter((votes) => majority(votes) === c).length : decided.length,
    others,
    own,
    both,
    percent(both / others),
    percent(both / own),
  ]),
  notes: [
    "The last but one column is to a person what recall is to a model, the last one what precision is. A model is scored against ten votes, a person against nine.",
    `Over all ${ballots.length.toLocaleString("en")} pictures, tied ones among them, ${percent(byExpression(everywhere).at(-1)!.both / votes)} % of all votes agree with the others if a tie and a vote for no expression count as none; of the votes for an expression whose others had a word, in per cent: ${ofAll.join(", ")}.`,
  ],
});
