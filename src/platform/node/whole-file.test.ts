import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isPartialName, OutputError, openWholeFile, writeWholeFile } from "./whole-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-whole-file-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("openWholeFile", () => {
  it("puts the file in its place only when it is finished", async () => {
    const path = join(folder, "faces.csv");
    writeFileSync(path, "before");
    const file = await openWholeFile(path);
    await file.write("one ");
    await file.write("two");
    expect(readFileSync(path, "utf8")).toBe("before");
    await file.finish();
    await file.discard();
    expect(readFileSync(path, "utf8")).toBe("one two");
    expect(readdirSync(folder)).toEqual(["faces.csv"]);
  });

  it("leaves nothing behind when it is discarded", async () => {
    const file = await openWholeFile(join(folder, "faces.csv"));
    await file.write("half of");
    await file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes through a link, which stays one", async () => {
    const [target, link] = [join(folder, "target"), join(folder, "link")];
    writeFileSync(target, "before");
    symlinkSync(target, link);
    const file = await openWholeFile(link);
    await file.write("after");
    await file.finish();
    expect(readFileSync(target, "utf8")).toBe("after");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it.each([
    ["a folder", () => folder, /: is a folder; give the name of a file$/],
    ["a device", () => "/dev/null", /^\/dev\/null: is a pipe, socket or device/],
    [
      "a folder that is not there",
      () => join(folder, "none/faces.csv"),
      /faces\.csv: is not there; check the path$/,
    ],
  ])("refuses %s", async (_, path, message) => {
    const error = await openWholeFile(path()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutputError);
    expect((error as Error).message).toMatch(message);
  });
});

describe("writeWholeFile", () => {
  it("writes bytes, over a file that was there", async () => {
    const path = join(folder, "weights");
    await writeWholeFile(path, "before");
    await writeWholeFile(path, Uint8Array.of(0, 255, 10));
    expect([...readFileSync(path)]).toEqual([0, 255, 10]);
    expect(readdirSync(folder)).toEqual(["weights"]);
  });
});

it("what a killed process leaves behind is known by its name", async () => {
  const file = await openWholeFile(join(folder, "faces.csv"));
  expect(readdirSync(folder).filter(isPartialName)).toHaveLength(1);
  await file.finish();
  expect(readdirSync(folder).filter(isPartialName)).toEqual([]);
});
