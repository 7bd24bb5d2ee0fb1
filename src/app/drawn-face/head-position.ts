/** Where the points of an upright face from the front come to lie on this head, turned and raised as it is. */
import type { Point } from "../../recognition/geometry.ts";
import type { ActionUnits } from "./action-units.ts";
import type { FaceShape } from "./person.ts";
import { at, type Warp } from "./svg.ts";

/** How far a point of the drawing lies in front of the axis the head turns about; behind it where negative. */
export type Depth = (point: Point) => number;

/** The front of the head: a bowl that is deepest at the nose. */
export const FRONT: Depth = ({ x, y }) => {
  const bowl = 62 * Math.max(0, 1 - (x / 104) ** 2) * (1 - ((y - 20) / 300) ** 2);
  const nose = 22 * Math.exp(-((x / 20) ** 2) - ((y - 40) / 24) ** 2);
  return bowl + nose;
};
export const EARS: Depth = () => -24;
export const BACK: Depth = () => -30;

/** From points of the first face to points of this head. */
export function headWarp({ yaw = 0, pitch = 0 }: ActionUnits, shape: FaceShape, depth: Depth): Warp {
  const [across, up] = [yaw, pitch].map((degrees) => Math.sin((degrees * Math.PI) / 180)) as [number, number];
  return (point) => {
    const forward = depth(point);
    return at(
      point.x * shape.faceWidth + forward * across,
      point.y * (point.y > 0 ? shape.faceLength : 1) - forward * up,
    );
  };
}
