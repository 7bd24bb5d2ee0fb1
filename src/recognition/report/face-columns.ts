/** A face in a table: the columns that every CSV of ours has for it, in their order. */
import { EXPRESSIONS } from "../expression.ts";
import type { Cell } from "./csv.ts";
import type { FaceReport } from "./face-report.ts";

type Column = readonly [name: string, cell: (face: FaceReport) => Cell];

/** What the detector and the mesh say. */
const PLACE: readonly Column[] = [
  ["box_x", ({ box }) => box.x],
  ["box_y", ({ box }) => box.y],
  ["box_width", ({ box }) => box.width],
  ["box_height", ({ box }) => box.height],
  ["score", ({ score }) => score],
  ["kind", ({ kind }) => kind],
  ["because", ({ because }) => because],
];

/** What the expression model says. */
const MEANING: readonly Column[] = [
  ["set", ({ expression }) => expression?.set.join(" ")],
  ["intensity", ({ intensity }) => intensity?.value],
  ["level", ({ intensity }) => intensity?.level],
  ["blend", ({ blend }) => blend?.join(" ")],
  ["derived_pleasantness", ({ derived }) => derived?.pleasantness],
  ["derived_energy", ({ derived }) => derived?.energy],
];

const MOVEMENT: readonly Column[] = [
  ["cues", ({ cues }) => cues.map(({ cue }) => cue).join(" ")],
  ["words", ({ words }) => words],
];

const PROBABILITIES: readonly Column[] = EXPRESSIONS.map((name) => [
  name,
  ({ expression }) => expression?.probabilities[name],
]);

export const FACE_COLUMNS: readonly Column[] = [...PLACE, ...MEANING, ...MOVEMENT, ...PROBABILITIES];

/** Less everything that an expression model says. */
export const CUE_COLUMNS: readonly Column[] = [...PLACE, ...MOVEMENT];
