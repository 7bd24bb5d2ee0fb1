/** What `analyze` says about one picture: the form of its JSON lines, and what its table and CSV are made from. */
import type { Affect } from "../recognition/affect.ts";
import type { Blend } from "../recognition/blend.ts";
import { conformalSet } from "../recognition/classify.ts";
import { cuesInEnglish } from "../recognition/cues/english.ts";
import type { Cue } from "../recognition/cues/read-cues.ts";
import { inEnglish } from "../recognition/english.ts";
import { explain } from "../recognition/explain.ts";
import type { Expression, Probabilities } from "../recognition/expression.ts";
import { EXPRESSIONS } from "../recognition/expression.ts";
import type { ReadFace, Reading, UnreadReason } from "../recognition/face.ts";
import type { Box } from "../recognition/geometry.ts";
import type { Intensity } from "../recognition/intensity.ts";
import type { ModelManifest } from "../recognition/manifest.ts";

export interface PictureReport {
  readonly source: string;
  /** Of the upright picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** 1 for a still; of an animation, the first frame was read. */
  readonly frames: number;
  /** From left to right. */
  readonly faces: readonly FaceReport[];
}

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

type PictureFacts = Omit<PictureReport, "faces"> & { readonly readings: readonly Reading[] };

/** `conformal` is the manifest's. */
export function pictureReport(picture: PictureFacts, conformal: ModelManifest["conformal"]): PictureReport {
  const { source, width, height, frames, readings } = picture;
  const fromLeft = [...readings].sort((a, b) => a.face.box.x - b.face.box.x);
  return { source, width, height, frames, faces: fromLeft.map((reading) => faceReport(reading, conformal)) };
}

function faceReport(reading: Reading, conformal: ModelManifest["conformal"]): FaceReport {
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
