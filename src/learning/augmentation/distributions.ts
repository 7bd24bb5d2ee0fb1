/** Draws from the distributions that augmentation needs, made of uniform ones. */
import type { Random } from "../random.ts";

/** Mean 0, variance 1 (Box and Muller 1958). */
export function standardNormal(random: Random): number {
  // 1 - next() lies in (0, 1]: its logarithm is finite.
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** Beta(alpha, alpha), in 0..1 with mean 0.5: the smaller alpha, the nearer to 0 or 1. */
export function symmetricBeta(alpha: number, random: Random): number {
  const [a, b] = [logGammaDraw(alpha, random), logGammaDraw(alpha, random)];
  return 1 / (1 + Math.exp(b - a));
}

/** The logarithm of a draw from Gamma(shape, 1) (Marsaglia and Tsang 2000): draws of small shapes underflow. */
function logGammaDraw(shape: number, random: Random): number {
  // Their note in section 6: Gamma(shape) is Gamma(shape + 1) times a uniform draw to the power 1 / shape.
  if (shape < 1) return logGammaDraw(shape + 1, random) + Math.log(1 - random.next()) / shape;
  const d = shape - 1 / 3;
  for (;;) {
    const x = standardNormal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
}
