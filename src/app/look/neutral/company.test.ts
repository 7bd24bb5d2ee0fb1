import fc from "fast-check";
import { expect, test } from "vitest";
import { ALONE_AFTER_MS, type Company, companyAfter } from "./company.ts";

const ALONE: Company = { kind: "alone" };

test("a second face is company at once; one face is alone again after a while", () => {
  let now = companyAfter(ALONE, 2, 1000);
  expect(now.kind).toBe("several");
  now = companyAfter(now, 1, 1000 + ALONE_AFTER_MS - 1);
  expect(now.kind).toBe("several");
  expect(companyAfter(now, 1, 1000 + ALONE_AFTER_MS).kind).toBe("alone");
});

test("whoever comes and goes, one is only alone when there was nobody else for as long as that", () => {
  const frames = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 2000 })), { maxLength: 60 });
  fc.assert(
    fc.property(frames, (seen) => {
      let now: Company = ALONE;
      let atMs = 0;
      let lastSeveralMs = Number.NEGATIVE_INFINITY;
      for (const [faces, elapsedMs] of seen) {
        atMs += elapsedMs;
        if (faces > 1) lastSeveralMs = atMs;
        now = companyAfter(now, faces, atMs);
        expect(now.kind === "alone").toBe(atMs - lastSeveralMs >= ALONE_AFTER_MS);
      }
    }),
  );
});
