/** An inspection of a data folder as text for people. */
import type { DataReport, SetReport } from "../training/index.ts";
import { table } from "./table.ts";

export function dataReport({ folder, sets }: DataReport): string {
  return `${folder}: ${counted(sets.length, "data set")}\n\n${sets.map(describeSet).join("\n")}`;
}

/** More lines of a kind than this are counted, not printed; --json has them all. */
const MOST_LINES = 10;

function describeSet(set: SetReport): string {
  return [
    `${set.name}: ${set.title}`,
    ...indented([
      `${counted(set.examples, "picture")}${whose(set)}${set.leftOut > 0 ? `; ${number(set.leftOut)} more left out` : ""}`,
      ...named("parts", set.parts),
      ...named("sizes", set.sizes),
      ...indented(classTable(set)),
      ...Object.entries(set.groups).flatMap(([group, counts]) => named(`people by ${group}`, counts)),
      ...named("frames with FACS action unit", set.actionUnits),
      ...describeCopies(set),
      ...listed("blank, one grey all over", set.blank),
      ...listed("PROBLEMS", set.problems),
      `fingerprint ${set.fingerprint}`,
    ]),
    "",
  ].join("\n");
}

function whose({ people, sequences }: SetReport): string {
  const of = [
    ...(people === undefined ? [] : [counted(people, "person", "people")]),
    ...(sequences === undefined ? [] : [counted(sequences, "sequence")]),
  ];
  return of.length > 0 ? ` of ${of.join(", ")}` : "; who is in them is not known";
}

function classTable({ perClass, undecided }: SetReport): string[] {
  const rows = [...Object.entries(perClass), ...(undecided > 0 ? [["tied", undecided] as const] : [])];
  return rows.length === 0 ? [] : table(rows.map(([label, count]) => [label, number(count)])).split("\n");
}

function describeCopies({ exactCopies, nearCopies, parts }: SetReport): string[] {
  const hasParts = Object.keys(parts).length > 1;
  const exact = [
    `exact copies: ${counted(exactCopies.pictures, "picture")} more than once, ${counted(exactCopies.examples, "example")} in all`,
    ...(hasParts ? [`${number(exactCopies.inTraining)} of other parts are in training too`] : []),
    `${number(exactCopies.conflicting)} with contradicting labels`,
    ...(exactCopies.acrossPeople > 0
      ? [`${number(exactCopies.acrossPeople)} said to be of different people`]
      : []),
  ];
  if (!nearCopies) return [exact.join("; "), "near copies: not looked for"];
  const near = [
    `near and exact copies: ${counted(nearCopies.pairs, "pair")} of ${counted(nearCopies.examples, "example")}`,
    `${number(nearCopies.mirrored)} mirrored`,
    ...(hasParts ? [`${number(nearCopies.inTraining)} examples of other parts have one in training`] : []),
    `${counted(nearCopies.conflicting, "pair")} with contradicting labels`,
    ...(nearCopies.acrossSequences > 0
      ? [`${number(nearCopies.acrossSequences)} of different sequences`]
      : []),
    ...(nearCopies.acrossPeople > 0 ? [`${number(nearCopies.acrossPeople)} of different people`] : []),
  ];
  return [exact.join("; "), near.join("; ")];
}

function named(title: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts).map(([name, count]) => `${name} ${number(count)}`);
  return entries.length === 0 ? [] : [`${title}: ${entries.join(", ")}`];
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`and ${number(more)} more; --json has them all`] : [];
  return [`${title}: ${number(lines.length)}`, ...indented([...lines.slice(0, MOST_LINES), ...rest])];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const number = (count: number): string => count.toLocaleString("en");

function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
