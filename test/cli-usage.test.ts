import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lexithymia, ROOT } from "./fixtures/cli/program.ts";

describe("help", () => {
  it.each([["analyze"], ["train"], ["export"], ["evaluate"]])(
    "of %s has examples and exit codes",
    async (command) => {
      const { code, stdout, stderr } = await lexithymia(command, "--help");
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^Usage: lexithymia /);
      expect(stdout).toContain(`\n  lexithymia ${command} `);
      expect(stdout).toMatch(/Exit codes: 0 done, 1 .*, 2 wrong use\./);
    },
  );

  it("of the program names the commands", async () => {
    const { code, stdout } = await lexithymia("--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/ analyze .* train .* evaluate /s);
  });

  it("gives the version of package.json", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(await lexithymia("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("a shipped model's name", () => {
  it.each(["live", "seed"])("stands for its folder: card --model %s", async (name) => {
    const { code, stdout, stderr } = await lexithymia("card", "--model", name);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n", 1)).toEqual([`# ${name}`]);
  });

  it("is taken by analyze", async () => {
    const { code, stderr } = await lexithymia("analyze", "--model", "seed", "no-such-picture.jpg");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lexithymia: no-such-picture\.jpg[^\n]+\n$/);
  });
});

describe("wrong use", () => {
  it.each([
    ["an unknown command", ["analise"], "unknown command 'analise' (Did you mean analyze?)"],
    ["an unknown option", ["analyze", "--formt", "csv"], "unknown option '--formt' (Did you mean --format?)"],
    ["no pictures", ["analyze"], "missing required argument 'file'"],
    ["an unknown format", ["analyze", "a.jpg", "--format", "xml"], "Allowed choices are table, json, csv."],
    [
      "a number that is none",
      ["analyze", "a.jpg", "--threads", "0"],
      "It must be a whole number of at least 1.",
    ],
    ["an unknown recipe", ["train", "--recipe", "x", "--data", "a", "--out", "b"], "no recipe is named"],
    [
      "a setting that the recipe has not",
      ["train", "--recipe", "seed", "--data", "a", "--out", "b", "--set", "epoch=3"],
      'there is no key "epoch"; did you mean "epochs", a whole number of at least 1?',
    ],
    ["an unknown device", ["train", "--recipe", "seed", "--device", "tpu"], "Allowed choices are auto, cpu"],
    ["no protocol", ["evaluate", "--model", "a", "--data", "b"], "required option '--protocol <name>' not"],
  ])("refuses %s in one line", async (_, args, reason) => {
    const { code, stdout, stderr } = await lexithymia(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(reason);
    expect(stderr).toMatch(/^lexithymia: [^\n]+\n$/);
  });

  it("shows the help when nothing was asked", async () => {
    const { code, stdout, stderr } = await lexithymia();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^Usage: lexithymia/);
  });
});
