import { describe, expect, test } from "vitest";
import { CUE_DEFINITIONS, CUE_NAMES } from "../../recognition/cues/cue-table.ts";
import { PROTOTYPES } from "../../recognition/cues/prototypes.ts";
import { EXPRESSIONS } from "../../recognition/expression.ts";
import { POSES } from "./action-units.ts";
import { poseOfCue, poseOfExpression } from "./illustrations.ts";

describe("the picture of a cue", () => {
  test.each(CUE_NAMES)("%s poses its own action unit", (cue) => {
    expect(poseOfCue(cue)).toHaveProperty(`AU${CUE_DEFINITIONS[cue].actionUnit}`);
  });

  test("is on one side where that is asked for and can be", () => {
    expect(poseOfCue("lip-corner-up", "right")).toEqual({ AU12: { left: 0, right: 1 } });
    expect(poseOfCue("dimple", "right")).toEqual({ AU14: { left: 0, right: 1 } });
    expect(poseOfCue("jaw-drop", "right")).toEqual(poseOfCue("jaw-drop"));
  });
});

describe("the picture of an expression", () => {
  test("is one of its own for each", () => {
    const poses = EXPRESSIONS.map(poseOfExpression);
    expect(new Set(poses).size).toBe(EXPRESSIONS.length);
    expect(poseOfExpression("neutral")).toBe(POSES.rest);
  });

  test.each(Object.entries(PROTOTYPES))("%s moves the units that EMFACS names", (expression, { units }) => {
    const posed = poseOfExpression(expression as keyof typeof PROTOTYPES);
    for (const unit of units) expect(posed).toHaveProperty(`AU${unit}`);
  });
});
