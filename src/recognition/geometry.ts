/** Points, boxes and similarity transforms in the plane. A coordinate's space is said where it is used. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Axis-aligned; (x, y) is the top-left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rotation, uniform scale and shift: (x, y) -> (a x - b y + tx, b x + a y + ty). */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

export function applySimilarity({ a, b, tx, ty }: Similarity, { x, y }: Point): Point {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty };
}

export function invertSimilarity({ a, b, tx, ty }: Similarity): Similarity {
  const n = a * a + b * b;
  return { a: a / n, b: -b / n, tx: -(a * tx + b * ty) / n, ty: (b * tx - a * ty) / n };
}

/**
 * The similarity that maps `from` onto `to` with the least squared error (Umeyama 1991, without reflection).
 * @throws TypeError for fewer than two point pairs, lists of different length, or points that all coincide.
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  if (from.length !== to.length || from.length < 2)
    throw new TypeError(
      `fitSimilarity: needs two equally long lists of at least two points, got ${from.length} and ${to.length}`,
    );
  const [cf, ct] = [centroid(from), centroid(to)];
  let [dot, cross, spread] = [0, 0, 0];
  from.forEach((p, i) => {
    const [fx, fy, gx, gy] = [p.x - cf.x, p.y - cf.y, to[i]!.x - ct.x, to[i]!.y - ct.y];
    dot += fx * gx + fy * gy;
    cross += fx * gy - fy * gx;
    spread += fx * fx + fy * fy;
  });
  if (spread === 0) throw new TypeError("fitSimilarity: the points all coincide");
  const [a, b] = [dot / spread, cross / spread];
  return { a, b, tx: ct.x - a * cf.x + b * cf.y, ty: ct.y - b * cf.x - a * cf.y };
}

export function centroid(points: readonly Point[]): Point {
  const sum = points.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

export function boxCentre(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Intersection over union of two boxes, 0..1. */
export function intersectionOverUnion(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
