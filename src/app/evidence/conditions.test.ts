import { expect, it } from "vitest";
import { CONDITIONS } from "../../training/robustness/conditions.ts";
import { en } from "../messages/en/index.ts";
import { conditionOf } from "./conditions.ts";

const titles = ["as they are", ...CONDITIONS.map(({ name, strength }) => `${name}: ${strength}`)];

it("has words for everything that is done to faces, and for nothing else", () => {
  const named = titles.map((title) => [title, conditionOf(title)]);
  expect(named.filter(([, condition]) => condition === undefined)).toEqual([]);
  const known = named.map(([, condition]) => condition);
  expect(new Set(known)).toEqual(new Set(Object.keys(en.evidence.harder.conditions)));
  expect(new Set(known).size).toBe(titles.length);
});

it("takes nothing for a condition that is none", () => {
  expect(conditionOf("blur: sigma 7")).toBeUndefined();
});
