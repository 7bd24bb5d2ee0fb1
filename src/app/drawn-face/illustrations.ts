/** The picture of everything that is said of a face: of each cue, and of each expression. */
import { CUE_DEFINITIONS, type CueDefinition, type CueName } from "../../recognition/cues/cue-table.ts";
import { PAIRED_MEASURES, type Side } from "../../recognition/cues/measures.ts";
import type { Expression } from "../../recognition/expression.ts";
import { type ActionUnits, POSES } from "./action-units.ts";

/** The movement alone, as far as it goes. */
const CUE_POSES: Readonly<Record<CueName, ActionUnits>> = {
  "inner-brow-raise": { AU1: 1 },
  "outer-brow-raise": { AU2: 1 },
  "brow-lower": { AU4: 1 },
  "upper-lid-raise": { AU5: 1 },
  "cheek-raise": { AU6: 1 },
  "lid-tighten": { AU7: 1 },
  "nose-wrinkle": { AU9: 1 },
  "lip-corner-up": { AU12: 1 },
  dimple: { AU14: { left: 1, right: 0 } },
  "lip-corner-down": { AU15: 1 },
  "lip-stretch": { AU20: 1 },
  "lip-press": { AU24: 1 },
  // With the lips together a dropped jaw would hardly be seen.
  "jaw-drop": { AU25: 1, AU26: 1 },
};

const EXPRESSION_POSES: Readonly<Record<Expression, ActionUnits>> = {
  neutral: POSES.rest,
  happiness: POSES.smile,
  surprise: POSES.surprise,
  sadness: POSES.sadness,
  anger: POSES.anger,
  disgust: POSES.disgust,
  fear: POSES.fear,
  contempt: POSES.contempt,
};

/** The pose that shows a cue: with `side`, on that side of the face alone where it can be. */
export function poseOfCue(cue: CueName, side?: Side): ActionUnits {
  const pose = CUE_POSES[cue];
  const { measure }: CueDefinition = CUE_DEFINITIONS[cue];
  if (side === undefined || !PAIRED_MEASURES.some((paired) => paired === measure)) return pose;
  const alone = { left: 0, right: 0, [side]: 1 };
  return Object.fromEntries(Object.keys(pose).map((unit) => [unit, alone]));
}

/** The prototype of an expression: one of its looks, as people who know it would pose it. */
export function poseOfExpression(expression: Expression): ActionUnits {
  return EXPRESSION_POSES[expression];
}
