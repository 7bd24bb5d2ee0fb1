/** Whatever stops a run, --resume ends with the weights and the history that an unbroken run has. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../src/learning/index.ts";
import { train } from "../src/training/index.ts";
import { lines, type Outcome, PROGRAM, ROOT, run } from "./fixtures/cli/program.ts";
import { tinyRecipe, writeDrawnCkPlus } from "./fixtures/training/drawn-ckplus.ts";

/** All that has a state of its own between two steps or epochs. */
const [stem, ...layers] = tinyRecipe.network.layers;
const recipe = {
  ...tinyRecipe,
  network: {
    ...tinyRecipe.network,
    layers: [
      { ...stem, bias: false },
      { kind: "batchNorm", name: "norm" },
      ...layers.slice(0, -1),
      { kind: "dropout", probability: 0.2 },
      layers.at(-1),
    ],
  },
  mixing: { kind: "mixUp", alpha: 0.2, probability: 0.5 },
  optimizer: { kind: "adamW", weightDecay: 0.01 },
  clipGradient: 1,
  averageDecay: 0.9,
  schedule: { kind: "plateau", patience: 1, warmUpEpochs: 1 },
  keep: "loss",
};
const EPOCHS = 24;
const KILLS = 3;

let folder: string;
let data: string;
const at = (...names: string[]) => join(folder, ...names);
const trainArguments = (out: string) => [
  ...["train", "--recipe", at("tiny.json"), "--data", data, "--out", out],
  ...["--epochs", `${EPOCHS}`, "--threads", "1", "--workers", "1", "--resume"],
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-interrupted-"));
  data = await writeDrawnCkPlus(folder, 8);
  writeFileSync(at("tiny.json"), JSON.stringify(recipe));
  await train({
    ...{ recipe: at("tiny.json"), data, out: at("unbroken"), epochs: EPOCHS },
    ...{ threads: 1, workers: 0 },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the program and kills it so many milliseconds after so many epochs. */
function runAndKill(
  args: readonly string[],
  { epochs, milliseconds }: { epochs: number; milliseconds: number },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), ...args], { cwd: ROOT });
    let [stdout, stderr, waits] = ["", "", true];
    child.stdout.on("data", (data) => {
      stdout += data;
      if (waits && (stdout.match(/^epoch /gm)?.length ?? 0) >= epochs) {
        waits = false;
        setTimeout(() => child.kill("SIGKILL"), milliseconds);
      }
    });
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Less how long everything took. */
function historyOf(out: string): unknown[] {
  return lines(readFileSync(join(out, "history.jsonl"), "utf8")).map((line) => {
    const { imagesPerSecond: _, seconds: __, ...epoch } = JSON.parse(line);
    return epoch;
  });
}

function expectEqualRuns(out: string): void {
  expect(historyOf(out)).toEqual(historyOf(at("unbroken")));
  for (const name of ["weights.safetensors", "model.onnx", "manifest.json", "recipe.json"])
    expect(readFileSync(join(out, name)).equals(readFileSync(at("unbroken", name))), name).toBe(true);
}

describe.skipIf(process.platform === "win32")("a run", { timeout: 240_000 }, () => {
  it("that is killed again and again ends as an unbroken one", async () => {
    const random = createRandom(6);
    const out = at("killed");
    for (let i = 0; i < KILLS; i += 1) {
      const moment = { epochs: 1 + random.integer(4), milliseconds: random.integer(150) };
      expect((await runAndKill(trainArguments(out), moment)).code).toBeNull();
    }
    const last = await run([...PROGRAM, ...trainArguments(out)]);
    expect([last.code, last.stderr]).toEqual([0, ""]);
    expect(last.stdout).toMatch(/^Going on after epoch \d+\.$/m);
    expectEqualRuns(out);
  });

  it("that met a full disk keeps its last checkpoint, says so, and goes on when there is room", async ({
    skip,
  }) => {
    const disk = at("disk");
    // A small disk of its own, which only the processes in this shell see.
    const inSmallDisk = ["unshare", "-rm", "bash", "-c"];
    const probe = await run([
      ...inSmallDisk,
      `mkdir -p ${disk} && mount -t tmpfs -o size=64k tmpfs ${disk}`,
    ]).catch(() => undefined);
    if (probe?.code !== 0) skip("no small disk can be mounted here");
    const command = [...PROGRAM, ...trainArguments(join(disk, "run"))].map((word) => `'${word}'`).join(" ");
    const script = `
      mount -t tmpfs -o size=1m tmpfs ${disk}
      head -c 600k /dev/zero > ${disk}/other-files
      ${command}; echo "exit code $?"
      rm ${disk}/other-files; mount -o remount,size=64m ${disk}
      ${command}; echo "exit code $?"
      cp -r ${disk}/run ${at("after-full-disk")}`;
    const { stdout, stderr } = await run([...inSmallDisk, script]);
    expect(stderr).toMatch(
      /^lexithymia: epoch \d+ could not be saved: .*: does not fit on the disk; make room and try again; the last checkpoint is whole, --resume goes on from it\n$/,
    );
    expect(stdout.match(/exit code \d/g)).toEqual(["exit code 1", "exit code 0"]);
    expectEqualRuns(at("after-full-disk"));
  });
});
