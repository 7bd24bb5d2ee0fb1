import { describe, expect, it } from "vitest";
import { distance, gradientError } from "../../../test/fixtures/learning/gradients.ts";
import reference from "../../../test/fixtures/learning/losses.json" with { type: "json" };
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { TensorGraph } from "../tensor-graph.ts";
import { emitLoss, type LossDescription } from "./index.ts";
import { classBalancedWeights, smoothLabels } from "./targets.ts";

const CLASSES = 4;

async function lossOf(description: LossDescription, targets: readonly (readonly number[])[]) {
  const graph = new TensorGraph("float64");
  const inputs = ["logits", "targets"].map((name) => graph.input(name, ["batch", CLASSES]));
  const weights = graph.input("weights", ["batch", 1]);
  const [logits, wanted] = inputs as [string, string];
  const { loss, gradient } = emitLoss(graph, description, {
    logits,
    targets: wanted,
    weights,
    classes: CLASSES,
  });
  graph.output("loss", [], loss);
  graph.output("gradient", ["batch", CLASSES], gradient);
  const model = await (await createNodeRuntime({ threads: 1 })).load(graph.builder.build());
  const rows = (values: readonly (readonly number[])[]) => ({
    data: Float64Array.from(values.flat()),
    dims: [values.length, values[0]!.length],
  });
  const outputs = await model.run({
    logits: rows(reference.logits),
    targets: rows(targets),
    weights: rows(targets.map(() => [1 / targets.length])),
    ...(description.kind === "distillation" && { teacher: rows(reference.teacher) }),
  });
  await model.release();
  return { loss: Number(outputs["loss"]!.data[0]), gradient: Array.from(outputs["gradient"]!.data, Number) };
}

describe("losses", () => {
  it.each(reference.cases)("agree with PyTorch: $description", async ({ description, loss, gradient }) => {
    const ours = await lossOf(description as LossDescription, reference.targets);
    expect(ours.loss).toBeCloseTo(loss, 12);
    expect(distance(ours.gradient, gradient)).toBeLessThan(1e-12);
  });

  it.each<LossDescription>([
    { kind: "focal", gamma: 1.5 },
    { kind: "distillation", temperature: 3, share: 0.4 },
  ])("have the right gradient through a network: $kind", async (loss) => {
    const network = {
      input: { channels: 1, height: 2, width: 2 },
      layers: [{ kind: "flatten" }, { kind: "dense", name: "a", units: 3 }] as const,
    };
    expect(await gradientError(network, { loss, batchSize: 3 })).toBeLessThan(1e-8);
  });
});

describe("smoothLabels", () => {
  it("smooths as PyTorch does", async () => {
    const { labels, share, loss } = reference.smoothing;
    const targets = labels.map((label) =>
      smoothLabels(
        Array.from({ length: CLASSES }, (_, c) => (c === label ? 1 : 0)),
        share,
      ),
    );
    expect((await lossOf({ kind: "crossEntropy" }, targets)).loss).toBeCloseTo(loss, 12);
  });
});

describe("classBalancedWeights", () => {
  it("counts all classes alike at 0, and rare ones more, up to the inverse of their frequency", () => {
    expect(classBalancedWeights([90, 10], 0)).toEqual([1, 1]);
    const [common, rare] = classBalancedWeights([90, 10], 1 - 1e-9);
    expect(rare! / common!).toBeCloseTo(9, 4);
    // The example of the paper's formula, by hand: (1 - 0.9) / (1 - 0.9^n).
    const [a, b] = classBalancedWeights([1, 2], 0.9);
    expect(a! / b!).toBeCloseTo((1 - 0.9 ** 2) / (1 - 0.9), 12);
    expect(a! + b!).toBeCloseTo(2, 12);
  });

  it("gives a class without examples no weight", () => {
    expect(classBalancedWeights([5, 0], 0.9)).toEqual([2, 0]);
  });
});
