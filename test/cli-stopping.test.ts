import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lines, PROGRAM, ROOT, run, setUpWorkplace, type Workplace } from "./fixtures/cli/program.ts";
import { vastPng } from "./fixtures/pictures/make-pictures.ts";

let here: Workplace;
beforeAll(async () => {
  here = await setUpWorkplace();
});
afterAll(() => here.remove());

describe.skipIf(process.platform === "win32")("stopping", () => {
  beforeAll(() => {
    mkdirSync(here.at("many"));
    for (let i = 0; i < 300; i += 1) cpSync(here.at("smile.png"), here.at("many", `${i}.png`));
  });

  it("is quiet when the reader of its output has had enough", async () => {
    const command = `"$@" | head -n 2; echo "exit code \${PIPESTATUS[0]}"`;
    const args = [...PROGRAM, "analyze", "--model", here.model, here.at("many"), "--format", "json"];
    const { stdout, stderr } = await run(["bash", "-c", command, "bash", ...args]);
    expect(stderr).toBe("");
    expect(lines(stdout)).toHaveLength(3);
    expect(stdout).toMatch(/exit code 0\n$/);
  });

  it("leaves nothing half-written behind after Ctrl-C", async () => {
    mkdirSync(here.at("stopped"));
    const args = ["analyze", "--model", here.model, here.at("many"), "--out", here.at("stopped/faces.json")];
    const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), ...args], { cwd: ROOT });
    const stderr: string[] = [];
    child.stderr.on("data", (data) => stderr.push(String(data)));
    const ended = new Promise((resolve) => child.on("close", resolve));
    // Its first output is in the partial file: from then on there is something to clean up.
    while (readdirSync(here.at("stopped")).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(stderr.join("")).toBe("lexithymia: stopped\n");
    expect(readdirSync(here.at("stopped"))).toEqual([]);
  });
});

describe.skipIf(!existsSync("/usr/bin/script"))("on a terminal", () => {
  it("shows its progress when it takes longer than a second", async () => {
    await writeFile(here.at("slow.png"), vastPng(20_000, 20_000));
    const command = [
      ...PROGRAM,
      "analyze",
      "--model",
      here.model,
      here.at("slow.png"),
      "--out",
      here.at("slow.json"),
    ];
    const { stdout } = await run(["script", "-qec", command.join(" "), "/dev/null"]);
    expect(stdout).toContain(`Reading [${"-".repeat(24)}] 0/1 `);
    // Taken away in the end.
    expect(stdout.endsWith("\r\x1b[2K")).toBe(true);
  });
});
