import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpMesh, moved, turned } from "../../../test/fixtures/faces/made-up-mesh.ts";
import type { FaceMesh } from "../face.ts";
import { CUE_LIMITS } from "./cue-limits.ts";
import { CUE_NAMES, type CueName } from "./cue-table.ts";
import { cuesInEnglish } from "./english.ts";
import { measureCues } from "./measures.ts";
import { readCues } from "./read-cues.ts";

const rest = madeUpMesh();
const ownNeutral = measureCues(rest);

/** What is moved how, in pixels of a face whose outer eye corners lie 100 apart, and the one cue that it is. */
const MOVEMENTS: readonly (readonly [CueName, readonly (readonly [number[], number, number])[]])[] = [
  ["inner-brow-raise", [[[55, 107, 285, 336], 0, -1]]],
  ["outer-brow-raise", [[[46, 53, 63, 70, 276, 283, 293, 300], 0, -5]]],
  ["brow-lower", [[[55, 107, 285, 336, 8], 0, 2.5]]],
  ["upper-lid-raise", [[[158, 159, 160, 385, 386, 387], 0, -2]]],
  ["cheek-raise", [[[117, 346], 0, -3]]],
  ["lip-corner-up", [[[61, 291], 0, -5]]],
  ["lip-corner-down", [[[61, 291], 0, 2]]],
  ["jaw-drop", [[[17], 0, 14]]],
];

function afterMoves(moves: (typeof MOVEMENTS)[number][1]): FaceMesh {
  return moves.reduce((mesh, [points, x, y]) => moved(mesh, points, { x, y }), rest);
}

function names(mesh: FaceMesh): CueName[] {
  return readCues(measureCues(mesh), { ownNeutral }).map(({ cue }) => cue);
}

describe("readCues", () => {
  it("sees nothing in somebody's own neutral", () => {
    expect(names(rest)).toEqual([]);
  });

  it.each(MOVEMENTS)("sees %s when that moves, and nothing else", (cue, moves) => {
    expect(names(afterMoves(moves))).toEqual([cue]);
  });

  it("says the same of a head that is turned, nearer or elsewhere", () => {
    const angle = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    const scale = fc.double({ min: 0.3, max: 4, noNaN: true });
    const smile = afterMoves([[[61, 291], 3, -6]]);
    fc.assert(
      fc.property(angle, angle, angle, scale, (yaw, pitch, roll, size) => {
        const mesh = turned(smile, { yaw, pitch, roll, scale: size, x: 40, y: 90 });
        expect(names(mesh)).toEqual(names(smile));
      }),
    );
  });

  it("is the stronger the further it goes, up to 1", () => {
    const strengths = [5, 8, 40].map(
      (y) => readCues(measureCues(afterMoves([[[61, 291], 0, -y]])), { ownNeutral })[0]!.strength,
    );
    expect(strengths[0]).toBeLessThan(strengths[1]!);
    expect(strengths[2]).toBe(1);
    expect(strengths[0]).toBeGreaterThan(0);
  });

  it("names the side that moved alone, with the subject's left", () => {
    const [cue] = readCues(measureCues(afterMoves([[[291], 0, -9]])), { ownNeutral });
    expect(cue).toMatchObject({ cue: "lip-corner-up", actionUnit: 12, side: "left", against: "own-neutral" });
    expect(cuesInEnglish([cue!])).toBe("left lip corner up");
    const [both] = readCues(measureCues(afterMoves([[[61, 291], 0, -9]])), { ownNeutral });
    expect(both).not.toHaveProperty("side");
    expect(cuesInEnglish([both!])).toBe("lip corners up");
  });

  it("without an own neutral is held against people at rest, and shows only what that tells", () => {
    const cues = readCues(
      measureCues(
        afterMoves([
          [[61, 291], 0, -30],
          [[17], 0, 40],
        ]),
      ),
    );
    expect(cues.length).toBeGreaterThan(0);
    for (const { cue, against } of cues) {
      expect(against).toBe("population");
      expect(CUE_LIMITS[cue].againstPopulation).not.toBeNull();
    }
  });

  it("keeps a cue that is there until it has clearly gone", () => {
    const limit = CUE_LIMITS["jaw-drop"].againstOwn!;
    const measures = (share: number) => measureCues(afterMoves([[[17], 0, 100 * limit * share]]));
    const shown: ReadonlySet<CueName> = new Set(["jaw-drop"]);
    expect(readCues(measures(0.9), { ownNeutral })).toEqual([]);
    expect(readCues(measures(0.9), { ownNeutral, shown, leave: 0.7 }).map(({ cue }) => cue)).toEqual([
      "jaw-drop",
    ]);
    expect(readCues(measures(0.5), { ownNeutral, shown, leave: 0.7 })).toEqual([]);
  });
});

describe("CUE_LIMITS", () => {
  it.each(CUE_NAMES)(
    "of %s lie between rest and full strength, and are larger without an own neutral",
    (cue) => {
      const { againstOwn, againstPopulation, full } = CUE_LIMITS[cue];
      expect(full).toBeGreaterThan(0);
      for (const limit of [againstOwn, againstPopulation])
        if (limit !== null) expect(limit).toBeGreaterThan(0);
      if (againstOwn !== null) expect(againstOwn).toBeLessThanOrEqual(full);
    },
  );
});
