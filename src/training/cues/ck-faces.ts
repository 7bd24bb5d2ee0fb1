/** The measures of every face in the derivative of CK+ that has neutral faces too, through the detector and mesh that ship. */
import { groupBy } from "../../evaluation/index.ts";
import { type CueMeasures, medianMeasures } from "../../recognition/cues/measures.ts";
import type { Expression } from "../../recognition/expression.ts";
import type { CkPlusExample } from "../datasets/ck-crops.ts";
import { ckPlusNeutral } from "../datasets/ckplus-neutral.ts";
import { fingerprintOf } from "../datasets/fingerprint.ts";
import { enlargedCrop } from "./enlarged-crop.ts";
import type { FaceMeasurer } from "./face-measurer.ts";

export interface MeasuredFace {
  readonly name: string;
  readonly label: Expression;
  readonly person: string;
  readonly measures: CueMeasures;
  /** The median of the same person's neutral frames from other sequences; absent where there is none. */
  readonly ownNeutral?: CueMeasures;
}

export interface MeasuredFaces {
  readonly faces: readonly MeasuredFace[];
  /** Names of pictures in which no face was found. */
  readonly missed: readonly string[];
  /** SHA-256 over the pictures. */
  readonly fingerprint: string;
}

export interface MeasureOptions {
  readonly data: string;
  readonly measureFace: FaceMeasurer;
  readonly report?: (done: number, all: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** @throws DatasetError, RuntimeError */
export async function measureCkFaces({
  data,
  measureFace,
  report,
  signal,
}: MeasureOptions): Promise<MeasuredFaces> {
  const { labels, examples } = await ckPlusNeutral.read(data);
  const found: FoundExample[] = [];
  const missed: string[] = [];
  for (const [done, example] of (examples as readonly CkPlusExample[]).entries()) {
    signal?.throwIfAborted();
    const measures = await measureFace(enlargedCrop(example.picture));
    if (measures) found.push({ ...example, label: labels[example.label]!, measures });
    else missed.push(example.name);
    report?.(done + 1, examples.length);
  }
  return { faces: withOwnNeutral(found), missed, fingerprint: fingerprintOf(examples) };
}

interface FoundExample {
  readonly name: string;
  readonly label: Expression;
  readonly person: string;
  readonly sequence: string;
  readonly measures: CueMeasures;
}

/** The neutral frame of a sequence is the same few seconds as its peak, which nobody's "my neutral" will be: it is left out. */
function withOwnNeutral(found: readonly FoundExample[]): MeasuredFace[] {
  const neutral = groupBy(
    found.filter(({ label }) => label === "neutral"),
    ({ person }) => person,
  );
  return found.map(({ name, label, person, sequence, measures }) => {
    const others = (neutral.get(person) ?? []).filter((other) => other.sequence !== sequence);
    const ownNeutral = others.map((other) => other.measures);
    return {
      name,
      label,
      person,
      measures,
      ...(ownNeutral.length > 0 && { ownNeutral: medianMeasures(ownNeutral) }),
    };
  });
}
