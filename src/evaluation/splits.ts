/**
 * How examples are parted into training, validation and test.
 *
 * A split is a function of the data and a seed. Examples are ordered by a hash of their name and the seed, never by the
 * order of files, so that the same pictures always fall on the same side.
 */

/** What a split has to know of an example. */
export interface Splittable {
  /** Unique within the data. */
  readonly name: string;
  /** Examples of one group stay together: copies of one picture, for instance. */
  readonly group: string;
  /** Every part gets its share of each label; examples without one are a kind of their own. */
  readonly label?: number;
}

/** Examples by part, each in the order they were given. */
export type Parts<Name extends string, E> = Readonly<Record<Name, readonly E[]>>;

/**
 * Cuts examples into parts of the given fractions, which sum to 1, label by label and without tearing groups apart.
 * A group counts under the label most of its examples have; of equals, the one that comes first by name.
 * @throws TypeError when the fractions do not sum to 1.
 */
export function stratifiedSplit<Name extends string, E extends Splittable>(
  examples: readonly E[],
  fractions: Readonly<Record<Name, number>>,
  seed: number,
): Parts<Name, E> {
  const names = Object.keys(fractions) as Name[];
  const sum = names.reduce((total, name) => total + fractions[name], 0);
  if (Math.abs(sum - 1) > 1e-9) throw new TypeError(`fractions: must sum to 1, and sum to ${sum}`);
  const partOf = new Map<string, Name>();
  for (const groups of groupsByLabel(examples).values()) {
    const ordered = byHash(groups, ({ key }) => key, seed);
    const size = ordered.reduce((total, { size }) => total + size, 0);
    let [part, filled, limit] = [0, 0, fractions[names[0]!] * size];
    for (const group of ordered) {
      while (filled + group.size / 2 > limit && part < names.length - 1) {
        part += 1;
        limit += fractions[names[part]!] * size;
      }
      partOf.set(group.key, names[part]!);
      filled += group.size;
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, examples.filter(({ group }) => partOf.get(group) === name)]),
  ) as Record<Name, E[]>;
}

interface Group {
  readonly key: string;
  readonly size: number;
}

function groupsByLabel(examples: readonly Splittable[]): Map<number | undefined, Group[]> {
  const sorted = [...examples].sort((a, b) => compare(a.name, b.name));
  const groups = [...groupBy(sorted, ({ group }) => group)].map(([key, members]) => ({
    key,
    size: members.length,
    label: mostFrequentLabel(members),
  }));
  return groupBy(groups, ({ label }) => label);
}

/** Of equals, the one that comes first. */
function mostFrequentLabel(members: readonly Splittable[]): number | undefined {
  const byLabel = [...groupBy(members, ({ label }) => label)];
  return byLabel.reduce((most, next) => (next[1].length > most[1].length ? next : most))[0];
}

/** Items by their key, in the order in which keys first occur. */
export function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * Folds with as equal a share of every label as groups allow: groups are dealt one by one, those with the most examples
 * first, each into the fold where it leaves the labels spread most evenly over the folds (much as scikit-learn's
 * StratifiedGroupKFold does); of equally good folds into the smallest. Equal groups come in an order by hash.
 * @returns for each fold its examples, in the order they were given; together they are all examples
 * @throws TypeError for fewer groups than folds
 */
export function stratifiedGroupFolds<E extends Splittable>(
  examples: readonly E[],
  count: number,
  seed: number,
): E[][] {
  const groups = [...groupBy(examples, ({ group }) => group)].map(([key, members]) => ({ key, members }));
  if (groups.length < count)
    throw new TypeError(
      `stratifiedGroupFolds: ${count} folds need as many groups, and there are ${groups.length}`,
    );
  const labels = [...new Set(examples.map(({ label }) => label))];
  const totals = labels.map((label) => examples.filter((example) => example.label === label).length);
  const counts = Array.from({ length: count }, () => labels.map(() => 0));
  const foldOf = new Map<string, number>();
  const ordered = byHash(groups, ({ key }) => key, seed).sort((a, b) => b.members.length - a.members.length);
  for (const { key, members } of ordered) {
    const added = labels.map((label) => members.filter((member) => member.label === label).length);
    const best = bestFold(counts, added, totals);
    foldOf.set(key, best);
    counts[best] = counts[best]!.map((n, l) => n + added[l]!);
  }
  return counts.map((_, fold) => examples.filter(({ group }) => foldOf.get(group) === fold));
}

/** The fold that grows least unevenly by `added`: what changes in the sum of squared shares of each label. */
function bestFold(
  counts: readonly (readonly number[])[],
  added: readonly number[],
  totals: readonly number[],
): number {
  const costs = counts.map((fold) =>
    fold.reduce((sum, n, l) => sum + ((n + added[l]!) ** 2 - n ** 2) / totals[l]! ** 2, 0),
  );
  const sizes = counts.map((fold) => fold.reduce((a, b) => a + b, 0));
  return counts.reduce((best, _, fold) => {
    const difference = costs[fold]! - costs[best]!;
    return difference < -1e-12 || (difference < 1e-12 && sizes[fold]! < sizes[best]!) ? fold : best;
  }, 0);
}

/**
 * Folds with people kept apart: people in the order of their ids are dealt round, every tenth into the same fold.
 * This is the field's usual way for CK+ (Liu et al. 2014) and needs no seed.
 * @returns for each fold its examples; together they are all examples
 */
export function subjectFolds<E extends { readonly person: string }>(
  examples: readonly E[],
  count = 10,
): E[][] {
  const people = [...new Set(examples.map(({ person }) => person))].sort(compare);
  if (people.length < count)
    throw new TypeError(`subjectFolds: ${count} folds need as many people, and there are ${people.length}`);
  const foldOf = new Map(people.map((person, i) => [person, i % count]));
  return Array.from({ length: count }, (_, fold) =>
    examples.filter(({ person }) => foldOf.get(person) === fold),
  );
}

/** One round of a cross-validation. Nobody is in two of its parts. */
export interface Fold<E> {
  /** Fit for a file's name, unique within the cross-validation. */
  readonly name: string;
  readonly training: readonly E[];
  /** To choose the epoch by. */
  readonly validation: readonly E[];
  readonly test: readonly E[];
}

/** {@link subjectFolds} as rounds: each tests on one, chooses by the next, and trains on the others. */
export function crossValidationFolds<E extends { readonly person: string }>(
  examples: readonly E[],
  count = 10,
): Fold<E>[] {
  const parts = subjectFolds(examples, count);
  return parts.map((test, i) => {
    const validation = parts[(i + 1) % count]!;
    const training = parts.filter((part) => part !== test && part !== validation).flat();
    return { name: `fold-${String(i + 1).padStart(2, "0")}`, training, validation, test };
  });
}

/**
 * A round for each person, named after them, to be tested on. Of the other people, in the order of their ids, every tenth
 * is for validation; with each round the dealing begins one further on, so that all take their turn.
 * @throws TypeError for fewer than three people
 */
export function leaveOneSubjectOut<E extends { readonly person: string }>(examples: readonly E[]): Fold<E>[] {
  const people = [...new Set(examples.map(({ person }) => person))].sort(compare);
  if (people.length < 3)
    throw new TypeError(`leaveOneSubjectOut: needs at least three people, and there are ${people.length}`);
  return people.map((name, i) => {
    const others = people.filter((person) => person !== name);
    const tenth = Math.min(10, others.length);
    const validators = new Set(others.filter((_, j) => j % tenth === i % tenth));
    return {
      name,
      training: examples.filter(({ person }) => person !== name && !validators.has(person)),
      validation: examples.filter(({ person }) => validators.has(person)),
      test: examples.filter(({ person }) => person === name),
    };
  });
}

/** `items` in an order that depends on their names and the seed alone. */
function byHash<Item>(items: readonly Item[], name: (item: Item) => string, seed: number): Item[] {
  return items
    .map((item) => ({ item, hash: hashOf(`${seed}/${name(item)}`), name: name(item) }))
    .sort((a, b) => a.hash - b.hash || compare(a.name, b.name))
    .map(({ item }) => item);
}

/** FNV-1a over the text's UTF-16 units, stirred by MurmurHash3's finaliser, which FNV's low bits need. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
