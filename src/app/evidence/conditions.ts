/** What is done to faces under `robustness`, by the titles its records have. A test holds them to `training/robustness/conditions.ts`. */
const CONDITION_TITLES = {
  "as they are": "untouched",
  "blur: sigma 1": "blurred",
  "blur: sigma 2": "veryBlurred",
  "dark: 35 % of the light": "dim",
  "dark: 12 % of the light": "dark",
  "side light: 40 to 160 %": "sideLight",
  "side light: 5 to 195 %": "hardSideLight",
  "low resolution: 24 pixels": "coarse",
  "low resolution: 14 pixels": "veryCoarse",
  "JPEG: quality 30": "compressed",
  "JPEG: quality 8": "veryCompressed",
  "glasses: thin frames": "glasses",
  "glasses: dark lenses": "darkGlasses",
  "hand: on one cheek and half the mouth": "hand",
  "mouth covered: a mask": "mask",
  "rotation: 15 degrees": "tilted",
  "rotation: 35 degrees": "veryTilted",
} as const;

export type ConditionName = (typeof CONDITION_TITLES)[keyof typeof CONDITION_TITLES];

/** Undefined for a condition that the page has no words for. */
export function conditionOf(title: string): ConditionName | undefined {
  return (CONDITION_TITLES as Readonly<Record<string, ConditionName>>)[title];
}
