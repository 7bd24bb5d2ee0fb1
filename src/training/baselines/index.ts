/** The floors under a network's numbers. */
import type { BaselineMethod } from "./baseline.ts";
import { hogSvm, hogSvmOn } from "./hog-svm.ts";
import { majorityClass } from "./majority-class.ts";
import { nearestNeighbour, nearestThumbnail } from "./nearest-neighbour.ts";

export { isLabelled, type LabelledExample } from "./baseline.ts";
export { type BaselineOptions, scoreBaselines } from "./score-baselines.ts";

/** For the hundreds of pictures of CK+. */
export const SMALL_SET_BASELINES: readonly BaselineMethod[] = [majorityClass, nearestNeighbour, hogSvm];
/** For the ten thousands of FER2013. */
export const LARGE_SET_BASELINES: readonly BaselineMethod[] = [
  majorityClass,
  nearestThumbnail,
  hogSvmOn(3000),
];
