import type { Reading } from "../../recognition/face.ts";

/** Whom a photograph of one person is of, where there is somebody else in the background. */
export function largestFace(readings: readonly Reading[]): Reading | undefined {
  const area = ({ face: { box } }: Reading): number => box.width * box.height;
  return readings.toSorted((a, b) => area(b) - area(a))[0];
}
