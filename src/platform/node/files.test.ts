import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPictures } from "./files.ts";

const GIF = "GIF89a and so on";
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lexithymia-files-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, content = GIF): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const relative = (paths: readonly string[]) => paths.map((path) => path.slice(root.length + 1));

describe("findPictures", () => {
  it("takes files as they are given, in that order, without opening them", async () => {
    expect(await findPictures(["b.txt", "a.jpg"])).toEqual({ paths: ["b.txt", "a.jpg"], errors: [] });
  });

  it("walks a folder to its depths in sorted order", async () => {
    for (const name of ["b.gif", "a/z.gif", "a/b/c.gif", "c.gif"]) put(name);
    expect(relative((await findPictures([root])).paths)).toEqual(["a/b/c.gif", "a/z.gif", "b.gif", "c.gif"]);
  });

  it("takes pictures by content or by name, and passes over the rest and what is hidden", async () => {
    put("no-name-ending");
    put("empty.jpg", "");
    put("notes.txt", "hello");
    put("empty.txt", "");
    put("._a.jpg");
    put(".hidden/a.gif");
    expect(relative((await findPictures([root])).paths)).toEqual(["empty.jpg", "no-name-ending"]);
  });

  it("follows links, but never in a circle and never to a folder it has been in", async () => {
    put("a/picture.gif");
    symlinkSync(root, join(root, "a/up"));
    symlinkSync(join(root, "a"), join(root, "b"));
    symlinkSync(join(root, "nowhere"), join(root, "dangling"));
    symlinkSync(join(root, "nowhere"), join(root, "dangling.jpg"));
    expect(relative((await findPictures([root])).paths)).toEqual(["a/picture.gif", "dangling.jpg"]);
  });

  it("says which folder holds no picture, and goes on", async () => {
    put("none/notes.txt", "hello");
    const picture = put("some/picture.gif");
    const { paths, errors } = await findPictures([join(root, "none"), join(root, "some")]);
    expect(paths).toEqual([picture]);
    expect(errors.map(({ message }) => message)).toEqual([
      `${join(root, "none")}: holds no JPEG, PNG, WebP or GIF picture; give another folder`,
    ]);
  });
});
