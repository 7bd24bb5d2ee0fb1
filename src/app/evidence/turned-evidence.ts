import type { Count, TurnedEvidence } from "./evidence.ts";
import { type Measurement, rowsOf } from "./records.ts";

const REASON = "turned: yaw";
/** A step of the limit, in bold where the pipeline stops: "to 15 degrees", "**to 30 degrees**". */
const STEP = /^(\*\*)?to (\d+) degrees(?:\*\*)?$/;

interface Step {
  readonly degrees: number;
  readonly chosen: boolean;
  readonly right: Count;
}

/** Of `reading-limits`: faces that look ahead, that are turned as far as they are read, and further. */
export function turnedEvidence(measurement: Measurement): TurnedEvidence | undefined {
  const steps = stepsOf(measurement);
  const [first] = steps;
  const chosen = steps.findIndex((step) => step.chosen);
  const limit = steps[chosen];
  if (first === undefined || limit === undefined || chosen === 0) return undefined;
  return {
    facing: first.degrees,
    limit: limit.degrees,
    toFacing: first.right,
    toLimit: together(steps.slice(1, chosen + 1)),
    beyond: together(steps.slice(chosen + 1)),
  };
}

function stepsOf(measurement: Measurement): Step[] {
  const rows = rowsOf(measurement);
  const start = rows.findIndex(({ reason }) => reason === REASON);
  if (start === -1) return [];
  // A reason stands in its first row; the rows below it that name none belong to it, too.
  const next = rows.findIndex(({ reason }, i) => i > start && reason !== "");
  return rows.slice(start, next === -1 ? undefined : next).flatMap((row) => {
    const step = STEP.exec(String(row["step"]));
    const faces = Number(row["faces in it"]);
    if (!step || !Number.isInteger(faces)) return [];
    // In per cent with one decimal; a dash where there is no face.
    const times = faces === 0 ? 0 : Math.round((faces * Number(row["right in it"])) / 100);
    return { degrees: Number(step[2]), chosen: step[1] !== undefined, right: { times, of: faces } };
  });
}

function together(steps: readonly Step[]): Count {
  return steps.reduce(({ times, of }, { right }) => ({ times: times + right.times, of: of + right.of }), {
    times: 0,
    of: 0,
  });
}
