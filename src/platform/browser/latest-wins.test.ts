import { expect, test, vi } from "vitest";
import { latestWins } from "./latest-wins.ts";

/** Work that ends when told to. */
function controlled() {
  const ends: (() => void)[] = [];
  const started: string[] = [];
  const work = (input: string) =>
    new Promise<string>((resolve) => {
      started.push(input);
      ends.push(() => resolve(`${input} done`));
    });
  return { work, started, endNext: () => ends.shift()?.() };
}

test("one at a time, and of those that wait only the latest", async () => {
  const { work, started, endNext } = controlled();
  const discard = vi.fn();
  const run = latestWins(work, discard);
  const results = ["a", "b", "c", "d"].map(run);
  expect(started).toEqual(["a"]);
  endNext();
  await vi.waitFor(() => expect(started).toEqual(["a", "d"]));
  endNext();
  expect(await Promise.all(results)).toEqual(["a done", undefined, undefined, "d done"]);
  expect(discard.mock.calls).toEqual([["b"], ["c"]]);
});

test("a failure reaches its caller and stops nobody else", async () => {
  const run = latestWins(
    async (input: string) => {
      if (input === "bad") throw new Error("no");
      return input;
    },
    () => undefined,
  );
  const bad = run("bad");
  const good = run("good");
  await expect(bad).rejects.toThrow("no");
  expect(await good).toBe("good");
  expect(await run("later")).toBe("later");
});
