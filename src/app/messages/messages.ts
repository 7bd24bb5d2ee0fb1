import type { en } from "./en/index.ts";

/** What every language must say: a message that is missing does not compile. */
export type Messages = Spoken<typeof en>;

/** The same tree with any words in the places of the English ones. */
type Spoken<Tree> = Tree extends string
  ? string
  : Tree extends (...values: infer Values) => infer Said
    ? (...values: Values) => Spoken<Said>
    : Tree extends readonly (infer Item)[]
      ? readonly Spoken<Item>[]
      : { readonly [Key in keyof Tree]: Spoken<Tree[Key]> };
