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

/** Deep enough for light letters upon them, and told apart by more than their hue. */
const COLOURS = ["#205e58", "#6b3f69", "#7a4512", "#34508c", "#5b5a1c", "#444b54"] as const;

/** The colour that a letter has for as long as it is in use. */
export function colourOf(letter: string): string {
  const index = [...letter].reduce((sum, character) => sum * 26 + character.charCodeAt(0) - 64, 0) - 1;
  return COLOURS[Math.max(0, index) % COLOURS.length]!;
}
