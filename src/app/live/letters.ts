/** Letters tie a box in the picture to its words beside it. They last as long as the track and say nothing more. */

export type Letters = ReadonlyMap<number, string>;

/** Keeps the letter of every track that goes on; a new track gets the first free one: A … Z, then AA … */
export function assignLetters(before: Letters, trackIds: readonly number[]): Letters {
  const kept = new Map(trackIds.flatMap((id) => (before.has(id) ? [[id, before.get(id)!]] : [])));
  const taken = new Set(kept.values());
  for (const id of trackIds) {
    if (kept.has(id)) continue;
    const letter = firstFree(taken);
    kept.set(id, letter);
    taken.add(letter);
  }
  return kept;
}

function firstFree(taken: ReadonlySet<string>): string {
  let index = 0;
  while (taken.has(letterAt(index))) index += 1;
  return letterAt(index);
}

function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
}
