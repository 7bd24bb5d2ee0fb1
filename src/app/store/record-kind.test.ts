import * as v from "valibot";
import { expect, test, vi } from "vitest";
import { interpret, migration, recordKind } from "./record-kind.ts";

const first = v.strictObject({ litres: v.number() });
const toSecond = vi.fn(({ litres }: { litres: number }) => ({ millilitres: litres * 1000 }));
const kettle = recordKind("kettle", v.strictObject({ millilitres: v.number() }), [
  migration(first, toSecond),
]);
const stored = (version: unknown, value: unknown) => ({
  kind: "kettle",
  id: "a",
  version,
  savedAtMs: 1,
  value,
});

test("a kind's version is one more than its migrations", () => {
  expect(kettle.version).toBe(2);
  expect(recordKind("cup", first).version).toBe(1);
});

test("an older value is migrated, one of today is not", () => {
  expect(interpret(kettle, stored(1, { litres: 2 }))).toMatchObject({
    kind: "valid",
    value: { millilitres: 2000 },
  });
  expect(interpret(kettle, stored(2, { millilitres: 3 }))).toMatchObject({ value: { millilitres: 3 } });
  expect(toSecond).toHaveBeenCalledTimes(1);
});

test("a newer version, and a kind nobody knows, is left alone", () => {
  expect(interpret(kettle, stored(3, "?")).kind).toBe("newer");
  expect(interpret(undefined, stored(1, "?")).kind).toBe("newer");
});

test.each([
  ["no record at all", null, /Expected Object/],
  ["a version below the first", stored(0, { litres: 2 }), /^version: /],
  ["a version that is no number", stored("1", { litres: 2 }), /^version: /],
  ["no version", { kind: "kettle", id: "a", savedAtMs: 1, value: {} }, /^version: /],
  ["no value", { kind: "kettle", id: "a", version: 1, savedAtMs: 1 }, /^value: /],
  ["something more", { ...stored(2, { millilitres: 1 }), more: 1 }, /^more: /],
  ["a value of another version", stored(1, { millilitres: 2 }), /^litres: /],
  ["a field nobody knows", stored(2, { millilitres: 2, colour: "red" }), /^colour: /],
])("%s is broken, and the field is named", (_, raw, reason) => {
  expect(interpret(kettle, raw)).toEqual({ kind: "broken", reason: expect.stringMatching(reason) });
});

test("a migration that fails sets the record aside, and does not keep the others from being read", () => {
  toSecond.mockImplementationOnce(() => {
    throw new RangeError("overflow");
  });
  expect(interpret(kettle, stored(1, { litres: 2 }))).toEqual({
    kind: "broken",
    reason: "RangeError: overflow",
  });
});
