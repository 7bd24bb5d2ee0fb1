/**
 * Poses of the drawn face in the units of the Facial Action Coding System (Ekman, Friesen and Hager 2002): what
 * moved, and how strongly, 0 (rest) to 1 (as far as it goes). A unit that is not named is at rest.
 */
export interface ActionUnits {
  /** Inner brow raised. */
  readonly AU1?: number;
  /** Outer brow raised. */
  readonly AU2?: number;
  /** Brows lowered and drawn together. */
  readonly AU4?: number;
  /** Upper lid raised. */
  readonly AU5?: number;
  /** Cheeks raised. */
  readonly AU6?: number;
  /** Lids tightened. */
  readonly AU7?: number;
  /** Nose wrinkled. */
  readonly AU9?: number;
  /** Upper lip raised. */
  readonly AU10?: number;
  /** Lip corners pulled up. */
  readonly AU12?: number;
  /** Lip corners pulled down. */
  readonly AU15?: number;
  /** Lower lip lowered. */
  readonly AU16?: number;
  /** Chin raised, which pushes the lower lip up. */
  readonly AU17?: number;
  /** Lips stretched sideways. */
  readonly AU20?: number;
  /** Lips tightened. */
  readonly AU23?: number;
  /** Lips parted. */
  readonly AU25?: number;
  /** Jaw dropped. */
  readonly AU26?: number;
  /** Eyes closed: 1 is shut. */
  readonly blink?: number;
  /** Head leaned towards its left shoulder, degrees; negative towards the right one. */
  readonly tilt?: number;
}

export type ActionUnit = keyof ActionUnits;

/** The prototypes of EMFACS (Friesen and Ekman 1983) as a person would show them, not at their most extreme. */
export const POSES = {
  rest: {},
  smile: { AU6: 0.7, AU12: 1, AU25: 0.9 },
  laugh: { AU6: 1, AU7: 0.3, AU12: 1, AU25: 1, AU26: 0.45 },
  surprise: { AU1: 1, AU2: 1, AU5: 0.85, AU25: 1, AU26: 0.9 },
  sadness: { AU1: 1, AU4: 0.6, AU7: 0.2, AU15: 1, AU17: 0.6, blink: 0.2 },
  anger: { AU4: 1, AU5: 0.5, AU7: 0.8, AU17: 0.2, AU23: 1 },
  disgust: { AU4: 0.5, AU7: 0.6, AU9: 1, AU10: 0.8, AU15: 0.4, AU25: 0.3 },
  fear: { AU1: 1, AU2: 0.6, AU4: 0.7, AU5: 1, AU20: 0.9, AU25: 0.8, AU26: 0.3 },
} as const satisfies Record<string, ActionUnits>;

export type PoseName = keyof typeof POSES;

/** The pose `share` (0..1) of the way from one to another, unit by unit. */
export function mixPoses(from: ActionUnits, to: ActionUnits, share: number): ActionUnits {
  const units = new Set([...Object.keys(from), ...Object.keys(to)] as ActionUnit[]);
  return Object.fromEntries(
    [...units].map((unit) => {
      const start = from[unit] ?? 0;
      return [unit, start + ((to[unit] ?? 0) - start) * share];
    }),
  );
}
