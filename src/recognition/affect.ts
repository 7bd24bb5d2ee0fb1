/** Pleasantness and energy, derived: not seen in the face, but worked out from what it may show and how words are rated. */
import { EXPRESSIONS, type Expression, type Probabilities } from "./expression.ts";

/** Both -1..1: unpleasant to pleasant, calm to stirred. Also called valence and arousal. */
export interface Affect {
  readonly pleasantness: number;
  readonly energy: number;
}

/**
 * Mean ratings of pleasure and arousal from Russell and Mehrabian (1977), "Evidence for a three-factor theory of emotions",
 * Journal of Research in Personality 11, 273-294, Table 4: 31 happy, 52 surprised, 75 disgusted, 82 angry, 88 contemptuous, 101
 * fearful, 151 sad. docs/over-time.md says from where they were taken. They rate feelings by name, not faces. Neutral is
 * the scale's middle.
 */
const NORMS: Readonly<Record<Expression, Affect>> = {
  neutral: { pleasantness: 0, energy: 0 },
  happiness: { pleasantness: 0.81, energy: 0.51 },
  surprise: { pleasantness: 0.4, energy: 0.67 },
  sadness: { pleasantness: -0.63, energy: -0.27 },
  anger: { pleasantness: -0.51, energy: 0.59 },
  disgust: { pleasantness: -0.6, energy: 0.35 },
  fear: { pleasantness: -0.64, energy: 0.6 },
  contempt: { pleasantness: -0.24, energy: 0.31 },
};

/** What is to be expected: the norms, weighed by the probabilities. */
export function affectOf(probabilities: Probabilities): Affect {
  const expected = (axis: keyof Affect): number =>
    EXPRESSIONS.reduce((sum, expression) => sum + probabilities[expression] * NORMS[expression][axis], 0);
  return { pleasantness: expected("pleasantness"), energy: expected("energy") };
}
