/** The few words of SVG that the drawing needs. Coordinates are those of the drawing around it. */
import type { Point } from "../../recognition/geometry.ts";

export const at = (x: number, y: number): Point => ({ x, y });

/** The same points on the other side of the face's middle line, in reverse order. */
export function mirrored(points: readonly Point[]): Point[] {
  return points.map(({ x, y }) => at(-x, y)).reverse();
}

/** Points of one half of a symmetric line, from the left to the middle, continued on the right. */
export function symmetric(leftToMiddle: readonly Point[]): Point[] {
  const [last] = leftToMiddle.slice(-1);
  const other = mirrored(leftToMiddle);
  return [...leftToMiddle, ...(last?.x === 0 ? other.slice(1) : other)];
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A smooth curve through the points (Catmull-Rom as cubic Béziers), without the leading move. */
function curveThrough(points: readonly Point[], closed: boolean): string {
  const n = points.length;
  const point = (i: number): Point => points[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))]!;
  const segments: string[] = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const leave = at(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6);
    const arrive = at(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6);
    segments.push(`C${pair(leave)} ${pair(arrive)} ${pair(to)}`);
  }
  return segments.join("");
}

/** Path data of an open smooth line. */
export function smoothLine(points: readonly Point[]): string {
  return `M${pair(points[0]!)}${curveThrough(points, false)}`;
}

/** Path data of a smooth closed shape. */
export function smoothShape(points: readonly Point[]): string {
  return `M${pair(points[0]!)}${curveThrough(points, true)}Z`;
}

/** Path data of a shape between two smooth edges, both given from left to right; its two ends are pointed. */
export function between(upper: readonly Point[], lower: readonly Point[]): string {
  const back = [...lower].reverse();
  return `${smoothLine(upper)}L${pair(back[0]!)}${curveThrough(back, false)}Z`;
}

/** A filled path. */
export function fill(d: string, colour: string, opacity = 1): string {
  return `<path d="${d}" fill="${colour}"${opacityOf(opacity)}/>`;
}

/** A line with round ends. */
export function stroke(d: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${opacityOf(opacity)}/>`;
}

export function ellipse(centre: Point, rx: number, ry: number, colour: string, opacity = 1): string {
  return `<ellipse cx="${round(centre.x)}" cy="${round(centre.y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${colour}"${opacityOf(opacity)}/>`;
}

function opacityOf(opacity: number): string {
  return opacity >= 1 ? "" : ` opacity="${round(Math.max(0, opacity))}"`;
}

/** The drawing on the face's left, and the same mirrored to its right. */
export function onBothSides(drawing: string): string {
  return `${drawing}<g transform="scale(-1 1)">${drawing}</g>`;
}
