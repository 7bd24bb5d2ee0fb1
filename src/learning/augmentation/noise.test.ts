import { expect, it } from "vitest";
import { createRandom } from "../random.ts";
import { noise } from "./noise.ts";

it("noise spreads values by up to its deviation, without shifting their mean", () => {
  const flat = { data: new Uint8Array(2500).fill(128), width: 50, height: 50 };
  const random = createRandom(2);
  const spreads = Array.from({ length: 200 }, () => {
    const data = Array.from(noise(flat, { deviation: 0.1 }, random).data);
    const mean = data.reduce((a, b) => a + b, 0) / data.length;
    const spread = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length);
    expect(Math.abs(mean - 128)).toBeLessThan(4 * (spread / 50) + 1e-9);
    return spread;
  });
  expect(Math.max(...spreads)).toBeLessThan(25.5 * 1.06);
  expect(Math.max(...spreads)).toBeGreaterThan(24);
  expect(Math.min(...spreads)).toBeLessThan(1);
});
