/** How often each cue is seen where the literature expects its action unit, and where it does not. */
import { type Interval, percentileInterval, resample, resamplingUnits } from "../../evaluation/bootstrap.ts";
import { rocAuc } from "../../evaluation/ranking.ts";
import { createRandom } from "../../learning/random.ts";
import { EXPRESSIONS, type Expression } from "../../recognition/expression.ts";
import { expectedAndOthers, type ScoredFace, seenShare } from "./scored-faces.ts";

export interface Estimate {
  readonly value: number;
  /** 95 %, from 1,000 resamples of people. */
  readonly interval: Interval;
}

export interface Count {
  readonly seen: number;
  readonly faces: number;
}

export interface Agreement {
  /** Whatever the limit: the chance that a face with the unit goes further than one without, neutral ones among them. */
  readonly rocAuc: Estimate;
  /** At the limit: the share of faces with the unit in which it is seen, less that of other posed expressions. */
  readonly gain: Estimate;
  readonly expected: Count;
  readonly others: Count;
  /** For every expression, also where the literature does not say. */
  readonly byExpression: Readonly<Record<Expression, Count>>;
}

export function agreementOf(scored: readonly ScoredFace[], limit: number): Agreement {
  const known = scored.filter(({ expected }) => expected !== undefined);
  const { expected, others } = expectedAndOthers(scored);
  return {
    rocAuc: estimate(known, areaUnderCurve),
    gain: estimate(known, (faces) => gainOf(faces, limit)),
    expected: count(expected, limit),
    others: count(others, limit),
    byExpression: Object.fromEntries(
      EXPRESSIONS.map((expression) => [
        expression,
        count(
          scored.filter(({ label }) => label === expression),
          limit,
        ),
      ]),
    ) as Record<Expression, Count>,
  };
}

export function gainOf(faces: readonly ScoredFace[], limit: number): number {
  const { expected, others } = expectedAndOthers(faces);
  return seenShare(expected, limit) - seenShare(others, limit);
}

function areaUnderCurve(faces: readonly ScoredFace[]): number {
  const area = rocAuc(
    faces.map(({ extent }) => extent),
    faces.map(({ expected }) => expected === true),
  );
  return area ?? Number.NaN;
}

const RESAMPLES = 1000;
const LEVEL = 0.95;

/** Resamples that miss one of the two kinds of faces say nothing and are left out. */
export function estimate(
  faces: readonly ScoredFace[],
  score: (faces: readonly ScoredFace[]) => number,
): Estimate {
  const random = createRandom(0);
  const { members } = resamplingUnits(faces);
  const samples = Array.from({ length: RESAMPLES }, () =>
    score(resample(members, random).map((i) => faces[i]!)),
  );
  return { value: score(faces), interval: percentileInterval(samples.filter(Number.isFinite), LEVEL) };
}

function count(faces: readonly ScoredFace[], limit: number): Count {
  return { seen: faces.filter(({ extent }) => extent >= limit).length, faces: faces.length };
}
