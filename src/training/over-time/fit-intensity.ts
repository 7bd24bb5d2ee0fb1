/** From which distance from rest an expression is clear, and strong; and how well that distance tells a fade's share. */
import { quantile, rankCorrelation } from "../../evaluation/index.ts";
import { createClassifier } from "../../recognition/classify.ts";
import type { Probabilities } from "../../recognition/expression.ts";
import {
  distanceFromRest,
  type IntensityLevel,
  type IntensityScale,
  intensityLevel,
  intensityValue,
} from "../../recognition/intensity.ts";
import type { ModelManifest } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import type { CkPair, Half } from "./ck-pairs.ts";
import { crossFade } from "./synthetic-clip.ts";

/** Shares of the peak at which every pair is read. A third and two thirds part the levels. */
const SIXTHS = [0, 1, 2, 3, 4, 5, 6];

/** One pair as the model reads it on the way from rest to the peak. */
export interface ReadFade {
  readonly half: Half;
  /** At each sixth of the way. */
  readonly steps: readonly Probabilities[];
}

export async function readFades(
  runtime: Runtime,
  files: { readonly manifest: ModelManifest; readonly expression: Uint8Array },
  pairs: readonly CkPair[],
): Promise<ReadFade[]> {
  const model = await runtime.load(files.expression);
  const classifier = createClassifier(model, files.manifest);
  const fades: ReadFade[] = [];
  for (const { neutral, peak } of pairs) {
    const crops = SIXTHS.map((sixth) => crossFade(neutral, peak, sixth / 6));
    fades.push({ half: peak.half, steps: await classifier.classify(crops) });
  }
  await model.release();
  return fades;
}

/** The median distances at a third and at two thirds of the way. @throws RangeError when the second is not the larger one */
export function fitIntensity(fades: readonly ReadFade[]): IntensityScale {
  const [clear, strong] = [2, 4].map((sixth) => medianDistance(fades, sixth)) as [number, number];
  if (clear >= strong)
    throw new RangeError(
      `fitIntensity: faces two thirds on the way are no further from rest (${strong}) than at a third (${clear})`,
    );
  return { clear: rounded(clear), strong: rounded(strong) };
}

function medianDistance(fades: readonly ReadFade[], sixth: number): number {
  return quantile(
    fades.map(({ steps }) => distanceFromRest(steps[sixth]!)).sort((a, b) => a - b),
    0.5,
  );
}

export interface IntensityValidity {
  /** Spearman's correlation of value and share along a fade, mean over fades in which the value changes at all. */
  readonly withinFades: number;
  /** Fades along which the value never falls. */
  readonly monotone: number;
  readonly fades: number;
  /** Over all fades together: people differ in how far they go. */
  readonly overall: number;
  /** How often each level is said at each sixth of the way, 0..1. */
  readonly levels: Readonly<Record<IntensityLevel, readonly number[]>>;
}

export function validateIntensity(fades: readonly ReadFade[], scale: IntensityScale): IntensityValidity {
  const values = fades.map(({ steps }) => steps.map((step) => intensityValue(step, scale)));
  const within = values.map((steps) => rankCorrelation(steps, SIXTHS)).filter((rho) => !Number.isNaN(rho));
  const said = (level: IntensityLevel): number[] =>
    SIXTHS.map(
      (sixth) =>
        fades.filter(({ steps }) => intensityLevel(steps[sixth]!, scale) === level).length / fades.length,
    );
  return {
    withinFades: within.reduce((a, b) => a + b, 0) / within.length,
    monotone: values.filter((steps) => steps.every((value, i) => i === 0 || value >= steps[i - 1]! - 1e-9))
      .length,
    fades: fades.length,
    overall: rankCorrelation(
      values.flat(),
      values.flatMap(() => SIXTHS),
    ),
    levels: { slight: said("slight"), clear: said("clear"), strong: said("strong") },
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
