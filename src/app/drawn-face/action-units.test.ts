/** Each action unit moves what FACS says it moves, the further the stronger, and nothing else. */
import { expect, test } from "vitest";
import type { Point } from "../../recognition/geometry.ts";
import { ACTION_UNITS, type ActionUnit, type ActionUnits, mixPoses, POSES } from "./action-units.ts";
import { drawFace } from "./draw-face.ts";

type Drawing = ReadonlyMap<string, string>;

/** The named parts of a drawing. */
function partsOf(pose: ActionUnits): Drawing {
  const found = drawFace(pose).matchAll(/<g data-part="([\w-]+)">(.*?)<\/g>/g);
  return new Map([...found].map(([, name, drawing]) => [name!, drawing!]));
}

const REST = partsOf({});

function changedParts(pose: ActionUnits): string[] {
  return [...partsOf(pose)].filter(([name, drawing]) => drawing !== REST.get(name)).map(([name]) => name);
}

/** The points that the nth path of a part goes through. */
function path(drawing: Drawing, name: string, n = 0): Point[] {
  const paths = [...drawing.get(name)!.matchAll(/ d="([^"]+)"/g)];
  const ends = paths[n]![1]!.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[CLMZ]|$)/g);
  return [...ends].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** The middle of the nth ellipse of a part. */
function ellipse(drawing: Drawing, name: string, n = 0): Point {
  const [, x, y] = [...drawing.get(name)!.matchAll(/cx="([^"]+)" cy="([^"]+)"/g)][n]!;
  return { x: Number(x), y: Number(y) };
}

const extent = (points: readonly Point[], axis: "x" | "y"): number =>
  Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
const lowest = (points: readonly Point[]): number => Math.max(...points.map(({ y }) => y));

/** In units of the drawing, from the drawing's own numbers: up is smaller. */
const innerBrow = (d: Drawing) => path(d, "left-brow")[0]!.y;
const outerBrow = (d: Drawing) => path(d, "left-brow")[4]!.y;
const eyeOpening = (d: Drawing) => extent(path(d, "left-eye"), "y");
const cheek = (d: Drawing) => ellipse(d, "left-cheek").y;
const noseBase = (d: Drawing) => lowest(path(d, "nose", 1));
const upperLip = (d: Drawing) => path(d, "mouth", 1)[2]!.y;
const mouthWidth = (d: Drawing) => extent(path(d, "mouth"), "x");
const mouthCorner = (d: Drawing) => path(d, "mouth")[0]!.y;
const mouthOpening = (d: Drawing) => extent(path(d, "mouth"), "y");
const lipThickness = (d: Drawing) => extent(path(d, "mouth", 1), "y");
const chin = (d: Drawing) => lowest(path(d, "head"));
const iris = (d: Drawing) => ellipse(d, "left-eye", 1);
const noseTip = (d: Drawing) => ellipse(d, "nose", 1);

type Facs = readonly [unit: ActionUnit, moves: string, measure: (d: Drawing) => number, goes: "up" | "down"];

/** What the unit moves, without its side, and a measure that it changes; `up` where the number grows. */
const UNITS: readonly Facs[] = [
  ["AU1", "brow forehead", innerBrow, "down"],
  ["AU2", "brow forehead", outerBrow, "down"],
  ["AU4", "brow eye", innerBrow, "up"],
  ["AU5", "eye", eyeOpening, "up"],
  ["AU6", "cheek eye head under-eye", cheek, "down"],
  ["AU7", "eye under-eye", eyeOpening, "down"],
  ["AU9", "brow corner eye fold mouth nose nostril under-eye", noseBase, "down"],
  ["AU10", "fold mouth nose nostril", upperLip, "down"],
  ["AU12", "cheek corner fold head mouth nose nostril", mouthCorner, "down"],
  ["AU14", "corner fold mouth", mouthWidth, "up"],
  ["AU15", "corner fold mouth", mouthCorner, "up"],
  ["AU16", "mouth", mouthOpening, "up"],
  ["AU17", "chin chin-lines head mouth", chin, "down"],
  ["AU20", "corner fold mouth", mouthWidth, "up"],
  ["AU23", "corner fold mouth", mouthWidth, "down"],
  ["AU24", "corner fold mouth", lipThickness, "down"],
  ["AU25", "mouth", mouthOpening, "up"],
  ["AU26", "chin corner fold head mouth", chin, "up"],
  ["AU27", "chin corner fold head mouth", chin, "up"],
  ["AU43", "eye", eyeOpening, "down"],
  ["gazeX", "eye", (d) => iris(d).x, "up"],
  ["gazeY", "eye", (d) => iris(d).y, "down"],
];

const withoutSide = (name: string): string => name.replace(/^(left|right)-/, "");

test.each(UNITS)("%s moves %s", (unit, moves) => {
  expect([...new Set(changedParts({ [unit]: 1 }).map(withoutSide))].sort()).toEqual(moves.split(" "));
});

test.each(UNITS)("%s goes the further the stronger it is (%s)", (unit, _, measure, goes) => {
  const along = [0, 0.25, 0.5, 0.75, 1].map((strength) => measure(partsOf({ [unit]: strength })));
  const steps = along.slice(1).map((value, i) => (value - along[i]!) * (goes === "up" ? 1 : -1));
  expect(Math.min(...steps)).toBeGreaterThan(0);
  // Enough to be seen: the eye is 44 units wide.
  expect(steps.reduce((sum, step) => sum + step)).toBeGreaterThan(2);
});

test("every unit stands in the table, but for the head's positions", () => {
  const known = new Set<string>(UNITS.map(([unit]) => unit));
  expect(ACTION_UNITS.filter((unit) => !known.has(unit))).toEqual(["yaw", "pitch", "tilt"]);
});

test.each(["AU1", "AU2", "AU4", "AU5", "AU6", "AU7", "AU9", "AU10", "AU12", "AU14", "AU15", "AU20", "AU43"])(
  "%s on one side leaves the other side as it was",
  (unit) => {
    const changed = changedParts({ [unit]: { left: 1, right: 0 } });
    expect(changed.some((name) => name.startsWith("left-"))).toBe(true);
    expect(changed.filter((name) => name.startsWith("right-"))).toEqual([]);
    const mirrored = changedParts({ [unit]: { left: 0, right: 1 } }).map((name) =>
      name.replace("right-", "left-"),
    );
    expect(new Set(mirrored)).toEqual(new Set(changed));
  },
);

test("one lip corner goes up while the other stays", () => {
  const mouth = path(partsOf({ AU12: { left: 1, right: 0 } }), "mouth");
  const [right, left] = [mouth[0]!, mouth.find(({ x }) => x === Math.max(...mouth.map((p) => p.x)))!];
  expect(left.y).toBeLessThan(right.y - 10);
  expect(right).toEqual(path(REST, "mouth")[0]);
});

test("the head turns to its left, which is the picture's right, and raises itself, the nose before all", () => {
  const across = (yaw: number) => noseTip(partsOf({ yaw })).x - chinMiddle(partsOf({ yaw }));
  expect(across(20)).toBeGreaterThan(across(0));
  expect(across(-20)).toBeLessThan(across(0));
  expect(noseTip(partsOf({ yaw: 20 })).x).toBeGreaterThan(noseTip(REST).x + 15);
  expect(noseTip(partsOf({ pitch: 10 })).y).toBeLessThan(noseTip(REST).y - 5);
  expect(changedParts({ yaw: 10 })).not.toContain("bust");
});

/** Where the chin is lowest. */
function chinMiddle(drawing: Drawing): number {
  const head = path(drawing, "head");
  return head.find(({ y }) => y === lowest(head))!.x;
}

test("mixing goes from one pose to the other, also where one of them is one-sided", () => {
  expect(drawFace(mixPoses(POSES.anger, POSES.fear, 0))).toBe(drawFace(POSES.anger));
  expect(drawFace(mixPoses(POSES.anger, POSES.contempt, 1))).toBe(drawFace(POSES.contempt));
  expect(mixPoses({ AU1: 0.2 }, { AU1: 0.6, AU12: 1 }, 0.5)).toEqual({ AU1: 0.4, AU12: 0.5 });
  expect(mixPoses({ AU12: 1 }, { AU12: { left: 1, right: 0 } }, 0.5).AU12).toEqual({ left: 1, right: 0.5 });
});
