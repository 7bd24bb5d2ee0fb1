import { createNodeRuntime } from "../../src/platform/node/runtime.ts";
import { runtimeContract } from "./runtime.ts";

runtimeContract("onnxruntime-node", () => createNodeRuntime({ engine: "native", threads: 1 }));
runtimeContract("onnxruntime-web in Node", () => createNodeRuntime({ engine: "wasm", threads: 1 }));
