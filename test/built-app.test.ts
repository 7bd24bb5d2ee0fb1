/** The built app as a host is given it: its headers, its list of files, its colours. `npm test` builds it first. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SECURITY_HEADERS } from "../config/security-headers.ts";
import type { BuiltApp } from "../src/app/offline/built-app.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist/app");
const text = (path: string) => readFileSync(join(root, path), "utf8");
const page = text("dist/app/index.html");

const POLICY = SECURITY_HEADERS["Content-Security-Policy"];

describe("the security headers are the ones of the one definition", () => {
  it("in _headers, for everything", () => {
    const [forAll] = text("dist/app/_headers").split(/\n(?=\/)/);
    const [path, ...lines] = forAll!.split("\n");
    expect(path).toBe("/*");
    expect(lines).toEqual(Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`));
  });

  it("in the page itself, as far as a page can say them", () => {
    const [, content] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    expect(`${content!.replaceAll("&#39;", "'")}; frame-ancestors 'none'`).toBe(POLICY);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });

  it("in the service worker", () => {
    expect(listed().headers).toEqual(SECURITY_HEADERS);
  });

  it("in what docs/hosting.md says of nginx", () => {
    const said = [...text("docs/hosting.md").matchAll(/add_header (\S+) "(.*)";/g)];
    expect(Object.fromEntries(said.map(([, name, value]) => [name, value]))).toEqual(SECURITY_HEADERS);
  });
});

it("allows nothing inline, and the page has nothing inline", () => {
  expect(POLICY).not.toMatch(/unsafe-inline|unsafe-hashes|nonce|'unsafe-eval'|https?:|\*/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});

describe("the service worker's list", () => {
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sums = new Map(
    files.map((file) => [
      file.slice(built.length + 1).replaceAll("\\", "/"),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );

  it("has every file but those that no page asks for, as it is", () => {
    for (const path of ["_headers", "sw.js"]) expect(sums.delete(path), path).toBe(true);
    expect(new Map(listed().files.map(({ path, sha256 }) => [path, sha256]))).toEqual(sums);
  });

  it("has nothing twice", () => {
    const { files: all } = listed();
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(all.length);
    // What others wrote is shared by the page and its worker.
    for (const name of ["onnxruntime", "libraries"])
      expect(
        all.filter(({ path }) => path.startsWith(`assets/${name}-`)),
        name,
      ).toHaveLength(1);
  });
});

it("an installed app has the colours of the theme", () => {
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(text("src/app/styles/tokens.css"))!;
  const manifest = JSON.parse(text("dist/app/manifest.webmanifest"));
  expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
  const frame = [...page.matchAll(/content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"/g)];
  expect(frame.map(([, colour, scheme]) => [scheme, colour])).toEqual([
    ["light", light],
    ["dark", dark],
  ]);
});

function listed(): BuiltApp {
  const [, json] = /(\{"version":.*?\]\})/.exec(text("dist/app/sw.js"))!;
  return JSON.parse(json!);
}
