import { describe, expect, it } from "vitest";
import type { Runtime } from "../../recognition/runtime.ts";
import { RuntimeError } from "../../recognition/runtime.ts";
import { chooseDevice, type Device, type DeviceChoice } from "./devices.ts";

type Behaviour = "works" | "fails" | "is wrong";

function runtimeThat(behaviour: Behaviour): Runtime {
  const sum = behaviour === "works" ? 2 : 3;
  return {
    description: behaviour,
    async load() {
      if (behaviour === "fails") throw new RuntimeError("there is no such card");
      return {
        inputNames: ["x"],
        outputNames: ["y"],
        run: async ({ x }) => ({
          y: { data: Float32Array.from(x!.data as Float32Array, (v) => sum * v), dims: [2] },
        }),
        release: async () => {},
      };
    },
  };
}

async function choose(choice: DeviceChoice, devices: Partial<Record<Device, Behaviour>>) {
  const warnings: string[] = [];
  const start = (device: Device) => runtimeThat(devices[device] ?? "fails");
  const device = await chooseDevice(choice, Object.keys(devices), start, (message) => warnings.push(message));
  return { device, warnings };
}

describe("chooseDevice", () => {
  it("takes what is asked for where it is offered and gets a sum right", async () => {
    expect(await choose("webgpu", { cpu: "works", webgpu: "works" })).toEqual({
      device: "webgpu",
      warnings: [],
    });
    expect(await choose("cpu", { cpu: "works", cuda: "works" })).toEqual({ device: "cpu", warnings: [] });
  });

  it.each<[string, Partial<Record<Device, Behaviour>>, string]>([
    ["is not offered", { cpu: "works", webgpu: "works" }, "this build offers cpu, webgpu"],
    ["does not start", { cpu: "works", dml: "fails" }, "there is no such card"],
    ["is wrong", { cpu: "works", dml: "is wrong" }, "it gets a sum wrong"],
  ])("goes on with cpu and a warning where it %s", async (_, devices, reason) => {
    expect(await choose("dml", devices)).toEqual({
      device: "cpu",
      warnings: [`dml cannot be used here, going on with cpu: ${reason}`],
    });
  });

  it("looks for CUDA by itself, and says nothing where there is none", async () => {
    expect(await choose("auto", { cpu: "works", cuda: "works" })).toEqual({ device: "cuda", warnings: [] });
    expect(await choose("auto", { cpu: "works", cuda: "fails", webgpu: "works" })).toEqual({
      device: "cpu",
      warnings: [],
    });
    expect(await choose("auto", { cpu: "works", coreml: "works" })).toEqual({ device: "cpu", warnings: [] });
  });
});
