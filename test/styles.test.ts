/** All style sheets end up in one page, where a class that two of them style would look like both. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { groupBy } from "../src/evaluation/index.ts";

const app = fileURLToPath(new URL("../src/app", import.meta.url));
const sheets = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".css"),
);

/** Classes whose own look is said here, not only their look within something: `.meter {`, or one of a list. */
function classesStyledIn(sheet: string): string[] {
  const styled = [...readFileSync(join(app, sheet), "utf8").matchAll(/^\s*\.([\w-]+)\s*[,{]/gm)];
  return [...new Set(styled.map(([, name]) => name!))];
}

it("no class is styled in two sheets", () => {
  const sheetsOf = groupBy(
    sheets.flatMap((sheet) => classesStyledIn(sheet).map((name) => ({ name, sheet }))),
    ({ name }) => name,
  );
  expect(sheetsOf.size).toBeGreaterThan(100);
  const shared = [...sheetsOf].filter(([, styled]) => styled.length > 1);
  expect(shared.map(([name, styled]) => `.${name}: ${styled.map(({ sheet }) => sheet).join(", ")}`)).toEqual(
    [],
  );
});
