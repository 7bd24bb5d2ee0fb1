/** The few words of SVG that the drawing needs, and the pen that writes them where a head's shape and position put them. */
import type { Point } from "../../recognition/geometry.ts";

export const at = (x: number, y: number): Point => ({ x, y });

type Line = readonly Point[];

/** The same points on the other side of the face's middle line, in reverse order. */
export function mirrored(points: Line): Point[] {
  return points.map(({ x, y }) => at(-x, y)).reverse();
}

/** Points of one half of a symmetric line, from the left to the middle, continued on the right. */
export function symmetric(leftToMiddle: Line): Point[] {
  const [last] = leftToMiddle.slice(-1);
  const other = mirrored(leftToMiddle);
  return [...leftToMiddle, ...(last?.x === 0 ? other.slice(1) : other)];
}

/** Where a point of the drawing comes to lie. */
export type Warp = (point: Point) => Point;

interface Place {
  readonly x?: number;
  readonly y?: number;
  /** Negative mirrors. */
  readonly scaleX?: number;
  readonly scaleY?: number;
}

/** Draws smooth shapes (Catmull-Rom splines as cubic Béziers) through points that are warped first. All opacities are 0..1. */
export interface Pen {
  /** A filled closed shape. */
  shape(points: Line, colour: string, opacity?: number): string;
  /** What lies between two edges, both given from left to right. */
  band(upper: Line, lower: Line, colour: string, opacity?: number): string;
  /** Lines with round ends. */
  lines(lines: readonly Line[], colour: string, width: number, opacity?: number): string;
  /** A closed line. */
  outline(points: Line, colour: string, width: number, opacity?: number): string;
  ellipse(centre: Point, rx: number, ry: number, colour: string, opacity?: number): string;
  /** Stays round, whatever the warp. */
  disc(centre: Point, radius: number, colour: string, opacity?: number): string;
  /** A pen with an origin and units of its own. */
  placed(place: Place): Pen;
}

export function createPen(warp: Warp): Pen {
  const radii = ({ x, y }: Point, rx: number, ry: number): [number, number] => [
    (warp(at(x + rx, y)).x - warp(at(x - rx, y)).x) / 2,
    (warp(at(x, y + ry)).y - warp(at(x, y - ry)).y) / 2,
  ];
  const ellipse = (centre: Point, radii: readonly number[], colour: string, opacity: number): string => {
    const { x, y } = warp(centre);
    const [rx, ry] = radii.map((radius) => round(Math.abs(radius)));
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${rx}" ry="${ry}" fill="${colour}"${opacityOf(opacity)}/>`;
  };
  return {
    shape: (points, colour, opacity = 1) => fill(`${curve(points.map(warp), true)}Z`, colour, opacity),
    band(upper, lower, colour, opacity = 1) {
      const back = lower.map(warp).reverse();
      return fill(`${curve(upper.map(warp))}${curve(back).replace("M", "L")}Z`, colour, opacity);
    },
    lines: (lines, colour, width, opacity = 1) =>
      stroke(lines.map((line) => curve(line.map(warp))).join(""), colour, width, opacity),
    outline: (points, colour, width, opacity = 1) =>
      stroke(`${curve(points.map(warp), true)}Z`, colour, width, opacity),
    ellipse: (centre, rx, ry, colour, opacity = 1) => ellipse(centre, radii(centre, rx, ry), colour, opacity),
    disc(centre, radius, colour, opacity = 1) {
      const [rx, ry] = radii(centre, radius, radius);
      const mean = Math.sqrt(Math.abs(rx * ry));
      return ellipse(centre, [mean, mean], colour, opacity);
    },
    placed: ({ x = 0, y = 0, scaleX = 1, scaleY = 1 }) =>
      createPen((point) => warp(at(x + point.x * scaleX, y + point.y * scaleY))),
  };
}

/** A named piece of the drawing. */
export function part(name: string, drawing: string): string {
  return `<g data-part="${name}">${drawing}</g>`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Path data through the points, not closed by a `Z`. */
function curve(points: Line, closed = false): string {
  const n = points.length;
  const point = (i: number): Point => points[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))]!;
  const segments = Array.from({ length: closed ? n : n - 1 }, (_, i) => {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const leave = at(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6);
    const arrive = at(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6);
    return `C${pair(leave)} ${pair(arrive)} ${pair(to)}`;
  });
  return `M${pair(points[0]!)}${segments.join("")}`;
}

function fill(d: string, colour: string, opacity: number): string {
  return `<path d="${d}" fill="${colour}"${opacityOf(opacity)}/>`;
}

function stroke(d: string, colour: string, width: number, opacity: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${opacityOf(opacity)}/>`;
}

function opacityOf(opacity: number): string {
  return opacity >= 1 ? "" : ` opacity="${round(Math.max(0, opacity))}"`;
}
