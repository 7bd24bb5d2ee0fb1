/** Where on a face a cue is shown, and which way it moved: arrows in the face's own frame, laid upon the picture. */
import type { CueName } from "../../recognition/cues/cue-table.ts";
import { SIDES, type Side } from "../../recognition/cues/measures.ts";
import type { CueInWords } from "../../recognition/cues/read-cues.ts";
import type { KeyPoints } from "../../recognition/face.ts";
import { distance, type Point } from "../../recognition/geometry.ts";

/** An arrow, in the picture's pixels. */
export interface CueMark {
  readonly from: Point;
  readonly to: Point;
}

/** In units of the distance between the eyes: `out` away from the face's middle line, `down` towards the chin. */
interface Offset {
  readonly out: number;
  readonly down: number;
}

interface Place {
  /** Of the two eyes the one on the arrow's side; the others lie on the middle line. */
  readonly anchor: "eye" | "nose" | "mouth";
  readonly from: Offset;
  readonly to: Offset;
}

const place = (anchor: Place["anchor"], from: [number, number], to: [number, number]): Place => ({
  anchor,
  from: { out: from[0], down: from[1] },
  to: { out: to[0], down: to[1] },
});

/** Each drawn on both sides, mirrored, unless one side moved alone; what lies on the middle line falls together. */
const PLACES: Readonly<Record<CueName, readonly Place[]>> = {
  "inner-brow-raise": [place("eye", [-0.26, -0.3], [-0.26, -0.56])],
  "outer-brow-raise": [place("eye", [0.3, -0.28], [0.34, -0.54])],
  "brow-lower": [place("eye", [-0.08, -0.58], [-0.12, -0.32])],
  "upper-lid-raise": [place("eye", [0.08, -0.08], [0.08, -0.28])],
  "cheek-raise": [place("eye", [0.2, 0.66], [0.18, 0.42])],
  "lid-tighten": [place("eye", [0, 0.34], [0, 0.14])],
  "nose-wrinkle": [place("nose", [0.2, -0.04], [0.13, -0.28])],
  "lip-corner-up": [place("mouth", [0.42, 0.06], [0.56, -0.16])],
  dimple: [place("mouth", [0.68, 0], [0.44, 0])],
  "lip-corner-down": [place("mouth", [0.42, -0.04], [0.52, 0.2])],
  "lip-stretch": [place("mouth", [0.42, 0.02], [0.68, 0.04])],
  "lip-press": [place("mouth", [0, -0.28], [0, -0.06]), place("mouth", [0, 0.3], [0, 0.08])],
  "jaw-drop": [place("mouth", [0, 0.42], [0, 0.7])],
};

/** The arrows of what moved in a face. */
export function cueMarks(
  { rightEye, leftEye, noseTip, mouth }: KeyPoints,
  cues: readonly CueInWords[],
): CueMark[] {
  const unit = distance(rightEye, leftEye);
  const along = { x: leftEye.x - rightEye.x, y: leftEye.y - rightEye.y };
  const anchorOf = (anchor: Place["anchor"], side: Side): Point =>
    anchor === "mouth" ? mouth : anchor === "nose" ? noseTip : side === "right" ? rightEye : leftEye;
  /** A quarter turn of the line between the eyes points to the chin, whichever way the head is tilted. */
  const at = (anchor: Point, { out, down }: Offset, side: Side): Point => {
    const sideways = side === "left" ? out : -out;
    return {
      x: anchor.x + along.x * sideways - along.y * down,
      y: anchor.y + along.y * sideways + along.x * down,
    };
  };
  if (unit === 0) return [];
  return cues.flatMap(({ cue, side }) =>
    PLACES[cue].flatMap(({ anchor, from, to }) => {
      const onMiddle = anchor !== "eye" && from.out === 0 && to.out === 0;
      const sides = side === undefined ? (onMiddle ? SIDES.slice(0, 1) : SIDES) : [side];
      return sides.map((each) => ({
        from: at(anchorOf(anchor, each), from, each),
        to: at(anchorOf(anchor, each), to, each),
      }));
    }),
  );
}
