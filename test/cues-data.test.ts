/** The limits of the cues are those that their data and the shipped networks give. Needs ../shared/data, and a minute or two. */
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { CUE_LIMITS } from "../src/recognition/cues/cue-limits.ts";
import { CUE_NAMES } from "../src/recognition/cues/cue-table.ts";
import { evaluateCues } from "../src/training/cues/evaluate-cues.ts";
import { dataFile, describeWithData } from "./shared-data.ts";

describeWithData("the cues' limits", ["ckplus-neutral8.tar.gz"], () => {
  it("are those that lexithymia cues chooses", { timeout: 600_000 }, async () => {
    const { limits, agreements, missed } = await evaluateCues({
      data: dirname(dataFile("ckplus-neutral8.tar.gz")!),
      threads: 1,
    });
    // Another processor rounds a little differently: a step or two of the last digit.
    for (const cue of CUE_NAMES)
      for (const key of ["rest", "againstPopulation", "againstOwn", "full"] as const) {
        const [chosen, shipped] = [limits[cue][key], CUE_LIMITS[cue][key]];
        if (shipped === null) expect(chosen, `${cue} ${key}`).toBeNull();
        else expect(chosen, `${cue} ${key}`).toBeCloseTo(shipped, 3);
      }
    expect(missed.length).toBeLessThan(10);
    const smile = agreements.find(
      ({ cue, against }) => cue === "lip-corner-up" && against === "own-neutral",
    )!;
    expect(smile.rocAuc.value).toBeGreaterThan(0.95);
  });
});
