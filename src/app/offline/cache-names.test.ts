import fc from "fast-check";
import { expect, it } from "vitest";
import { cacheName, cachesOfOthers } from "./cache-names.ts";

const scope = fc.array(fc.stringMatching(/^[a-z%0-9-]{1,4}$/), { maxLength: 3 }).map((folders) => {
  return `https://a.example/${folders.map((folder) => `${folder}/`).join("")}`;
});
const version = fc.stringMatching(/^[0-9a-f]{1,4}$/);

it("of many apps and versions on one origin only this app's other versions go", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scope, version), { minLength: 1 }), (installed) => {
      const [here, current] = installed[0]!;
      const going = new Set(
        cachesOfOthers(
          installed.map(([where, which]) => cacheName(where, which)),
          here,
          current,
        ),
      );
      for (const [where, which] of installed)
        expect(going.has(cacheName(where, which))).toBe(where === here && which !== current);
    }),
  );
});

it("what others keep on the same origin stays", () => {
  const names = ["lexithymia", "workbox-precache-v2-https://a.example/", ""];
  expect(cachesOfOthers(names, "https://a.example/", "1")).toEqual([]);
});
