import { RecipeError } from "../errors.ts";

/**
 * A recipe with some of its values replaced. Each setting is `key=value`: the key's dots lead into objects and, by
 * index, into lists; the value is JSON, or else taken as text. A new `kind` starts its object anew, because the keys of
 * the old kind mean nothing to it. What the recipe may not hold is for `parseRecipe` to refuse.
 * @throws RecipeError when a setting has no `=`, or leads into something that has no keys
 */
export function overrideRecipe(recipe: object, settings: readonly string[]): unknown {
  const overridden: unknown = structuredClone(recipe);
  for (const setting of settings) {
    const equals = setting.indexOf("=");
    if (equals < 1) throw new RecipeError(`--set ${setting}: must be key=value, such as learningRate=0.01`);
    place(overridden, setting.slice(0, equals), parseValue(setting.slice(equals + 1)));
  }
  return overridden;
}

function place(root: unknown, key: string, value: unknown): void {
  const path = key.split(".");
  const last = path.pop()!;
  const holder = path.reduce((holder, part, depth) => {
    const inner = Reflect.get(holder, part) ?? put(holder, part, {}, key);
    if (typeof inner === "object") return inner;
    const name = path.slice(0, depth + 1).join(".");
    throw new RecipeError(`--set ${key}: "${name}" is ${JSON.stringify(inner)} and holds no keys`);
  }, root as object);
  if (last === "kind") for (const old of Object.keys(holder)) Reflect.deleteProperty(holder, old);
  put(holder, last, value, key);
}

function put(holder: object, part: string, value: unknown, key: string): object {
  if (Array.isArray(holder) && !(/^\d+$/.test(part) && Number(part) <= holder.length))
    throw new RecipeError(
      `--set ${key}: "${part}" is no place in a list of ${holder.length}; the first is 0, and ${holder.length} adds one`,
    );
  // Defined, not assigned: a key such as __proto__ must stay visible to be refused.
  Object.defineProperty(holder, part, { value, enumerable: true, configurable: true, writable: true });
  return value as object;
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
