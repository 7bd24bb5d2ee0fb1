import { describe, expect, it } from "vitest";
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
});
