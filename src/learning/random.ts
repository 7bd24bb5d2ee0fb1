/** Random numbers from a seed: the same seed gives the same run. Nothing in the pure rooms may use `Math.random`. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number;
  /** A whole number, uniform in [0, limit). */
  integer(limit: number): number;
}

/**
 * sfc32 (Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush. Its three words of seed are `seed` and
 * `stream`, so that one seed gives independent sequences for separate purposes.
 */
export function createRandom(seed: number, stream = 0): Random {
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, stream | 0, 1];
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The author's advice: the first outputs still show the seed.
  for (let i = 0; i < 15; i += 1) word();
  const next = (): number => word() / 2 ** 32;
  return {
    next,
    uniform: (low, high) => low + (high - low) * next(),
    integer: (limit) => Math.floor(next() * limit),
  };
}

/** The numbers 0..count-1 in random order (Fisher-Yates). */
export function permutation(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = random.integer(i + 1);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}
