import { expect, test } from "vitest";
import type { FrameReadings } from "../../platform/browser/engine/protocol.ts";
import type { Box } from "../../recognition/geometry.ts";
import { glide, onView } from "./overlay.ts";

const box: Box = { x: 100, y: 50, width: 80, height: 90 };

function seen(...boxes: (Box & { trackId: number })[]): FrameReadings {
  const readings = boxes.map(({ trackId, ...at }) => ({ trackId, face: { box: at } }));
  return { readings, width: 640, height: 480, milliseconds: {} } as unknown as FrameReadings;
}

test("a new box stands where its face is; a known one moves towards it and arrives", () => {
  let shown = glide(new Map(), seen({ trackId: 1, ...box }), 16);
  expect(shown.get(1)).toEqual(box);
  const moved = seen({ trackId: 1, ...box, x: 200 });
  shown = glide(shown, moved, 16);
  expect(shown.get(1)!.x).toBeGreaterThan(120);
  expect(shown.get(1)!.x).toBeLessThan(150);
  for (let i = 0; i < 30; i += 1) shown = glide(shown, moved, 16);
  expect(shown.get(1)!.x).toBeCloseTo(200, 1);
});

test("after a gap a box jumps, and a face that has gone takes its box along", () => {
  const shown = glide(new Map([[1, box]]), seen({ trackId: 1, ...box, x: 300 }), 1000);
  expect(shown.get(1)!.x).toBe(300);
  expect(glide(shown, seen(), 16).size).toBe(0);
  expect(glide(shown, undefined, 16).size).toBe(0);
});

test("a box lies on the view as its face lies in the frame, mirrored or not", () => {
  const frame = { width: 640, height: 480 };
  const view = { width: 1280, height: 960 };
  expect(onView(box, frame, view, false)).toEqual({ x: 200, y: 100, width: 160, height: 180 });
  expect(onView(box, frame, view, true)).toEqual({ x: 920, y: 100, width: 160, height: 180 });
});
