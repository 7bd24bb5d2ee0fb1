/**
 * Poses of the drawn face in the units of the Facial Action Coding System (Ekman, Friesen and Hager 2002): what
 * moved, and how strongly, 0 (rest) to 1 (as far as it goes). A unit that is not named is at rest.
 */
import type { Side } from "../../recognition/cues/measures.ts";

/** The same on both sides of the face, or each its own; left and right are the face's own. */
export type Strength = number | Readonly<Record<Side, number>>;

/** Muscles that lie on either side and may move alone. */
interface PairedUnits {
  /** Inner brow raised. */
  readonly AU1?: Strength;
  /** Outer brow raised. */
  readonly AU2?: Strength;
  /** Brows lowered and drawn together. */
  readonly AU4?: Strength;
  /** Upper lid raised. */
  readonly AU5?: Strength;
  /** Cheeks raised. */
  readonly AU6?: Strength;
  /** Lids tightened. */
  readonly AU7?: Strength;
  /** Nose wrinkled. */
  readonly AU9?: Strength;
  /** Upper lip raised. */
  readonly AU10?: Strength;
  /** Lip corners pulled up. */
  readonly AU12?: Strength;
  /** Lip corners drawn in, with a dimple beside them. */
  readonly AU14?: Strength;
  /** Lip corners pulled down. */
  readonly AU15?: Strength;
  /** Lips stretched sideways. */
  readonly AU20?: Strength;
  /** Eyes closed: 1 is shut. */
  readonly AU43?: Strength;
}

interface MiddleUnits {
  /** Lower lip lowered. */
  readonly AU16?: number;
  /** Chin raised, which pushes the lower lip up. */
  readonly AU17?: number;
  /** Lips tightened. */
  readonly AU23?: number;
  /** Lips pressed together. */
  readonly AU24?: number;
  /** Lips parted. */
  readonly AU25?: number;
  /** Jaw dropped. */
  readonly AU26?: number;
  /** Mouth stretched open. */
  readonly AU27?: number;
}

/** Positions of head and eyes (51 to 58 and 61 to 64), which go both ways. */
interface Positions {
  /** Head turned towards its left, in degrees; negative towards its right. Drawn well up to 25. */
  readonly yaw?: number;
  /** Head raised, in degrees; negative bowed. Drawn well up to 15. */
  readonly pitch?: number;
  /** Head leaned towards its left shoulder, in degrees; negative towards the right one. */
  readonly tilt?: number;
  /** Eyes turned to the face's left, -1 (right) to 1. */
  readonly gazeX?: number;
  /** Eyes turned up, -1 (down) to 1. */
  readonly gazeY?: number;
}

export interface ActionUnits extends PairedUnits, MiddleUnits, Positions {}

export type ActionUnit = keyof ActionUnits;

/** What one half of the face does; `gazeX` grows outwards, away from the nose. */
export type HalfPose = Readonly<Record<ActionUnit, number>>;

const AT_REST: HalfPose = {
  AU1: 0,
  AU2: 0,
  AU4: 0,
  AU5: 0,
  AU6: 0,
  AU7: 0,
  AU9: 0,
  AU10: 0,
  AU12: 0,
  AU14: 0,
  AU15: 0,
  AU16: 0,
  AU17: 0,
  AU20: 0,
  AU23: 0,
  AU24: 0,
  AU25: 0,
  AU26: 0,
  AU27: 0,
  AU43: 0,
  yaw: 0,
  pitch: 0,
  tilt: 0,
  gazeX: 0,
  gazeY: 0,
};

export const ACTION_UNITS = Object.keys(AT_REST) as readonly ActionUnit[];

/** The prototypes of EMFACS (Friesen and Ekman 1983) as a person would show them, not at their most extreme. */
export const POSES = {
  rest: {},
  smile: { AU6: 0.7, AU12: 1, AU25: 0.9 },
  laugh: { AU6: 1, AU7: 0.3, AU12: 1, AU25: 1, AU26: 0.5 },
  surprise: { AU1: 1, AU2: 1, AU5: 0.85, AU25: 1, AU26: 0.9 },
  sadness: { AU1: 1, AU4: 0.7, AU7: 0.2, AU15: 1, AU17: 0.7, AU43: 0.25 },
  anger: { AU4: 1, AU5: 0.5, AU7: 0.7, AU17: 0.4, AU23: 0.7, AU24: 0.8 },
  disgust: { AU4: 0.4, AU6: 0.3, AU7: 0.6, AU9: 1, AU10: 1, AU15: 0.5, AU16: 0.3, AU17: 0.3, AU25: 0.4 },
  fear: { AU1: 1, AU2: 0.5, AU4: 0.8, AU5: 1, AU7: 0.1, AU16: 0.4, AU20: 1, AU25: 1, AU26: 0.5 },
  // On one side; chin and pressed lips hold the rest of the mouth against it.
  contempt: {
    AU12: { left: 0.3, right: 0 },
    AU14: { left: 1, right: 0 },
    AU15: { left: 0, right: 0.4 },
    AU17: 0.5,
    AU24: 0.4,
  },
} as const satisfies Record<string, ActionUnits>;

export type PoseName = keyof typeof POSES;

/** The pose `share` (0..1) of the way from one to another, unit by unit and side by side. */
export function mixPoses(from: ActionUnits, to: ActionUnits, share: number): ActionUnits {
  const units = new Set([...Object.keys(from), ...Object.keys(to)] as ActionUnit[]);
  const mix = (start: number, end: number): number => start + (end - start) * share;
  return Object.fromEntries(
    [...units].map((unit) => {
      const [start, end] = [from[unit] ?? 0, to[unit] ?? 0];
      if (typeof start === "number" && typeof end === "number") return [unit, mix(start, end)];
      const side = (name: Side): number => mix(onSide(start, name), onSide(end, name));
      return [unit, { left: side("left"), right: side("right") }];
    }),
  );
}

/** A pose as the pens need it: what each half of the face does, and, where they meet, the mean of both. */
export type Halves = Readonly<Record<Side | "middle", HalfPose>>;

export function halvesOf(pose: ActionUnits): Halves {
  const [left, right, middle] = [{ ...AT_REST }, { ...AT_REST }, { ...AT_REST }];
  for (const [unit, strength] of Object.entries(pose) as [ActionUnit, Strength][]) {
    left[unit] = onSide(strength, "left");
    right[unit] = onSide(strength, "right");
    middle[unit] = (left[unit] + right[unit]) / 2;
  }
  right.gazeX = -left.gazeX;
  return { left, right, middle };
}

function onSide(strength: Strength, side: Side): number {
  return typeof strength === "number" ? strength : strength[side];
}
