import fc from "fast-check";
import { expect, test } from "vitest";
import { CUE_NAMES } from "../../../recognition/cues/cue-table.ts";
import { type CueMeasures, MEASURE_NAMES } from "../../../recognition/cues/measures.ts";
import { readCues } from "../../../recognition/cues/read-cues.ts";
import { cueMeters } from "./cue-meters.ts";

const measures = fc
  .array(fc.double({ min: -0.5, max: 2, noNaN: true }), {
    minLength: MEASURE_NAMES.length,
    maxLength: MEASURE_NAMES.length,
  })
  .map(
    (values) =>
      Object.fromEntries(MEASURE_NAMES.map((name, i) => [name, values[i]])) as unknown as CueMeasures,
  );

test("meters agree with what is read: the same strength, seen from the limit on, every cue once", () => {
  fc.assert(
    fc.property(measures, fc.option(measures, { nil: undefined }), (face, ownNeutral) => {
      const cues = readCues(face, { ownNeutral });
      const { meters, notSought, against } = cueMeters(face, cues, ownNeutral);
      expect([...meters.map(({ cue }) => cue), ...notSought].sort()).toEqual([...CUE_NAMES].sort());
      for (const meter of meters) {
        const cue = cues.find((each) => each.cue === meter.cue);
        expect(meter.seen).toBe(cue !== undefined);
        if (cue === undefined) expect(meter.strength).toBeLessThan(meter.limit + 1e-9);
        else {
          expect(meter).toMatchObject({ strength: cue.strength, actionUnit: cue.actionUnit });
          expect(cue.against).toBe(against);
        }
      }
    }),
  );
});

test("a face held against itself lies at rest everywhere", () => {
  fc.assert(
    fc.property(measures, (face) => {
      // Seeing one side alone against the other is not looked for.
      for (const { strength } of cueMeters(face, [], face).meters) expect(strength).toBe(0);
    }),
  );
});
