import { describe, expect, it } from "vitest";
import { createNodeRuntime } from "../platform/node/runtime.ts";
import { GraphBuilder } from "./graph.ts";
import { MessageWriter } from "./protobuf.ts";

describe("MessageWriter", () => {
  // The examples of https://protobuf.dev/programming-guides/encoding
  it("writes the documented examples", () => {
    expect([...new MessageWriter().integer(1, 150).finish()]).toEqual([0x08, 0x96, 0x01]);
    expect([...new MessageWriter().text(2, "testing").finish()]).toEqual([
      0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67,
    ]);
    const inner = new MessageWriter().integer(1, 150);
    expect([...new MessageWriter().message(3, inner).finish()]).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
    expect([...new MessageWriter().integer(1, -2).finish()]).toEqual([
      0x08,
      0xfe,
      ...Array(8).fill(0xff),
      0x01,
    ]);
  });
});

describe("GraphBuilder", () => {
  it("stores equal small constants once and gives every node its own output", () => {
    const graph = new GraphBuilder();
    expect(graph.scalar(2)).toBe(graph.scalar(2));
    expect(graph.scalar(2)).not.toBe(graph.integers([2]));
    expect(graph.node("Relu", ["x"])).not.toBe(graph.node("Relu", ["x"]));
  });

  it("writes operators of other domains, and lists of floats, as the runtime reads them", async () => {
    const graph = new GraphBuilder();
    const row = graph.input("row", "float32", [1, 3]);
    const halved = graph.node("com.microsoft:FusedMatMul", [row, graph.floats([1, 1], [1])], {
      transA: 1,
      alpha: { float: 0.5 },
    });
    const picture = graph.node("Reshape", [row, graph.integers([1, 1, 1, 3])]);
    const cut = graph.node("com.microsoft:FusedConv", [picture, graph.floats([1, 1, 1, 1], [1])], {
      activation: "HardSigmoid",
      activation_params: { floats: [0.5, 0.25] },
    });
    graph.output("halved", "float32", [3, 1], halved);
    graph.output("cut", "float32", [1, 1, 1, 3], cut);
    const model = await (await createNodeRuntime({ threads: 1 })).load(graph.build());
    const outputs = await model.run({ row: { data: Float32Array.of(-2, 1, 4), dims: [1, 3] } });
    expect([...outputs["halved"]!.data]).toEqual([-1, 0.5, 2]);
    expect([...outputs["cut"]!.data]).toEqual([0, 0.75, 1]);
    await model.release();
  });
});
