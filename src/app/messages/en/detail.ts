import type { Expression } from "../../../recognition/expression.ts";
import type { IntensityLevel } from "../../../recognition/intensity.ts";
import type { Stage } from "../../../recognition/pipeline.ts";

/** For the curious: numbers, and where they come from. */
export const detail = {
  /** Standing alone, where a few words name an expression in a list. */
  expressionNames: {
    neutral: "A face at rest",
    happiness: "Happiness",
    surprise: "Surprise",
    sadness: "Sadness",
    anger: "Anger",
    disgust: "Disgust",
    fear: "Fear",
    contempt: "Contempt",
  } satisfies Record<Expression, string>,
  depth: {
    title: "Calm or detail",
    text: "Calm shows words, and changes them every few seconds at most. Detail shows numbers as well, and changes sooner.",
    names: { calm: "Calm", detail: "Detail" },
    button: "Show detail",
  },
  detail: {
    title: "In detail",
    note: "Numbers of a model, which can be wrong. They describe a picture of a face, not a person. What is named follows its number a moment later, so that it does not flicker.",
    noFace: "No face is being read.",
    mayMean: "Show what it may mean",
    bars: "How well each word fits",
    barsNote:
      "Words with a tick and a filled bar are named: their bar reaches the line. Where the line lies differs from word to word.",
    named: "named",
    tooMany: "More than three reach their line, so none is named.",
    cues: "What moves",
    against: {
      "own-neutral": "Held against your face at rest. 0 is rest, 1 is as far as most people can move it.",
      population: "Held against other faces at rest. 0 is rest, 1 is as far as most people can move it.",
    },
    seen: "seen",
    notSought: (names: string) => `Not told without the same face at rest: ${names}.`,
    noCues: "Movements cannot be measured now:",
    intensity: "How far from rest",
    levels: { slight: "slight", clear: "clear", strong: "strong" } satisfies Record<IntensityLevel, string>,
    ofTheWay: (share: string) =>
      `${share} of the way from rest to a face that is acted as strongly as it goes`,
    atRest: "No word but rest fits, so there is nothing to measure.",
    affect: "Pleasantness and energy",
    affectNote: "Derived from norms for words, not seen in the face.",
    pleasantness: { name: "Pleasantness", low: "unpleasant", high: "pleasant" },
    energy: { name: "Energy", low: "calm", high: "stirred" },
    quality: (eyes: string, score: string) =>
      `Between the eyes ${eyes} pixels; found as a face with ${score}.`,
    timeline: {
      title: "The last minutes",
      window: (minutes: string) => `${minutes} ago`,
      now: "now",
      still: "Nothing stands out",
      table: "The same as a table",
      columns: { face: "Face", what: "What", from: "From", to: "To" },
      columnsNote: "Minutes and seconds since looking began.",
      empty: "Nothing yet.",
    },
    unread: "How often it could not be read",
    unreadNever: "Every face was read so far.",
    frames: (count: number) => (count === 1 ? "1 frame" : `${count} frames`),
    machine: "How it runs",
    model: "Model",
    runtime: "Runs on",
    rate: "Frames a second",
    stages: {
      readback: "Taking the picture",
      detect: "Finding faces",
      mesh: "Laying the mesh",
      align: "Cutting out",
      classify: "Reading",
      smooth: "Calming",
    } satisfies Record<Stage | "readback", string>,
    time: "Time for each frame",
  },
} as const;
