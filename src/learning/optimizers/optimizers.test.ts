import { describe, expect, it } from "vitest";
import { distance } from "../../../test/fixtures/learning/gradients.ts";
import reference from "../../../test/fixtures/learning/optimizers.json" with { type: "json" };
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import type { Tensor } from "../../recognition/runtime.ts";
import { TensorGraph } from "../tensor-graph.ts";
import { AVERAGE } from "./averaged.ts";
import { createOptimizer, type OptimizerDescription } from "./index.ts";
import type { Optimizer } from "./optimizer.ts";

const { start, goal, scale, rates } = reference;
const SIZE = start.length;
/** Six weights and three biases. */
const MASK = start.map((_, i) => (i < 6 ? 1 : 0));

/** The problem of make-layers.py in float64: after every step, parameters and state. */
async function follow(optimizer: Optimizer) {
  const graph = new TensorGraph("float64");
  const parameters = graph.input("parameters", [SIZE]);
  const inputs = (names: readonly string[], dims: readonly number[]) =>
    Object.fromEntries(names.map((name) => [name, graph.input(name, dims)]));
  const away = graph.subtract(parameters, graph.constant([SIZE], goal));
  const next = optimizer.update(graph, {
    parameters,
    gradient: graph.multiply(away, graph.constant([SIZE], scale)),
    state: inputs(optimizer.stateNames, [SIZE]),
    scalars: inputs(optimizer.scalarNames, []),
    weightMask: () => graph.constant([SIZE], MASK),
  });
  graph.output("next.parameters", [SIZE], next.parameters);
  for (const name of optimizer.stateNames) graph.output(`next.${name}`, [SIZE], next.state[name]!);
  const model = await (await createNodeRuntime({ threads: 1 })).load(graph.builder.build());

  const vector = (values: ArrayLike<number>): Tensor => ({ data: Float64Array.from(values), dims: [SIZE] });
  let vectors: Record<string, Tensor> = { parameters: vector(start) };
  for (const [name, values] of Object.entries(optimizer.start(Float32Array.from(start))))
    vectors[name] = vector(values);
  const steps: Record<string, number[]>[] = [];
  for (const [i, rate] of rates.entries()) {
    const scalars = Object.entries(optimizer.scalars(i + 1, rate)).map(
      ([name, value]) => [name, { data: Float64Array.of(value), dims: [] }] as const,
    );
    const outputs = await model.run({ ...vectors, ...Object.fromEntries(scalars) });
    vectors = Object.fromEntries(Object.keys(vectors).map((name) => [name, outputs[`next.${name}`]!]));
    steps.push(
      Object.fromEntries(Object.entries(vectors).map(([name, { data }]) => [name, Array.from(data, Number)])),
    );
  }
  await model.release();
  return steps;
}

describe("optimizers", () => {
  it.each(reference.cases)("follow PyTorch: $description, clipped at $clipGradient", async (reference) => {
    const { description, clipGradient, end } = reference;
    const steps = await follow(createOptimizer(description as OptimizerDescription, { clipGradient }));
    expect(distance(steps.at(-1)!["parameters"]!, end)).toBeLessThan(1e-12);
  });

  it("keep a moving average that begins quickly and ends at its decay", async () => {
    const decay = 0.3;
    const plain = await follow(createOptimizer({ kind: "sgd" }));
    const steps = await follow(createOptimizer({ kind: "sgd" }, { averageDecay: decay }));
    let average = start;
    for (const [i, step] of steps.entries()) {
      expect(step["parameters"]).toEqual(plain[i]!["parameters"]);
      const kept = Math.min(decay, (2 + i) / (11 + i));
      average = average.map((value, j) => kept * value + (1 - kept) * step["parameters"]![j]!);
      expect(distance(step[AVERAGE]!, average)).toBeLessThan(1e-12);
    }
  });
});
