/**
 * Writes a TensorFlow Lite network as ONNX. TensorFlow Lite keeps activations as NHWC, ONNX computes in NCHW: the
 * network's own inputs and outputs keep their NHWC shapes, everything between is NCHW. Weights stay float16 in the file
 * where they were; the runtime widens them once, when it loads the model.
 */
import { GraphBuilder, type Value } from "../../src/onnx/graph.ts";
import {
  type Activation,
  type Operation,
  TfliteError,
  type TfliteModel,
  type TfliteOperator,
  type TfliteTensor,
} from "./tflite.ts";

/** Names for the network's inputs and outputs, in its own order. */
export interface PortNames {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const NHWC_TO_NCHW = [0, 3, 1, 2];
const NCHW_TO_NHWC = [0, 2, 3, 1];

/** @throws TfliteError when the network does something that is not translated here. */
export function toOnnx(model: TfliteModel, names: PortNames): Uint8Array {
  return new Translation(model).run(names);
}

class Translation {
  readonly #model: TfliteModel;
  readonly #graph = new GraphBuilder();
  /** The ONNX value of each tensor computed so far. A tensor of rank 4 is NCHW there. */
  readonly #values = new Map<number, Value>();
  /** Constants by tensor: those of the file, and those that only passed a dequantize. */
  readonly #constants = new Map<number, TfliteTensor>();

  constructor(model: TfliteModel) {
    this.#model = model;
    model.tensors.forEach((tensor, index) => {
      if (tensor.data !== undefined) this.#constants.set(index, tensor);
    });
  }

  run({ inputs, outputs }: PortNames): Uint8Array {
    const [model, graph] = [this.#model, this.#graph];
    model.inputs.forEach((index, i) => {
      const input = graph.input(inputs[i]!, "float32", this.#shape(index));
      this.#values.set(index, graph.node("Transpose", [input], { perm: NHWC_TO_NCHW }));
    });
    for (const operator of model.operators) this.#translate(operator);
    model.outputs.forEach((index, i) => {
      graph.output(outputs[i]!, "float32", this.#shape(index), this.#asStored(index));
    });
    return graph.build();
  }

  #translate(operator: TfliteOperator): void {
    const output = operator.outputs[0]!;
    if (operator.operation.kind === "dequantize")
      this.#constants.set(output, this.#constant(operator.inputs[0]!));
    else this.#values.set(output, this.#emit(operator, operator.operation));
  }

  #emit(operator: TfliteOperator, operation: Exclude<Operation, { kind: "dequantize" }>): Value {
    const graph = this.#graph;
    const [first, second] = operator.inputs as [number, number];
    switch (operation.kind) {
      case "conv":
      case "depthwiseConv":
        return this.#convolution(operator, operation);
      case "maxPool":
        return this.#activated(
          graph.node("MaxPool", [this.#value(first)], {
            kernel_shape: operation.size,
            strides: operation.stride,
            pads: this.#pads(first, operation, operation.size, [1, 1]),
          }),
          operation.activation,
        );
      case "add":
        return this.#activated(
          graph.node("Add", [this.#value(first), this.#value(second)]),
          operation.activation,
        );
      case "relu":
        return graph.node("Relu", [this.#value(first)]);
      case "prelu":
        return graph.node("PRelu", [this.#value(first), this.#slopes(second)]);
      case "pad":
        return graph.node("Pad", [this.#value(first), graph.integers(padAmounts(this.#constant(second)))]);
      case "resizeBilinear":
        return this.#resized(first, operator.outputs[0]!, operation);
      case "reshape":
        return graph.node("Reshape", [
          this.#asStored(first),
          graph.integers(this.#shape(operator.outputs[0]!)),
        ]);
    }
  }

  #convolution(
    { inputs }: TfliteOperator,
    operation: Extract<Operation, { kind: "conv" | "depthwiseConv" }>,
  ): Value {
    const [image, weights, bias] = inputs as [number, number, number | undefined];
    const depthwise = operation.kind === "depthwiseConv";
    const [, height, width, channels] = this.#shape(weights) as [number, number, number, number];
    // Conv weights are [out, h, w, in], depthwise ones [1, h, w, out]; ONNX wants [out, in / group, h, w] of both.
    const filters = this.#weights(
      transposed(this.#constant(weights), depthwise ? [3, 0, 1, 2] : NHWC_TO_NCHW),
    );
    const operands = [this.#value(image), filters];
    if (bias !== undefined && bias >= 0) operands.push(this.#weights(this.#constant(bias)));
    const size = [height, width] as const;
    const convolved = this.#graph.node("Conv", operands, {
      kernel_shape: size,
      strides: operation.stride,
      dilations: operation.dilation,
      group: depthwise ? channels : 1,
      pads: this.#pads(image, operation, size, operation.dilation),
    });
    return this.#activated(convolved, operation.activation);
  }

  #resized(
    image: number,
    output: number,
    { alignCorners, halfPixelCentres }: Extract<Operation, { kind: "resizeBilinear" }>,
  ): Value {
    const [batch, height, width, channels] = this.#shape(output) as [number, number, number, number];
    const mode = alignCorners ? "align_corners" : halfPixelCentres ? "half_pixel" : "asymmetric";
    const sizes = this.#graph.integers([batch, channels, height, width]);
    return this.#graph.node("Resize", [this.#value(image), "", "", sizes], {
      mode: "linear",
      coordinate_transformation_mode: mode,
    });
  }

  #activated(value: Value, activation: Activation): Value {
    if (activation === "none") return value;
    if (activation === "relu") return this.#graph.node("Relu", [value]);
    return this.#graph.node("Clip", [value, this.#graph.scalar(0), this.#graph.scalar(6)]);
  }

  /** One slope per channel, shared over the picture. */
  #slopes(index: number): Value {
    const tensor = this.#constant(index);
    const channels = tensor.shape.at(-1)!;
    if (tensor.shape.reduce((a, b) => a * b, 1) !== channels)
      throw new TfliteError(
        `prelu "${tensor.name}" has slopes of shape ${tensor.shape}, not one per channel`,
      );
    return this.#weights({ ...tensor, shape: [channels, 1, 1] });
  }

  #weights(tensor: TfliteTensor): Value {
    if (tensor.type === "int32") throw new TfliteError(`weights "${tensor.name}" are whole numbers`);
    const stored = this.#graph.constant(tensor.type, tensor.shape, tensor.data!);
    return tensor.type === "float32" ? stored : this.#graph.node("Cast", [stored], { to: 1 });
  }

  /** ONNX pads `[top, left, bottom, right]`. "Same" puts the odd one at the bottom and right, as TensorFlow does. */
  #pads(
    image: number,
    { padding, stride }: Extract<Operation, { kind: "conv" | "depthwiseConv" | "maxPool" }>,
    size: readonly [number, number],
    dilation: readonly [number, number],
  ): number[] {
    if (padding === "valid") return [0, 0, 0, 0];
    const [, height, width] = this.#shape(image) as [number, number, number, number];
    const [top, bottom] = samePadding(height, size[0], stride[0], dilation[0]);
    const [left, right] = samePadding(width, size[1], stride[1], dilation[1]);
    return [top, left, bottom, right];
  }

  #value(index: number): Value {
    const value = this.#values.get(index);
    if (value === undefined)
      throw new TfliteError(`tensor "${this.#model.tensors[index]?.name}" is used but never computed`);
    return value;
  }

  /** The value in the order of TensorFlow Lite: NHWC when it has rank 4. */
  #asStored(index: number): Value {
    const value = this.#value(index);
    if (this.#shape(index).length !== 4) return value;
    return this.#graph.node("Transpose", [value], { perm: NCHW_TO_NHWC });
  }

  #constant(index: number): TfliteTensor {
    const constant = this.#constants.get(index);
    if (constant === undefined)
      throw new TfliteError(`tensor "${this.#model.tensors[index]?.name}" must be a constant`);
    return constant;
  }

  #shape(index: number): readonly number[] {
    return this.#model.tensors[index]!.shape;
  }
}

/** Rows (or columns) added before and after, so that `ceil(length / stride)` come out. */
function samePadding(length: number, size: number, stride: number, dilation: number): [number, number] {
  const reach = (size - 1) * dilation + 1;
  const total = Math.max(0, (Math.ceil(length / stride) - 1) * stride + reach - length);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** From one (before, after) pair per NHWC axis to ONNX's befores and afters of the NCHW axes. */
function padAmounts({ data }: TfliteTensor): number[] {
  // Copied first: the bytes may lie at any offset, and Node's Buffer.slice would not copy.
  const pairs = new Int32Array(new Uint8Array(data!).buffer);
  return [
    ...NHWC_TO_NCHW.map((axis) => pairs[2 * axis]!),
    ...NHWC_TO_NCHW.map((axis) => pairs[2 * axis + 1]!),
  ];
}

/** The constant with its axes reordered: axis `i` of the result is axis `order[i]` of `tensor`. */
export function transposed(tensor: TfliteTensor, order: readonly number[]): TfliteTensor {
  const elementBytes = tensor.type === "float16" ? 2 : 4;
  const strides = tensor.shape.map((_, axis) => tensor.shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  const shape = order.map((axis) => tensor.shape[axis]!);
  const source = tensor.data!;
  const data = new Uint8Array(source.length);
  const position = shape.map(() => 0);
  for (let to = 0; to < data.length; to += elementBytes) {
    const from = elementBytes * position.reduce((sum, at, i) => sum + at * strides[order[i]!]!, 0);
    data.set(source.subarray(from, from + elementBytes), to);
    advance(position, shape);
  }
  return { ...tensor, shape, data };
}

/** Steps `position` to the next element of a row-major array. */
function advance(position: number[], shape: readonly number[]): void {
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    position[axis]! += 1;
    if (position[axis]! < shape[axis]!) return;
    position[axis] = 0;
  }
}
