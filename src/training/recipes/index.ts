import { readFile } from "node:fs/promises";
import { fileReason } from "../../platform/node/file-errors.ts";
import { RecipeError } from "../errors.ts";
import { ckFinetune } from "./ck-finetune.ts";
import { distill } from "./distill.ts";
import { fer2013 } from "./fer2013.ts";
import { ferplus } from "./ferplus.ts";
import { live } from "./live.ts";
import { parseRecipe, type Recipe } from "./recipe.ts";
import { seed } from "./seed.ts";
import { teacherDeep, teacherWide } from "./teachers.ts";

/** The names of the recipes that ship. */
export const RECIPES = [
  "seed",
  "ferplus",
  "live",
  "teacher-wide",
  "teacher-deep",
  "distill",
  "ck-finetune",
  "fer2013",
] as const;
export type RecipeName = (typeof RECIPES)[number];

const SHIPPED: Readonly<Record<RecipeName, Recipe>> = {
  seed,
  ferplus,
  live,
  "teacher-wide": teacherWide,
  "teacher-deep": teacherDeep,
  distill,
  "ck-finetune": ckFinetune,
  fer2013,
};

/**
 * A shipped recipe by its name, or one of your own from a `.json` file, such as the `recipe.json` of an earlier run.
 * @throws RecipeError when there is none, or it asks for something unknown
 */
export async function findRecipe(nameOrFile: string): Promise<Recipe> {
  const shipped = RECIPES.find((name) => name === nameOrFile);
  if (shipped) return SHIPPED[shipped];
  if (!nameOrFile.endsWith(".json"))
    throw new RecipeError(
      `no recipe is named "${nameOrFile}"; there are ${RECIPES.join(", ")}; or give the path of a .json file`,
    );
  const text = await readFile(nameOrFile, "utf8").catch((cause) => {
    throw new RecipeError(`${nameOrFile}: ${fileReason(cause)}`, { cause });
  });
  try {
    return parseRecipe(JSON.parse(text), nameOrFile);
  } catch (cause) {
    if (cause instanceof RecipeError) throw cause;
    throw new RecipeError(`${nameOrFile}: is not JSON`, { cause });
  }
}
