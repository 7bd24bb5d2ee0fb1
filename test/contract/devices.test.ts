/** A training step gives the same on every device that works here; the others are skipped, with the reason printed. */
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { DEVICES } from "../../src/platform/node/devices.ts";
import { run } from "../fixtures/cli/program.ts";
import type { TrainingSteps } from "../fixtures/devices/training-steps.ts";

const PROGRAM = fileURLToPath(new URL("../fixtures/devices/training-steps.ts", import.meta.url));
/** Compiling every kernel of a step for a graphics card that is imitated in software takes its time. */
const TIMEOUT = 180_000;

/** Where there is no graphics card, browsers bring one in software, which WebGPU in Node can use, too. */
function softwareGraphics(): Record<string, string> {
  const browser = findBrowser();
  const folders = ["/usr/lib/chromium", ...(browser ? [dirname(realpathSync(browser))] : [])];
  const driver = folders.map((folder) => join(folder, "vk_swiftshader_icd.json")).find(existsSync);
  return driver ? { VK_DRIVER_FILES: driver } : {};
}

async function trainOn(device: string, env = {}): Promise<TrainingSteps> {
  const { code, stdout, stderr } = await run([process.execPath, "--import", "tsx", PROGRAM, device], {
    env: { ...process.env, ...env },
    timeout: TIMEOUT,
    killSignal: "SIGKILL",
  });
  if (code === 0) return JSON.parse(stdout);
  return {
    runtime: "none",
    warnings: [`its process ended (${code}): ${stderr.slice(-300)}`],
    losses: [],
    parameters: [],
  };
}

describe("training steps", { timeout: TIMEOUT + 10_000 }, () => {
  let cpu: TrainingSteps;
  beforeAll(async () => {
    cpu = await trainOn("cpu");
  });

  it("are the same bit for bit when they are made again", async () => {
    expect(cpu.losses).toHaveLength(3);
    expect(cpu.losses[2]!).toBeLessThan(cpu.losses[0]!);
    expect(await trainOn("cpu")).toEqual(cpu);
  });

  it.for(["wasm", ...DEVICES.filter((device) => device !== "cpu")])(
    "on %s agree with cpu",
    async (device, { skip }) => {
      let steps = await trainOn(device);
      if (device === "webgpu" && steps.warnings.length > 0) steps = await trainOn(device, softwareGraphics());
      if (steps.warnings.length > 0) {
        console.info(`skipped: ${steps.warnings.join()}`);
        skip(steps.warnings.join());
      }
      expect(steps.runtime).toContain(`, ${device}, `);
      expectClose(steps.losses, cpu.losses);
      expectClose(steps.parameters, cpu.parameters);
    },
  );
});

/** Devices add in another order: the last digits of a float32 may differ. */
function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  const farthest = Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!)));
  expect(farthest).toBeLessThan(1e-4);
}
