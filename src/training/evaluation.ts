/** What evaluating takes, reports and gives. */
import type {
  GroupGap,
  Interval,
  Intervals,
  LabelMetrics,
  Metrics,
  Prediction,
  SetScores,
} from "../evaluation/index.ts";
import type { DeviceChoice } from "../platform/node/devices.ts";
import type { Expression } from "../recognition/expression.ts";
import type { UnreadReason } from "../recognition/face.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** What a number may be quoted under: see docs/protocols.md. */
export const PROTOCOL_NAMES = [
  "ck-frames",
  "ck-subjects",
  "ck-loso",
  "ferplus",
  "fer2013",
  "cross",
  "london",
  "my-neutral",
  "robustness",
] as const;
export type ProtocolName = (typeof PROTOCOL_NAMES)[number];

export interface EvaluateOptions {
  /** A run's folder, or any folder with a model and its manifest. */
  readonly model: string;
  /** The data folder. */
  readonly data: string;
  readonly protocol: ProtocolName;
  readonly threads?: number;
  /** What scores pictures; `auto` when left out. Folds are trained on the processor. */
  readonly device?: DeviceChoice;
  /** Folds that are trained at a time, each in a process with one thread; by default as many as there are cores. */
  readonly jobs?: number;
  /** Whether to score the baselines, too, which may take minutes; by default they are. */
  readonly baselines?: boolean;
  readonly signal?: AbortSignal;
}

export type EvaluateEvent =
  | {
      readonly kind: "folds";
      readonly folds: number;
      /** Folds whose results are there. */
      readonly done: number;
      /** Those of them that this call trained; the others were there before. */
      readonly trained: number;
      readonly running: readonly { readonly fold: string; readonly epoch: number; readonly epochs: number }[];
      /** For all folds; absent before the first epoch is done. */
      readonly secondsLeft?: number;
    }
  | {
      /** A baseline has learnt and named one fold's examples. */
      readonly kind: "baseline";
      readonly name: string;
      readonly done: number;
      readonly folds: number;
    }
  | { readonly kind: "images"; readonly done: number; readonly images: number }
  /** Something that should be known; one line. */
  | { readonly kind: "warning"; readonly message: string };

/** One way to count a protocol's predictions: per frame, per sequence, without pictures that have a twin in training. */
export interface EvaluationPart {
  readonly title: string;
  /** What one example is. */
  readonly of: "frames" | "sequences" | "images" | "people";
  readonly predictions: readonly Prediction[];
  readonly metrics: Metrics;
  /** Bootstrap intervals, by person where all are known. */
  readonly intervals?: Intervals;
  /** What became of the pictures on the way of the pipeline, where they went all of it. */
  readonly reading?: PartReading;
  /** Whether conformal sets keep their promise, where the model has thresholds for the labels. */
  readonly sets?: PartSets;
  /** Where people said which groups they belong to. */
  readonly groups?: readonly GroupGap[];
}

/** Counts of pictures. The part's predictions are of those in which a face was found, shown or not. */
export interface PartReading {
  readonly pictures: number;
  readonly found: number;
  /** Of those found, the ones that the app would say something about. */
  readonly read: number;
  /** Of those read, the ones whose most likely expression is the label. */
  readonly readRightly: number;
  /** Of those found, the ones left unread, by reason. */
  readonly unread: Readonly<Record<UnreadReason, number>>;
}

export interface PartSets extends SetScores {
  /** The coverage that the manifest promises for pictures like those it was fitted on. */
  readonly promised: number;
  /** Bootstrap intervals, drawn as the part's. */
  readonly intervals: { readonly coverage: Interval; readonly meanSize: Interval };
}

/** What a model scored under a protocol, with all that is needed to judge it and to do it again. Stored as JSON. */
export interface Evaluation {
  readonly format: 2;
  readonly protocol: ProtocolName;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly model: {
    readonly folder: string;
    readonly name: string;
    /** Of the model file; absent where the recipe was trained anew for every fold. */
    readonly sha256?: string;
    /** Size of the model file. */
    readonly bytes?: number;
    /** Of a run; absent for a model that only has a manifest. */
    readonly recipe?: Recipe;
  };
  readonly data: {
    readonly title: string;
    /** SHA-256 over names, labels and pictures of the examples that were scored. */
    readonly fingerprint: string;
    readonly examples: number;
    /** Where people are known. */
    readonly people?: number;
  };
  /** What the class indices of predictions stand for. */
  readonly labels: readonly Expression[];
  /** The first is the headline. */
  readonly parts: readonly EvaluationPart[];
  /** What is reached without a network, on the examples of the first part. */
  readonly baselines: readonly Baseline[];
  /** Whole sentences that must be shown with the numbers. */
  readonly notes: readonly string[];
  /** The command that gives these numbers again. */
  readonly reproduce: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** A floor under a number: what is reached on the same examples without a network. It names one class and no probabilities. */
export interface Baseline {
  /** A word or two. */
  readonly name: string;
  /** What it does. */
  readonly title: string;
  readonly metrics: LabelMetrics;
}

/** What a protocol finds out; `evaluate` adds how it came about. */
export type Findings = Pick<Evaluation, "model" | "data" | "labels" | "parts" | "baselines" | "notes">;
