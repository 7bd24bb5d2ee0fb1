/** What a network may run on in Node, and whether that works here. */
import { GraphBuilder } from "../../onnx/graph.ts";
import { type Runtime, RuntimeError } from "../../recognition/runtime.ts";

/** By the names of `onnxruntime-node`: processor, WebGPU, NVIDIA's CUDA, Windows' DirectML, Apple's CoreML. */
export const DEVICES = ["cpu", "webgpu", "cuda", "dml", "coreml"] as const;
export type Device = (typeof DEVICES)[number];

/** `auto` takes CUDA where it starts, else the processor: that the others are faster here nobody has measured. */
export type DeviceChoice = Device | "auto";

const AUTOMATIC: readonly Device[] = ["cuda"];
/** A driver that hangs must not hang the program. Compiling a first shader in software takes seconds. */
const TRIAL_MS = 60_000;

/**
 * The device to use: the one asked for where it is offered and gets a sum right, else the processor, with a warning.
 * @param offered the names of the build's backends
 */
export async function chooseDevice(
  choice: DeviceChoice,
  offered: readonly string[],
  start: (device: Device) => Runtime,
  warn: (message: string) => void,
): Promise<Device> {
  const wanted = choice === "auto" ? AUTOMATIC.filter((device) => offered.includes(device)) : [choice];
  for (const device of wanted) {
    if (device === "cpu") return device;
    const trouble = offered.includes(device)
      ? await tryOut(start(device))
      : `this build offers ${offered.join(", ")}`;
    if (trouble === undefined) return device;
    if (choice !== "auto") warn(`${device} cannot be used here, going on with cpu: ${trouble}`);
  }
  return "cpu";
}

/** What is wrong with a runtime, or undefined. */
async function tryOut(runtime: Runtime): Promise<string | undefined> {
  try {
    return await Promise.race([addTwoNumbers(runtime), timeOut()]);
  } catch (error) {
    if (error instanceof RuntimeError) return error.message;
    throw error;
  }
}

async function addTwoNumbers(runtime: Runtime): Promise<string | undefined> {
  const graph = new GraphBuilder();
  const x = graph.input("x", "float32", [2]);
  graph.output("y", "float32", [2], graph.node("Add", [x, x]));
  const model = await runtime.load(graph.build());
  const { y } = await model.run({ x: { data: Float32Array.of(1, 2), dims: [2] } });
  await model.release();
  return y?.data[0] === 2 && y.data[1] === 4 ? undefined : "it gets a sum wrong";
}

function timeOut(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`it gave no answer in ${TRIAL_MS / 1000} s`), TRIAL_MS).unref();
  });
}
