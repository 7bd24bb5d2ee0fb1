import { expect, it } from "vitest";
import { turnedEvidence } from "./turned-evidence.ts";

const columns = ["reason", "step", "faces in it", "right in it", "read up to it", "right among those"];
const table = (rows: readonly (readonly string[])[]) => ({
  how: "",
  columns,
  rows: rows.map((row) => [...row, "", ""]),
});

const ROWS = [
  ["dark: mean light", "from 100", "127", "87.4"],
  ["turned: yaw", "to 10 degrees", "800", "85.5"],
  ["", "to 15 degrees", "100", "84.0"],
  ["", "**to 30 degrees**", "50", "76.0"],
  ["", "to 60 degrees", "10", "60.0"],
  ["", "to 90 degrees", "0", "–"],
  ["turned: pitch", "**to 5 degrees**", "336", "82.1"],
  ["", "to 90 degrees", "10", "10.0"],
];

it("puts steps together: ahead, up to where the pipeline stops, and beyond", () => {
  expect(turnedEvidence(table(ROWS))).toEqual({
    facing: 10,
    limit: 30,
    toFacing: { times: 684, of: 800 },
    toLimit: { times: 122, of: 150 },
    beyond: { times: 6, of: 10 },
  });
});

it("says nothing where it is not told where the pipeline stops, or nothing of turned heads", () => {
  expect(turnedEvidence(table(ROWS.filter(([, step]) => step !== "**to 30 degrees**")))).toBeUndefined();
  expect(turnedEvidence(table(ROWS.slice(0, 1)))).toBeUndefined();
});
