import { describe, expect, it } from "vitest";
import { createRandom } from "../../learning/index.ts";
import { fitSimilarity } from "../../recognition/geometry.ts";
import type { GrayImage } from "../../recognition/image.ts";
import { sharpness } from "../../recognition/quality.ts";
import { CONDITIONS, type Condition } from "./conditions.ts";
import { cropPicture, type FacePicture, sceneOf } from "./scene.ts";

const SIDE = 48;
const random = createRandom(1);
const crop = cropPicture(
  Array.from({ length: SIDE * SIDE }, (_, i) => 110 + 60 * Math.sin(i / 3) + random.integer(20)),
  SIDE,
);
const mean = ({ data }: GrayImage) => Array.from(data).reduce((a, b) => a + b, 0) / data.length;
const named = (name: string): Condition[] => CONDITIONS.filter((condition) => condition.name === name);
const spoilt = (condition: Condition, picture: FacePicture = crop) => condition.spoil(picture, "left");

describe("conditions", () => {
  it.each(CONDITIONS.map((condition) => [`${condition.name}: ${condition.strength}`, condition] as const))(
    "%s changes the picture, always alike, and keeps its size",
    async (_, condition) => {
      const [first, second] = [await spoilt(condition), await spoilt(condition)];
      expect(first).toEqual(second);
      expect([first.width, first.height, first.data.length]).toEqual([SIDE, SIDE, SIDE * SIDE]);
      expect(first.data).not.toEqual(crop.gray.data);
      for (const value of first.data) expect(value >= -1 && value <= 256).toBe(true);
    },
  );

  it("are stronger the second time", async () => {
    const [little, much] = await Promise.all(named("blur").map((condition) => spoilt(condition)));
    expect(sharpness(much!)).toBeLessThan(sharpness(little!));
    const [dim, dark] = await Promise.all(named("dark").map((condition) => spoilt(condition)));
    expect(mean(dark!)).toBeLessThan(mean(dim!));
    expect(mean(dim!)).toBeCloseTo(0.35 * mean(crop.gray), 0);
  });

  it("light and hands come from the side that is asked for", async () => {
    for (const condition of [...named("side light"), ...named("hand")]) {
      const left = await condition.spoil(crop, "left");
      const right = await condition.spoil(crop, "right");
      expect(left.data).not.toEqual(right.data);
    }
  });

  it("find the face in a photograph: the mask covers the mouth, wherever that is", async () => {
    const photograph: FacePicture = {
      gray: { data: new Float32Array(200 * 200), width: 200, height: 200 },
      // The crop lies turned by a right angle: its mouth points to the left of the picture.
      toPicture: fitSimilarity(
        [
          { x: 0.5, y: 0.5 },
          { x: 0.5, y: 0.8 },
        ],
        [
          { x: 100, y: 100 },
          { x: 70, y: 100 },
        ],
      ),
    };
    const { data } = await spoilt(named("mouth covered")[0]!, photograph);
    const at = (x: number, y: number) => data[y * 200 + x];
    expect(at(74, 100)).toBe(190);
    expect(at(112, 100)).toBe(0);
    expect(at(100, 74)).toBe(0);
  });
});

describe("sceneOf", () => {
  it("shows the crop in the middle of a black picture", () => {
    const { data, width, height } = sceneOf(
      { data: new Float32Array(48 * 48).fill(200), width: 48, height: 48 },
      20,
    );
    expect([width, height]).toEqual([40, 40]);
    const at = (x: number, y: number) => [...data.subarray(4 * (y * 40 + x), 4 * (y * 40 + x) + 4)];
    expect(at(20, 20)).toEqual([200, 200, 200, 255]);
    expect(at(9, 20)).toEqual([0, 0, 0, 255]);
    expect(at(10, 10)).toEqual([200, 200, 200, 255]);
    expect(at(30, 20)).toEqual([0, 0, 0, 255]);
  });
});
