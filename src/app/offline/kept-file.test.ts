import { describe, expect, it } from "vitest";
import { keptFileFor } from "./kept-file.ts";

const SCOPE = "https://a.example/some/folder/";
const PATHS = new Set(["index.html", "mark.svg", "assets/index-1.js"]);

const answered = (url: string, method = "GET") => keptFileFor({ url, method }, SCOPE, PATHS);

describe("keptFileFor", () => {
  it.each([
    ["https://a.example/some/folder/", "index.html"],
    ["https://a.example/some/folder/index.html", "index.html"],
    ["https://a.example/some/folder/?from=icon#settings", "index.html"],
    ["https://a.example/some/folder/mark.svg", "mark.svg"],
    ["https://a.example/some/folder/assets/index-1.js", "assets/index-1.js"],
  ])("answers %s with %s", (url, path) => {
    expect(answered(url)).toBe(path);
  });

  it.each([
    ["another origin", "https://b.example/some/folder/"],
    ["another port", "https://a.example:8443/some/folder/"],
    ["a folder beside it", "https://a.example/some/"],
    ["a folder whose name begins alike", "https://a.example/some/folder2/mark.svg"],
    ["another app below it", "https://a.example/some/folder/other/"],
    ["the same name further down", "https://a.example/some/folder/other/mark.svg"],
    ["an older version's file", "https://a.example/some/folder/assets/index-0.js"],
    ["itself", "https://a.example/some/folder/sw.js"],
    ["a file that a person has opened", "blob:https://a.example/0f7b"],
  ])("leaves %s to the browser", (_, url) => {
    expect(answered(url)).toBeUndefined();
  });

  it("answers nothing but GET", () => {
    for (const method of ["HEAD", "POST", "PUT"]) expect(answered(SCOPE, method)).toBeUndefined();
  });
});
