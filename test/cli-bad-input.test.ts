import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  lexithymia,
  lines,
  PROGRAM,
  ROOT,
  reports,
  run,
  setUpWorkplace,
  type Workplace,
} from "./fixtures/cli/program.ts";
import { tinyManifest, tinyModel, writeModelFolder } from "./fixtures/models/tiny-model.ts";
import { noise, vastPng, writeHalf } from "./fixtures/pictures/make-pictures.ts";

const isRoot = process.getuid?.() === 0;
/** The user without rights. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether somebody without rights may enter a folder: every folder above it must let them through. */
function isOpenToAll(folder: string): boolean {
  const parent = dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent));
}

/** Why the program cannot be tried by somebody without rights here; undefined where it can. */
function whyNotAsNobody(): string | undefined {
  if (process.platform === "win32") return "Windows knows no such rights";
  return isRoot && !isOpenToAll(ROOT) ? "the project lies where only the administrator may go" : undefined;
}
const cannotTry = whyNotAsNobody();
if (cannotTry !== undefined) console.info(`skipped: what may not be read is refused (${cannotTry})`);

let here: Workplace;
beforeAll(async () => {
  here = await setUpWorkplace();
});
afterAll(() => here.remove());

describe("bad input", () => {
  it("is a resting face that is no face, not alone or missing: refused before anything is read", async () => {
    const two = sharp(here.smile).extend({ right: 640, extendWith: "mirror" });
    await writeFile(here.at("two.png"), await two.png().toBuffer());
    await writeFile(here.at("none.png"), await noise(64, 48).png().toBuffer());
    for (const [file, what] of [
      ["none.png", "shows no face"],
      ["two.png", "shows 2 faces"],
      ["nowhere.png", "is not there"],
    ] as const) {
      const { code, stdout, stderr } = await here.analyze(here.at("smile.png"), "--neutral", here.at(file));
      expect([code, stdout, lines(stderr).length]).toEqual([2, "", 1]);
      expect(stderr).toContain(`${here.at(file)}: ${what}`);
    }
  });

  it("is named line by line, and the rest is done", async () => {
    mkdirSync(here.at("bad/none"), { recursive: true });
    await writeHalf(here.at("bad/half.jpg"), noise(64, 48).jpeg().toBuffer());
    await writeFile(here.at("bad/empty.png"), "");
    await writeFile(here.at("bad/text.webp"), "no picture");
    await writeFile(here.at("bad/vast.png"), vastPng(40_000, 40_000));
    await symlink(here.at("bad"), here.at("bad/around"));
    await symlink(here.at("nowhere"), here.at("bad/dangling.png"));
    await writeFile(here.at("bad/smile.png"), here.smile);
    const missing = here.at("missing.jpg");
    const { code, stdout, stderr } = await here.analyze(
      ...[here.at("bad/none"), missing, "/dev/zero", here.at("bad"), "--format", "json"],
    );
    expect(code).toBe(1);
    expect(reports(stdout).map(({ source, faces }) => [source, faces.length])).toEqual([
      [here.at("bad/smile.png"), 1],
    ]);
    expect(lines(stderr)).toEqual([
      `lexithymia: ${here.at("bad/none")}: holds no JPEG, PNG, WebP or GIF picture; give another folder`,
      `lexithymia: ${missing}: is not there; check the path`,
      "lexithymia: /dev/zero: is a pipe, socket or device; give an ordinary picture file",
      `lexithymia: ${here.at("bad/dangling.png")}: is not there; check the path`,
      `lexithymia: ${here.at("bad/empty.png")}: is empty (0 bytes); get a whole copy of it`,
      `lexithymia: ${here.at("bad/half.jpg")}: is damaged or breaks off before its end; get a whole copy of it`,
      `lexithymia: ${here.at("bad/text.webp")}: is not a JPEG, PNG, WebP or GIF picture; convert it to one of these`,
      `lexithymia: ${here.at("bad/vast.png")}: has 1600 megapixels, more than the 1000 that can be read; save it smaller`,
    ]);
  });

  it("shows where an error came from only when asked", async () => {
    const { stderr } = await here.analyze(here.at("missing.jpg"));
    expect(stderr).toMatch(/^lexithymia: [^\n]+\n$/);
    const verbose = await here.analyze(here.at("missing.jpg"), "--verbose");
    expect(verbose.stderr).toMatch(/PictureError.*\n +at .*ENOENT/s);
  });

  it.skipIf(process.platform === "win32")("refuses a socket", async () => {
    const server = createServer().listen(here.at("socket.png"));
    await new Promise((resolve) => server.once("listening", resolve));
    const { code, stderr } = await here.analyze(here.at("socket.png"));
    server.close();
    expect([code, stderr]).toEqual([
      1,
      `lexithymia: ${here.at("socket.png")}: is a pipe, socket or device; give an ordinary picture file\n`,
    ]);
  });

  it.skipIf(cannotTry !== undefined)("refuses what may not be read", async () => {
    await writeFile(here.at("locked.png"), here.smile, { mode: 0o000 });
    mkdirSync(here.at("locked"), { mode: 0o000 });
    const args = ["analyze", "--model", here.model, here.at("locked.png"), here.at("locked")];
    // The administrator may read everything, so the program runs as nobody.
    const { code, stderr } = await run([...PROGRAM, ...args], isRoot ? NOBODY : {});
    rmSync(here.at("locked"), { recursive: true });
    expect(code).toBe(1);
    expect(lines(stderr)).toEqual([
      `lexithymia: ${here.at("locked")}: may not be opened; change its permissions or run as its owner`,
      `lexithymia: ${here.at("locked.png")}: may not be opened; change its permissions or run as its owner`,
    ]);
  });

  it("stops before it begins when the model is not what its manifest says", async () => {
    writeModelFolder(here.at("liar"), tinyModel(7), tinyManifest(tinyModel()));
    const out = here.at("never.csv");
    const { code, stderr } = await lexithymia(
      "analyze",
      here.at("smile.png"),
      "--model",
      here.at("liar"),
      "--out",
      out,
    );
    expect(code).toBe(2);
    expect(stderr).toBe(
      `lexithymia: ${here.at("liar/manifest.json")}: sha256: is not that of model.onnx; they do not belong together, get both again\n`,
    );
    expect(existsSync(out)).toBe(false);
  });

  it("refuses a place that cannot be written before it begins", async () => {
    const { code, stdout, stderr } = await here.analyze(
      here.at("smile.png"),
      "--out",
      here.at("no/such/folder/faces.csv"),
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(`lexithymia: ${here.at("no/such/folder/faces.csv")}: is not there; check the path\n`);
  });

  it("names a data folder that is not what it says", async () => {
    const empty = here.at("empty-data");
    mkdirSync(empty);
    const { code, stdout, stderr } = await lexithymia(
      ...["train", "--recipe", "seed", "--data", empty, "--out", here.at("run")],
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^lexithymia: [^\n]*empty-data[^\n]*\n$/);
    expect(existsSync(here.at("run"))).toBe(false);
  });
});
