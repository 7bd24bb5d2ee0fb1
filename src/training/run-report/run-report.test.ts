import { describe, expect, it } from "vitest";
import type { EpochRecord } from "../progress.ts";
import { seed } from "../recipes/seed.ts";
import type { RunRecord } from "../run-record.ts";
import { renderRunReport } from "./run-report.ts";

const record: RunRecord = {
  format: 1,
  recipe: { ...seed, epochs: 4, description: `"<b>" & co` },
  data: { title: "drawn <pictures>", fingerprint: "f".repeat(64), training: 20, validation: 5 },
  versions: { node: "v20.0.0" },
};
const epoch = (number: number): EpochRecord => ({
  ...{ epoch: number, loss: 2 / number, learningRate: 0.01 / number, imagesPerSecond: 1234.5, seconds: 6.78 },
  ...{ validationAccuracy: 0.25 * number, validationBalancedAccuracy: 0.5, validationMacroF1: 0.4 },
  validationLoss: 3 / number,
});
const pageOf = (epochs: number, state: "running" | "finished") =>
  renderRunReport({
    record,
    history: Array.from({ length: epochs }, (_, i) => epoch(i + 1)),
    bestEpoch: epochs,
    state,
  });

describe("the page of a run", () => {
  it("asks nobody for anything, needs no script, and shows text as text", () => {
    const page = pageOf(3, "running");
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|https?:/);
    expect(page).toContain("&quot;&lt;b&gt;&quot; &amp; co");
    expect(page).toContain("drawn &lt;pictures&gt;");
  });

  it("loads itself anew while the run goes on, and no longer", () => {
    expect(pageOf(3, "running")).toMatch(/<meta http-equiv="refresh"/);
    expect(pageOf(4, "finished")).not.toContain("refresh");
  });

  it("says every value in words and in a table, and names every chart", () => {
    const page = pageOf(3, "running");
    const labels = [...page.matchAll(/role="img" aria-label="([^"]+)"/g)].map(([, label]) => label);
    expect(labels).toEqual([
      expect.stringMatching(
        /^Loss, in nats, epoch 1 to 3: training from 2.00 to 0.67, 0.67 in the best epoch; /,
      ),
      expect.stringMatching(/accuracy from 25\u00a0% to 75\u00a0%/),
      expect.stringMatching(/learning rate from 0.01 to 0.0033/),
    ]);
    expect(page.match(/<tr/g)).toHaveLength(1 + 3);
    expect(page).toMatch(
      /<tr><th scope="row">3, the best<\/th><td>0.6667<\/td>\s<td>1.0000<\/td>\s<td>75.0\u00a0%<\/td>/,
    );
  });

  it("draws lines from left to right as high as their values, and one epoch as a dot", () => {
    // Of the axis to 2: 2, 1 and 0.667 lie at its top, its middle and a third up; four epochs have room.
    expect(pageOf(3, "finished")).toContain('d="M0.0 333.3L500.0 666.7L1000.0 777.8"');
    expect(pageOf(3, "running")).toContain("L333.3 ");
    expect(pageOf(1, "finished")).toMatch(/class="line line-0 dot" d="M500.0 [\d.]+h0"/);
  });

  it("says when it ended early", () => {
    expect(pageOf(3, "finished")).toContain("Finished after 3 epochs, before all 4");
    expect(pageOf(4, "finished")).toContain("Finished after 4 epochs.");
  });
});
