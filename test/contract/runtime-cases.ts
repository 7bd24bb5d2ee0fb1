/**
 * What every `Runtime` must do, as plain functions that throw when it does not: the same cases run in Node under Vitest
 * and in a page or a worker without it.
 */
import { type ElementType, GraphBuilder } from "../../src/onnx/graph.ts";
import { type Model, type Runtime, RuntimeError, type Tensor } from "../../src/recognition/runtime.ts";

export interface RuntimeCase {
  readonly title: string;
  /** Rejects when the runtime breaks the contract. */
  check(runtime: Runtime): Promise<void>;
}

export const RUNTIME_CASES: readonly RuntimeCase[] = [
  {
    title: "says what it is",
    async check(runtime) {
      assert(/\w+ \d/.test(runtime.description), `description "${runtime.description}" names no version`);
    },
  },
  {
    title: "runs a network and gives its outputs with their shapes",
    async check(runtime) {
      const model = await runtime.load(sumAndProduct());
      equal(model.inputNames, ["a", "b"]);
      equal(model.outputNames, ["sum", "product"]);
      const outputs = await model.run({ a: floats([1, 2, 3, 4], [2, 2]), b: floats([10, 20], [2]) });
      equal(plain(outputs["sum"]), { data: [11, 22, 13, 24], dims: [2, 2] });
      equal(plain(outputs["product"]), { data: [10, 40, 30, 80], dims: [2, 2] });
      await model.release();
    },
  },
  {
    title: "takes any size where the network leaves it open",
    async check(runtime) {
      const model = await runtime.load(unary("Neg", "float32", ["batch", 2]));
      for (const batch of [1, 3]) {
        const { y } = await model.run({ x: floats(Array(batch * 2).fill(1.5), [batch, 2]) });
        equal(plain(y), { data: Array(batch * 2).fill(-1.5), dims: [batch, 2] });
      }
      await model.release();
    },
  },
  {
    title: "keeps the element type",
    async check(runtime) {
      const tensors: Record<string, Tensor> = {
        float32: { data: Float32Array.of(0.5, -1), dims: [2] },
        float64: { data: Float64Array.of(0.1, 1e300), dims: [2] },
        int32: { data: Int32Array.of(-7, 2 ** 30), dims: [2] },
        int64: { data: BigInt64Array.of(-7n, 2n ** 60n), dims: [2] },
      };
      for (const [type, x] of Object.entries(tensors)) {
        const model = await runtime.load(unary("Identity", type as ElementType, [2]));
        const { y } = await model.run({ x });
        assert(
          y?.data.constructor === x.data.constructor,
          `${type} came back as ${y?.data.constructor.name}`,
        );
        equal(plain(y), plain(x));
        await model.release();
      }
    },
  },
  {
    title: "leaves inputs as they were and gives outputs away for good",
    async check(runtime) {
      const model = await runtime.load(unary("Identity", "float32", [2]));
      const x = floats([1, 2], [2]);
      const first = await model.run({ x });
      equal(plain(x), { data: [1, 2], dims: [2] });
      x.data.fill(9);
      await model.run({ x });
      equal(plain(first["y"]), { data: [1, 2], dims: [2] });
      await model.release();
      equal(plain(first["y"]), { data: [1, 2], dims: [2] });
    },
  },
  {
    title: "answers each of several runs at once with its own outputs",
    async check(runtime) {
      const model = await runtime.load(unary("Neg", "float32", [1]));
      const answers = await Promise.all([1, 2, 3, 4].map((value) => model.run({ x: floats([value], [1]) })));
      equal(
        answers.map(({ y }) => y?.data[0]),
        [-1, -2, -3, -4],
      );
      await model.release();
    },
  },
  {
    title: "holds several networks; releasing one leaves the others",
    async check(runtime) {
      const [negative, absolute] = [
        await runtime.load(unary("Neg", "float32", [1])),
        await runtime.load(unary("Abs", "float32", [1])),
      ];
      await negative.release();
      const { y } = await absolute.run({ x: floats([-3], [1]) });
      equal(plain(y), { data: [3], dims: [1] });
      await absolute.release();
    },
  },
  {
    title: "refuses bytes that are no network",
    async check(runtime) {
      for (const bytes of [new Uint8Array(), Uint8Array.of(1, 2, 3), sumAndProduct().slice(0, 60)])
        await refuses(() => runtime.load(bytes));
    },
  },
  {
    title: "refuses a missing input and an unknown one by name",
    async check(runtime) {
      const model = await runtime.load(sumAndProduct());
      const a = floats([1], [1]);
      await refuses(() => model.run({ a }), "b");
      await refuses(() => model.run({ a, b: a, extra: a }), "extra");
      await model.release();
    },
  },
  {
    title: "refuses an input of the wrong shape, type or length, and still works afterwards",
    async check(runtime) {
      const model = await runtime.load(unary("Neg", "float32", [2, 2]));
      await refuses(() => model.run({ x: floats([1, 2, 3, 4], [4]) }));
      await refuses(() => model.run({ x: floats([1, 2, 3], [2, 2]) }));
      await refuses(() => model.run({ x: { data: Int32Array.of(1, 2, 3, 4), dims: [2, 2] } }));
      const { y } = await model.run({ x: floats([1, 2, 3, 4], [2, 2]) });
      equal(plain(y), { data: [-1, -2, -3, -4], dims: [2, 2] });
      await model.release();
    },
  },
  {
    title: "refuses to run a released network",
    async check(runtime) {
      const model: Model = await runtime.load(unary("Neg", "float32", [1]));
      await model.release();
      await refuses(() => model.run({ x: floats([1], [1]) }));
    },
  },
];

function unary(operator: string, type: ElementType, dims: readonly (number | string)[]): Uint8Array {
  const graph = new GraphBuilder();
  const x = graph.input("x", type, dims);
  graph.output("y", type, dims, graph.node(operator, [x]));
  return graph.build();
}

function sumAndProduct(): Uint8Array {
  const graph = new GraphBuilder();
  const a = graph.input("a", "float32", ["rows", "columns"]);
  const b = graph.input("b", "float32", ["columns"]);
  graph.output("sum", "float32", ["rows", "columns"], graph.node("Add", [a, b]));
  graph.output("product", "float32", ["rows", "columns"], graph.node("Mul", [a, b]));
  return graph.build();
}

function floats(values: readonly number[], dims: readonly number[]): Tensor<Float32Array> {
  return { data: Float32Array.from(values), dims };
}

function plain(tensor: Tensor | undefined) {
  return { data: Array.from(tensor?.data ?? [], Number), dims: [...(tensor?.dims ?? [])] };
}

/** Rejected with a `RuntimeError` of one line that names `culprit`. */
async function refuses(work: () => Promise<unknown>, culprit = ""): Promise<void> {
  const outcome = await work().then(
    () => "it was accepted",
    (error: unknown) => error,
  );
  assert(outcome instanceof RuntimeError, `expected a RuntimeError, got: ${outcome}`);
  assert(!outcome.message.includes("\n"), `the message has several lines: ${outcome.message}`);
  assert(outcome.message.includes(culprit), `the message does not name "${culprit}": ${outcome.message}`);
}

function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  assert(got === wanted, `expected ${wanted}, got ${got}`);
}

function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
