/** From TensorFlow Lite to ONNX: small networks checked by hand, then the real packages. */
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder } from "flatbuffers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convertFaceModels } from "../scripts/face-models/convert-face-models.ts";
import { FACE_MODELS } from "../scripts/face-models/sources.ts";
import {
  type Operation,
  readTflite,
  type TfliteModel,
  type TfliteTensor,
} from "../scripts/face-models/tflite.ts";
import { toOnnx, transposed } from "../scripts/face-models/to-onnx.ts";
import { bytesOf } from "../src/onnx/graph.ts";
import { createNodeRuntime } from "../src/platform/node/runtime.ts";
import { floatOutput, type Runtime } from "../src/recognition/runtime.ts";

const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

describe("one operator at a time, by hand", () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await createNodeRuntime({ threads: 1 });
  });

  /** Runs a network of one operator on an image `[1, height, width, channels]`. */
  async function run(
    operation: Operation,
    image: { readonly shape: readonly number[]; readonly values: readonly number[] },
    constants: readonly Omit<TfliteTensor, "name">[],
    outputShape: readonly number[],
  ): Promise<number[]> {
    const tensors: TfliteTensor[] = [
      { name: "in", type: "float32", shape: image.shape },
      { name: "out", type: "float32", shape: outputShape },
      ...constants.map((constant, i) => ({ ...constant, name: `constant ${i}` })),
    ];
    const inputs = [0, ...constants.map((_, i) => i + 2)];
    const network: TfliteModel = {
      tensors,
      operators: [{ operation, inputs, outputs: [1] }],
      inputs: [0],
      outputs: [1],
    };
    const model = await runtime.load(toOnnx(network, { inputs: ["x"], outputs: ["y"] }));
    const outputs = await model.run({ x: { data: Float32Array.from(image.values), dims: image.shape } });
    expect(outputs["y"]?.dims).toEqual(outputShape);
    return [...floatOutput(outputs, "y")];
  }

  const floats = (shape: readonly number[], values: readonly number[]): Omit<TfliteTensor, "name"> => ({
    type: "float32",
    shape,
    data: bytesOf(Float32Array.from(values)),
  });
  const window = { padding: "same", stride: [1, 1], dilation: [1, 1], activation: "none" } as const;
  /** 1 to 16, row by row. */
  const square = { shape: [1, 4, 4, 1], values: Array.from({ length: 16 }, (_, i) => i + 1) };

  it("puts the odd row and column of 'same' padding at the bottom and right", async () => {
    const ones = floats([1, 3, 3, 1], Array(9).fill(1));
    // Stride 2 over 4 pixels with a window of 3: one is added, behind. The last sum is 11 + 12 + 15 + 16.
    const sums = await run({ kind: "conv", ...window, stride: [2, 2] }, square, [ones], [1, 2, 2, 1]);
    expect(sums).toEqual([54, 45, 72, 54]);
    // Stride 1: one on every side. The first sum is 1 + 2 + 5 + 6.
    const first = await run({ kind: "conv", ...window }, square, [ones], [1, 4, 4, 1]);
    expect(first[0]).toBe(14);
  });

  it("reads convolution weights as [out, height, width, in] and adds the bias", async () => {
    // One pixel with channels (2, 3): out = (2*1 + 3*10 + 100, 2*5 + 3*7 + 200).
    const image = { shape: [1, 1, 1, 2], values: [2, 3] };
    const constants = [floats([2, 1, 1, 2], [1, 10, 5, 7]), floats([2], [100, 200])];
    expect(await run({ kind: "conv", ...window }, image, constants, [1, 1, 1, 2])).toEqual([132, 231]);
  });

  it("keeps the channels of a depthwise convolution apart", async () => {
    const image = { shape: [1, 1, 2, 2], values: [1, 10, 2, 20] };
    // Weights [1, 1, 2, channels]: channel 0 takes left + 3 right, channel 1 takes 2 left + 4 right.
    const weights = floats([1, 1, 2, 2], [1, 2, 3, 4]);
    const operation = { kind: "depthwiseConv", ...window, padding: "valid" } as const;
    expect(await run(operation, image, [weights], [1, 1, 1, 2])).toEqual([7, 100]);
  });

  it("clips where an activation is fused", async () => {
    const weights = floats([1, 1, 1, 1], [1]);
    const image = { shape: [1, 1, 3, 1], values: [-2, 3, 9] };
    const conv = { kind: "conv", ...window } as const;
    expect(await run({ ...conv, activation: "relu" }, image, [weights], image.shape)).toEqual([0, 3, 9]);
    expect(await run({ ...conv, activation: "relu6" }, image, [weights], image.shape)).toEqual([0, 3, 6]);
  });

  it("pools, and pads channels with zeros", async () => {
    const pool = { kind: "maxPool", ...window, stride: [2, 2], size: [2, 2] } as const;
    expect(await run(pool, square, [], [1, 2, 2, 1])).toEqual([6, 8, 14, 16]);
    const amounts = {
      type: "int32",
      shape: [4, 2],
      data: bytesOf(Int32Array.of(0, 0, 0, 0, 0, 0, 0, 2)),
    } as const;
    const image = { shape: [1, 1, 2, 1], values: [5, 6] };
    expect(await run({ kind: "pad" }, image, [amounts], [1, 1, 2, 3])).toEqual([5, 0, 0, 6, 0, 0]);
  });

  it("has one slope per channel in a prelu, in half precision too", async () => {
    const image = { shape: [1, 1, 2, 2], values: [-4, -4, 8, 8] };
    // 0.25 and 0.5 as float16.
    const slopes = {
      type: "float16",
      shape: [1, 1, 2],
      data: bytesOf(Uint16Array.of(0x3400, 0x3800)),
    } as const;
    expect(await run({ kind: "prelu" }, image, [slopes], image.shape)).toEqual([-1, -2, 8, 8]);
  });

  it("enlarges between the centres of pixels, or between their corners", async () => {
    const image = { shape: [1, 1, 2, 1], values: [0, 4] };
    const resize = { kind: "resizeBilinear", alignCorners: false, halfPixelCentres: true } as const;
    const shape = [1, 1, 4, 1];
    expect(await run(resize, image, [], shape)).toEqual([0, 1, 3, 4]);
    expect(await run({ ...resize, halfPixelCentres: false }, image, [], shape)).toEqual([0, 2, 4, 4]);
  });

  it("reshapes in the order of TensorFlow Lite, channels last", async () => {
    const image = { shape: [1, 2, 1, 2], values: [1, 2, 3, 4] };
    expect(await run({ kind: "reshape" }, image, [], [1, 4, 1])).toEqual([1, 2, 3, 4]);
  });

  it("names a tensor that should be a constant and is not", () => {
    const network: TfliteModel = {
      tensors: [
        { name: "image", type: "float32", shape: [1, 1, 1, 1] },
        { name: "filters", type: "float32", shape: [1, 1, 1, 1] },
      ],
      operators: [{ operation: { kind: "conv", ...window }, inputs: [0, 1], outputs: [0] }],
      inputs: [0],
      outputs: [0],
    };
    expect(() => toOnnx(network, { inputs: ["x"], outputs: ["y"] })).toThrow(
      'tensor "filters" must be a constant',
    );
  });
});

describe("transposed", () => {
  it("moves axes as NumPy does", () => {
    const tensor: TfliteTensor = {
      name: "t",
      type: "int32",
      shape: [2, 3],
      data: bytesOf(Int32Array.of(1, 2, 3, 4, 5, 6)),
    };
    const turned = transposed(tensor, [1, 0]);
    expect(turned.shape).toEqual([3, 2]);
    expect([...new Int32Array(turned.data!.buffer)]).toEqual([1, 4, 2, 5, 3, 6]);
  });
});

describe("readTflite", () => {
  it("reads a hand-made file with one fully written operator", () => {
    expect(readTflite(addNetwork())).toEqual({
      tensors: [
        { name: "x", type: "float32", shape: [1, 2] },
        { name: "c", type: "float16", shape: [2], data: Uint8Array.of(1, 2, 3, 4) },
        { name: "y", type: "float32", shape: [1, 2] },
      ],
      operators: [{ operation: { kind: "add", activation: "relu" }, inputs: [0, 1], outputs: [2] }],
      inputs: [0],
      outputs: [2],
    });
  });

  it("refuses other files in one line", () => {
    for (const bytes of [new Uint8Array(), Uint8Array.from({ length: 64 }, (_, i) => i)])
      expect(() => readTflite(bytes)).toThrow("not a TensorFlow Lite file");
  });
});

describe("convertFaceModels", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "face-models-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("writes the known files from the real packages, and leaves them alone afterwards", async () => {
    const models = join(folder, "models");
    expect(await convertFaceModels({ packages, models })).toEqual(FACE_MODELS.map(({ file }) => file));
    expect((await readdir(models)).toSorted()).toEqual([
      "LICENCE.txt",
      "blazeface-full-range.onnx",
      "face-mesh.onnx",
    ]);
    for (const { file, onnxSha256 } of FACE_MODELS)
      expect(
        createHash("sha256")
          .update(await readFile(join(models, file)))
          .digest("hex"),
      ).toBe(onnxSha256);
    const before = await stat(join(models, "face-mesh.onnx"));
    expect(await convertFaceModels({ packages, models })).toEqual([]);
    expect((await stat(join(models, "face-mesh.onnx"))).mtimeMs).toBe(before.mtimeMs);
    await writeFile(join(models, "face-mesh.onnx"), "half a file");
    expect(await convertFaceModels({ packages, models })).toEqual(["face-mesh.onnx"]);
  });

  it("says which package is missing, and writes nothing", async () => {
    const models = join(folder, "without-packages");
    await expect(convertFaceModels({ packages: folder, models })).rejects.toThrow(
      /face_detection_full_range.tflite cannot be read: run "npm install"/,
    );
    expect(await readdir(models)).toEqual([]);
  });

  it("refuses a package with other bytes", async () => {
    const [detector] = FACE_MODELS;
    const changed = join(folder, "changed");
    await mkdir(join(changed, detector!.package), { recursive: true });
    await cp(
      join(packages, detector!.package, detector!.path),
      join(changed, detector!.package, detector!.path),
    );
    await writeFile(join(changed, detector!.package, detector!.path), "x", { flag: "a" });
    await expect(convertFaceModels({ packages: changed, models: join(folder, "refused") })).rejects.toThrow(
      /is not the known one \(SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}\)/,
    );
  });
});

/** y = relu(x + c), as a TensorFlow Lite file; field numbers as in its schema. */
function addNetwork(): Uint8Array {
  const builder = new Builder();
  const table = (fields: readonly (readonly [field: number, write: (field: number) => void])[]): number => {
    builder.startObject(8);
    for (const [field, write] of fields) write(field);
    return builder.endObject();
  };
  const offset = (value: number) => (field: number) => builder.addFieldOffset(field, value, 0);
  const int = (value: number) => (field: number) => builder.addFieldInt32(field, value, 0);
  const byte = (value: number) => (field: number) => builder.addFieldInt8(field, value, 0);
  const ints = (values: readonly number[]) => {
    builder.startVector(4, values.length, 4);
    for (const value of values.toReversed()) builder.addInt32(value);
    return builder.endVector();
  };
  const offsets = (values: readonly number[]) => {
    builder.startVector(4, values.length, 4);
    for (const value of values.toReversed()) builder.addOffset(value);
    return builder.endVector();
  };
  const tensor = (name: string, type: number, shape: readonly number[], buffer: number) => {
    const [dims, text] = [ints(shape), builder.createString(name)];
    return table([
      [0, offset(dims)],
      [1, byte(type)],
      [2, int(buffer)],
      [3, offset(text)],
    ]);
  };
  const tensors = offsets([tensor("x", 0, [1, 2], 0), tensor("c", 1, [2], 1), tensor("y", 0, [1, 2], 0)]);
  const options = table([[0, byte(1)]]);
  const [inputs, outputs] = [ints([0, 1]), ints([2])];
  const operators = offsets([
    table([
      [1, offset(inputs)],
      [2, offset(outputs)],
      [4, offset(options)],
    ]),
  ]);
  const [graphInputs, graphOutputs] = [ints([0]), ints([2])];
  const graph = table([
    [0, offset(tensors)],
    [1, offset(graphInputs)],
    [2, offset(graphOutputs)],
    [3, offset(operators)],
  ]);
  builder.startVector(1, 4, 1);
  for (const value of [4, 3, 2, 1]) builder.addInt8(value);
  const content = builder.endVector();
  const buffers = offsets([table([]), table([[0, offset(content)]])]);
  const codes = offsets([table([[3, int(0)]])]);
  const graphs = offsets([graph]);
  builder.finish(
    table([
      [1, offset(codes)],
      [2, offset(graphs)],
      [4, offset(buffers)],
    ]),
    "TFL3",
  );
  return builder.asUint8Array();
}
