/** The recipes that ship, by name. */
export const RECIPES = ["seed", "ferplus"] as const;
export type RecipeName = (typeof RECIPES)[number];
