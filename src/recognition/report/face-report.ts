/** What is told of one face to other programs, the same from the command line and from the app: rounded, with FACS numbers and English words. */
import type { Affect } from "../affect.ts";
import type { Blend } from "../blend.ts";
import { conformalSet } from "../classify.ts";
import { cuesInEnglish } from "../cues/english.ts";
import type { Cue } from "../cues/read-cues.ts";
import { inEnglish } from "../english.ts";
import { explain } from "../explain.ts";
import { EXPRESSIONS, type Expression, type Probabilities } from "../expression.ts";
import type { ReadFace, Reading, UnreadReason } from "../face.ts";
import type { Box } from "../geometry.ts";
import type { Intensity } from "../intensity.ts";
import type { ModelManifest } from "../manifest.ts";

export interface FaceReport {
  /** In pixels of the upright picture. */
  readonly box: Box;
  /** The detector's, 0..1. */
  readonly score: number;
  readonly kind: Reading["kind"];
  /** Why a face could not be read; only then. */
  readonly because?: UnreadReason;
  /** Also for a face that could not be read, where it was computed: not to be relied on then. */
  readonly expression?: { readonly probabilities: Probabilities; readonly set: readonly Expression[] };
  /** How far from rest; only of a face that was read and is not at rest. */
  readonly intensity?: Intensity;
  /** Two expressions at once. */
  readonly blend?: Blend;
  /** Not seen in the face: worked out from the probabilities and ratings of words. */
  readonly derived?: Affect;
  /** What moved; only of a face whose mesh can be relied upon. */
  readonly cues: readonly CueReport[];
  /** What it looks like. */
  readonly words: string;
}

/** A movement, with its FACS number. */
export interface CueReport extends Cue {
  readonly words: string;
}

/** `conformal` is the manifest's. */
export function faceReport(reading: Reading, conformal: ModelManifest["conformal"]): FaceReport {
  const { face, kind, probabilities } = reading;
  const { x, y, width, height } = face.box;
  return {
    box: { x: rounded(x, 2), y: rounded(y, 2), width: rounded(width, 2), height: rounded(height, 2) },
    score: rounded(face.score, 4),
    kind,
    ...(reading.kind === "unread" && { because: reading.because }),
    ...(probabilities && {
      expression: {
        probabilities: roundedProbabilities(probabilities),
        set: reading.kind === "read" ? reading.set : conformalSet(probabilities, conformal),
      },
    }),
    ...(reading.kind === "read" && nuances(reading)),
    cues: reading.cues.map((cue) => ({
      ...cue,
      strength: rounded(cue.strength, 4),
      words: cuesInEnglish([cue]),
    })),
    words: wordsFor(reading),
  };
}

function nuances({
  intensity,
  blend,
  affect,
}: ReadFace): Pick<FaceReport, "intensity" | "blend" | "derived"> {
  const { pleasantness, energy } = affect;
  return {
    ...(intensity && { intensity: { level: intensity.level, value: rounded(intensity.value, 4) } }),
    ...(blend && { blend }),
    derived: { pleasantness: rounded(pleasantness, 4), energy: rounded(energy, 4) },
  };
}

/** "looks a bit like happiness (slight)". */
function wordsFor(reading: Reading): string {
  const words = inEnglish(explain(reading));
  const level = reading.kind === "read" ? reading.intensity?.level : undefined;
  return level === undefined ? words : `${words} (${level})`;
}

function roundedProbabilities(probabilities: Probabilities): Probabilities {
  return Object.fromEntries(
    EXPRESSIONS.map((expression) => [expression, rounded(probabilities[expression], 6)]),
  ) as Probabilities;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
