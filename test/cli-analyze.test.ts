import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POSES } from "../src/app/drawn-face/action-units.ts";
import { DRAWN_FACE_BOX, drawFace } from "../src/app/drawn-face/draw-face.ts";
import { EXPRESSIONS } from "../src/recognition/expression.ts";
import { intersectionOverUnion } from "../src/recognition/geometry.ts";
import { lines, PROGRAM, reports, run, setUpWorkplace, type Workplace } from "./fixtures/cli/program.ts";
import { animation, plain } from "./fixtures/pictures/make-pictures.ts";

let here: Workplace;
beforeAll(async () => {
  here = await setUpWorkplace();
});
afterAll(() => here.remove());

describe("analyze", () => {
  it("writes JSON lines with box, score, probabilities, set and words", async () => {
    const { code, stdout, stderr } = await here.analyze(here.at("smile.png"), "--format", "json");
    expect([code, stderr]).toEqual([0, ""]);
    const [report, ...more] = reports(stdout);
    expect(more).toEqual([]);
    expect(report).toMatchObject({ source: here.at("smile.png"), width: 640, height: 480, frames: 1 });
    expect(report!.faces).toHaveLength(1);
    const [face] = report!.faces;
    expect(intersectionOverUnion(face!.box, DRAWN_FACE_BOX)).toBeGreaterThan(0.5);
    expect(face!.score).toBeGreaterThan(0.5);
    const { probabilities, set } = face!.expression!;
    expect(Object.keys(probabilities)).toEqual([...EXPRESSIONS]);
    expect(Object.values(probabilities).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    expect(set.length).toBeGreaterThan(0);
    expect(face!.words).toMatch(/^looks a bit like /);
  });

  it("writes a table for people, without numbers before words", async () => {
    const { code, stdout } = await here.analyze(here.at("smile.png"));
    expect(code).toBe(0);
    const [head, row] = lines(stdout);
    expect(head).toMatch(/^PICTURE +FACE +WHERE +WHAT IT SHOWS$/);
    expect(row).toMatch(/smile\.png +1 +at \d+,\d+ \d+x\d+ +looks a bit like /);
    expect(stdout).not.toContain("%");
  });

  it("writes a file whole, in the form its name asks for", async () => {
    mkdirSync(here.at("out"));
    const { code, stdout } = await here.analyze(here.at("smile.png"), "--out", here.at("out", "faces.csv"));
    expect([code, stdout]).toEqual([0, ""]);
    expect(readdirSync(here.at("out"))).toEqual(["faces.csv"]);
    expect(readFileSync(here.at("out", "faces.csv"), "utf8")).toMatch(
      /^source,width,.*\r\n.*smile\.png,640,480,1,1,.*\r\n$/,
    );
  });

  it("holds faces against a picture of the person at rest", async () => {
    const rest = await sharp(Buffer.from(drawFace(POSES.rest)))
      .png()
      .toBuffer();
    await writeFile(here.at("rest.png"), rest);
    const [alone, beside] = await Promise.all(
      [[], ["--neutral", here.at("rest.png")]].map(async (neutral) => {
        const { stdout } = await here.analyze(here.at("smile.png"), "--format", "json", ...neutral);
        return reports(stdout)[0]!.faces[0]!;
      }),
    );
    const against = ({ cues }: typeof alone) => [...new Set(cues.map((cue) => cue.against))];
    expect([against(alone!), against(beside!)]).toEqual([["population"], ["own-neutral"]]);
    expect(beside!.expression!.probabilities).not.toEqual(alone!.expression!.probabilities);
  });

  it("finds a face in a vast picture where it lies in the original", async () => {
    const big = await sharp(here.smile).resize(6400, 4800, { kernel: "cubic" }).jpeg().toBuffer();
    await writeFile(here.at("big.jpg"), big);
    const { stdout } = await here.analyze(here.at("smile.png"), here.at("big.jpg"), "--format", "json");
    const [small, large] = reports(stdout);
    expect(large).toMatchObject({ width: 6400, height: 4800 });
    const { x, y, width, height } = small!.faces[0]!.box;
    const tenfold = { x: x * 10, y: y * 10, width: width * 10, height: height * 10 };
    expect(intersectionOverUnion(large!.faces[0]!.box, tenfold)).toBeGreaterThan(0.95);
  });

  it("gives boxes in the upright picture when a camera stored it turned", async () => {
    // Orientation 6: to be turned a quarter clockwise, so it is stored a quarter counter-clockwise.
    const stored = await sharp(here.smile).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await writeFile(here.at("turned.jpg"), stored);
    const [report] = reports((await here.analyze(here.at("turned.jpg"), "--format", "json")).stdout);
    expect(report).toMatchObject({ width: 640, height: 480 });
    expect(intersectionOverUnion(report!.faces[0]!.box, DRAWN_FACE_BOX)).toBeGreaterThan(0.5);
  });

  it("reads faceless, thin, tiny and animated pictures without complaint", async () => {
    mkdirSync(here.at("odd"));
    await plain(1, 1).png().toFile(here.at("odd", "1x1.png"));
    await plain(20_000, 2).png().toFile(here.at("odd", "thin.png"));
    await plain(300, 200).toColourspace("cmyk").jpeg().toFile(here.at("odd", "cmyk.jpg"));
    await writeFile(
      here.at("odd", "moving.gif"),
      await animation("gif", [
        { r: 9, g: 9, b: 9 },
        { r: 0, g: 0, b: 0 },
      ]),
    );
    await writeFile(here.at("odd", "wrong-ending.gif"), here.smile);
    const { code, stdout, stderr } = await here.analyze(here.at("odd"));
    expect([code, stderr]).toEqual([0, ""]);
    expect(
      lines(stdout)
        .slice(1)
        .map((line) => line.slice(here.at("odd/").length)),
    ).toEqual([
      expect.stringMatching(/^1x1\.png +no face found$/),
      expect.stringMatching(/^cmyk\.jpg +no face found$/),
      expect.stringMatching(/^moving\.gif +no face found \(first of 2 frames\)$/),
      expect.stringMatching(/^thin\.png +no face found$/),
      expect.stringMatching(/^wrong-ending\.gif +1 +at .*looks a bit like /),
    ]);
  });
});

describe("privacy", () => {
  it("leaves nothing in the home folder: no device id, no record of use", async () => {
    mkdirSync(here.at("home"));
    const { CI: _, XDG_CACHE_HOME: __, ORT_DISABLE_TELEMETRY: ___, ...environment } = process.env;
    const command = [...PROGRAM, "analyze", "--model", here.model, here.at("smile.png")];
    const { code } = await run(command, { env: { ...environment, HOME: here.at("home") } });
    expect(code).toBe(0);
    // onnxruntime-node's telemetry would have put its files here before sending them.
    expect(readdirSync(here.at("home"))).toEqual([]);
  });
});
