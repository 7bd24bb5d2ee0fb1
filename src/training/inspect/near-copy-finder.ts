import { hashOf } from "../datasets/copies.ts";
import type { Example } from "../datasets/dataset.ts";
import { findNearCopies, type NearCopies } from "../datasets/near-copies.ts";

export type NearCopyFinder = (
  examples: readonly Pick<Example, "picture">[],
  onProgress: (done: number, all: number) => void,
) => Promise<NearCopies[]>;

interface Searched {
  readonly hashes: readonly string[];
  readonly found: readonly NearCopies[];
}

/**
 * Finds near copies, and remembers what it found: the pictures of FER+ are pictures of FER2013, and comparing them all
 * again would double the time.
 */
export function createNearCopyFinder(): NearCopyFinder {
  const earlier: Searched[] = [];
  return async (examples, onProgress) => {
    const hashes = examples.map(({ picture }) => hashOf(picture));
    const known = earlier.find((searched) => {
      const all = new Set(searched.hashes);
      return hashes.every((hash) => all.has(hash));
    });
    if (known) return among(hashes, known);
    const found = await findNearCopies(examples, onProgress);
    earlier.push({ hashes, found });
    return found;
  };
}

/** Pairs of the pictures with these hashes, out of those that were found among more. Equal pictures stand for each other. */
function among(hashes: readonly string[], { hashes: all, found }: Searched): NearCopies[] {
  const places = new Map<string, number[]>();
  hashes.forEach((hash, i) => {
    const others = places.get(hash);
    if (others) others.push(i);
    else places.set(hash, [i]);
  });
  const pairs = new Map<string, NearCopies>();
  for (const pair of found)
    for (const a of places.get(all[pair.first]!) ?? [])
      for (const b of places.get(all[pair.second]!) ?? []) {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        if (first !== second) pairs.set(`${first} ${second} ${pair.mirrored}`, { ...pair, first, second });
      }
  return [...pairs.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}
