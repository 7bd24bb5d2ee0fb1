import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpMesh, moved, turned } from "../../../test/fixtures/faces/made-up-mesh.ts";
import {
  type CueMeasures,
  MEASURE_NAMES,
  type MeasureName,
  measureCues,
  medianMeasures,
} from "./measures.ts";

const rest = measureCues(madeUpMesh());

/** The measures that differ between two faces by more than rounding. */
function different(a: CueMeasures, b: CueMeasures): MeasureName[] {
  return MEASURE_NAMES.filter((name) => Math.abs(a[name] - b[name]) > 1e-3);
}

describe("measureCues", () => {
  it("does not change when the head turns, comes nearer or moves", () => {
    const angle = fc.double({ min: -0.8, max: 0.8, noNaN: true });
    const shift = fc.double({ min: -500, max: 500, noNaN: true });
    const scale = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(angle, angle, angle, scale, shift, shift, (yaw, pitch, roll, size, x, y) => {
        const mesh = turned(madeUpMesh(), { yaw, pitch, roll, scale: size, x, y });
        expect(different(measureCues(mesh), rest)).toEqual([]);
      }),
    );
  });

  it.each([
    [
      "the inner end of the right brow",
      [55, 107],
      ["browToNose", "innerBrowHeight.right", "innerBrowLift.right"],
    ],
    ["the outer half of the left brow", [276, 283, 293, 300], ["outerBrowHeight.left"]],
    ["the left upper lid", [385, 386, 387], ["eyeOpening.left"]],
    ["the right lower lid", [144, 145, 153], ["eyeOpening.right", "lowerLidDepth.right"]],
    ["the lower edge of the lips", [17], ["lipHeight", "lowerLipDepth"]],
    ["the right cheek", [117], ["cheekDepth.right"]],
    ["the left mouth corner", [291], ["mouthSpread", "mouthCornerDepth.left", "mouthCornerDroop.left"]],
  ] as const)("sees %s move up, and nothing else", (_, points, changed) => {
    const measures = measureCues(moved(madeUpMesh(), points, { x: 0, y: -6 }));
    expect(different(measures, rest)).toEqual(changed);
  });

  it("measures a face and its mirror image alike, with the sides exchanged", () => {
    const lopsided = moved(madeUpMesh(), [61, 55, 107], { x: -5, y: -5 });
    const mirrored = moved(madeUpMesh(), [291, 285, 336], { x: 5, y: -5 });
    const [a, b] = [measureCues(lopsided), measureCues(mirrored)];
    for (const name of MEASURE_NAMES) expect(b[otherSide(name)]).toBeCloseTo(a[name], 4);
  });
});

describe("medianMeasures", () => {
  it("is not moved by a blink among the frames", () => {
    const blink = measureCues(moved(madeUpMesh(), [158, 159, 160, 385, 386, 387], { x: 0, y: 8 }));
    const own = medianMeasures([rest, blink, rest, rest, blink]);
    expect(different(own, rest)).toEqual([]);
  });

  it("lies between two frames, in the middle", () => {
    const open = measureCues(moved(madeUpMesh(), [17], { x: 0, y: 20 }));
    expect(medianMeasures([rest, open]).lipHeight).toBeCloseTo((rest.lipHeight + open.lipHeight) / 2, 9);
  });

  it("refuses no frames", () => {
    expect(() => medianMeasures([])).toThrow(TypeError);
  });
});

function otherSide(name: MeasureName): MeasureName {
  if (name.endsWith(".right")) return name.replace(".right", ".left") as MeasureName;
  return name.replace(".left", ".right") as MeasureName;
}
