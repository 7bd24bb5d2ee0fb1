/** Protocols on made-up pictures and a model whose answers are known: what is counted, what is left out, who is refused. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POSES } from "../src/app/drawn-face/action-units.ts";
import { drawFace } from "../src/app/drawn-face/draw-face.ts";
import { SHIPPED_MODEL } from "../src/platform/node/models.ts";
import { EXPRESSIONS, type Expression } from "../src/recognition/expression.ts";
import { parseManifest } from "../src/recognition/manifest.ts";
import { type Evaluation, evaluate, evaluateAll, type ProtocolName } from "../src/training/index.ts";
import { type Files, grayPng, VOTES_HEADER, writeFiles } from "./fixtures/datasets/made-up.ts";
import { brightPicture, titleOf, writeBrightnessModel } from "./fixtures/models/brightness-model.ts";
import { writeModelFolder } from "./fixtures/models/tiny-model.ts";

const SEVEN = EXPRESSIONS.filter((label) => label !== "contempt");
const WITHOUT_NEUTRAL = EXPRESSIONS.filter((label) => label !== "neutral");
/** FER2013's numbers for its labels. */
const CODES: readonly Expression[] = [
  ...["anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral"],
] as Expression[];

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const data = () => at("data");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "protocols-"));
  await writeFiles(data(), { ...(await ckPlus()), ...ferTables(), ...(await london()) });
  await writeFiles(photographs(), await london());
  writeBrightnessModel(at("eight"), {});
  writeBrightnessModel(at("reversed"), { labels: EXPRESSIONS.toReversed() });
  writeBrightnessModel(at("seven"), { labels: SEVEN });
  writeBrightnessModel(at("no-neutral"), { labels: WITHOUT_NEUTRAL });
  writeBrightnessModel(at("ferplus"), { data: titleOf("ferplus") });
  writeBrightnessModel(at("ckextended"), { data: titleOf("ckextended") });
  writeBrightnessModel(at("london"), { data: titleOf("london") });
});
afterAll(() => rm(folder, { recursive: true }));

const score = (protocol: ProtocolName, model: string, baselines = false) =>
  evaluate({ model: at(model), data: data(), protocol, threads: 1, baselines });

describe("ferplus", () => {
  it("counts the majority of votes, leaves ties out, and counts again without training twins", async () => {
    const { labels, parts, notes } = await score("ferplus", "eight");
    expect(labels).toEqual(EXPRESSIONS);
    // Sixteen pictures, each as bright as its votes say but one; the tie is not among them.
    expect(parts.map(({ metrics }) => metrics.examples)).toEqual([16, 15]);
    expect(parts[0]!.metrics.accuracy).toBe(15 / 16);
    expect(parts[1]!.metrics.accuracy).toBe(14 / 15);
    expect(parts[0]!.metrics.votes?.examples).toBe(16);
    // Its sets hold one expression each, the right one but once.
    expect(parts[0]!.sets).toMatchObject({ promised: 0.9, coverage: 15 / 16, meanSize: 1 });
    expect(notes[0]).toMatch(/; 1 pictures on which they were tied are left out/);
  });

  it("does not depend on the order of a model's labels", async () => {
    const [eight, reversed] = await Promise.all([score("ferplus", "eight"), score("ferplus", "reversed")]);
    expect(reversed.parts[0]!.metrics.confusionMatrix).toEqual(eight.parts[0]!.metrics.confusionMatrix);
  });

  it("puts baselines beside it that learnt from the training part", async () => {
    const { baselines } = await score("ferplus", "eight", true);
    expect(baselines.map(({ name }) => name)).toEqual(["majority class", "nearest neighbour", "HOG + SVM"]);
    // Most training pictures are neutral, and so are two of the sixteen.
    expect(baselines[0]!.metrics.accuracy).toBe(2 / 16);
  });

  it("refuses a model that does not know all eight", async () => {
    await expect(score("ferplus", "seven")).rejects.toThrow(
      /ferplus needs a model that knows contempt, too$/,
    );
  });
});

describe("fer2013", () => {
  it("takes FER2013's own labels, seven of them", async () => {
    const { labels, parts } = await score("fer2013", "seven");
    expect(labels).toEqual(SEVEN);
    // The picture of contempt is among them under its FER2013 label, and the tie and the twin are.
    expect(parts.map(({ metrics }) => metrics.examples)).toEqual([17, 16]);
  });

  it("shares out what a model gives to contempt, and says so", async () => {
    const { parts, notes } = await score("fer2013", "eight");
    for (const { probabilities } of parts[0]!.predictions) {
      expect(probabilities).toHaveLength(7);
      expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
    expect(notes.join(" ")).toMatch(/also knows contempt/);
    expect(notes.join(" ")).not.toMatch(/trained on FER\+ votes/);
    expect((await score("fer2013", "ferplus")).notes.join(" ")).toMatch(/trained on FER\+ votes/);
  });

  it("refuses a model without neutral", async () => {
    await expect(score("fer2013", "no-neutral")).rejects.toThrow(/needs a model that knows neutral, too$/);
  });
});

describe("cross", () => {
  it("scores both forms of CK+ under the same eight labels", async () => {
    const { labels, parts, data: scored, notes } = await score("cross", "eight");
    expect(labels).toEqual(EXPRESSIONS);
    expect(parts.map(({ metrics }) => metrics.examples)).toEqual([14, 16, 14, 16]);
    for (const { metrics } of parts) expect(metrics.accuracy).toBe(1);
    expect(parts[0]!.metrics.perClass[0]!.support).toBe(0);
    expect(parts[1]!.metrics.perClass[0]!.support).toBe(2);
    expect(parts[0]!.intervals).toMatchObject({ of: "people", units: 2 });
    expect(scored.people).toBe(2);
    expect(notes[0]).toMatch(/is its maker's word/);
    expect(notes.at(-1)).toMatch(/In 30 of 30 pictures no face was found/);
  });

  it("learns baselines from what the model learnt from, where that is known", async () => {
    expect((await score("cross", "eight", true)).baselines).toEqual([]);
    const { baselines, notes } = await score("cross", "ferplus", true);
    expect(baselines).toHaveLength(3);
    expect(baselines[0]!.metrics).toMatchObject({ examples: 14, accuracy: 0 });
    expect(notes[0]).not.toMatch(/maker's word/);
  });

  it("refuses a model that has seen CK+, and one that does not know neutral", async () => {
    await expect(score("cross", "ckextended")).rejects.toThrow(
      /was trained on CK\+ .*ck-subjects or ck-loso/,
    );
    await expect(score("cross", "no-neutral")).rejects.toThrow(
      /cross needs a model that knows neutral, too$/,
    );
  });
});

describe("london", () => {
  it("finds, aligns and reads whole photographs; a photograph without a face is told and in no number", async () => {
    const options = { model: SHIPPED_MODEL, data: data(), protocol: "london", threads: 1 } as const;
    const { parts, labels, notes } = await evaluate(options);
    expect(parts.map(({ metrics }) => metrics.examples)).toEqual([4, 2, 2]);
    expect(parts[0]!.metrics.accuracy).toBe(1);
    expect(parts[2]!.predictions.every(({ label }) => labels[label] === "happiness")).toBe(true);
    expect(parts[0]!.groups?.map(({ attribute, group }) => `${attribute}: ${group}`)).toEqual([
      "age: 25 to 34",
      "age: 35 and over",
      "ethnicity: drawn",
      "gender: female",
      "gender: male",
    ]);
    expect(notes[0]).toMatch(/of 5, a face was found in 4/);
  });

  it("refuses a model without neutral, and one that was trained on it", async () => {
    await expect(score("london", "no-neutral")).rejects.toThrow(
      /london needs a model that knows neutral, too$/,
    );
    await expect(score("london", "london")).rejects.toThrow(/trained on these very photographs/);
  });
});

describe("my-neutral", () => {
  it("holds smiles against the same person's face at rest, and leaves CK+ out where it was learnt from", async () => {
    const shipped: unknown = JSON.parse(await readFile(join(SHIPPED_MODEL, "manifest.json"), "utf8"));
    const manifest = parseManifest(shipped);
    const training = { ...manifest.training, data: titleOf("ckextended") };
    const model = await readFile(join(SHIPPED_MODEL, manifest.file));
    writeModelFolder(at("knows-ck"), model, { ...manifest, file: "model.onnx", training });
    const { parts, labels, notes } = await score("my-neutral", "knows-ck");
    expect(parts.map(({ title, metrics }) => [title, metrics.examples])).toEqual([
      ["London, smiles beside one's own neutral", 2],
      ["London, smiles by themselves", 2],
      ["London, smiles beside a stranger's neutral", 2],
      ["London, neutral faces by themselves", 2],
      ["London, neutral faces beside a stranger's neutral", 2],
    ]);
    for (const { metrics } of parts) expect(metrics.accuracy).toBe(1);
    const happiness = labels.indexOf("happiness");
    const given = (part: number) => parts[part]!.predictions[0]!.probabilities[happiness]!;
    expect(given(0)).not.toBe(given(1));
    expect(notes.join(" ")).toMatch(/trained on CK\+/);
  });

  it("refuses a model that was trained on London, or does not know all eight", async () => {
    await expect(score("my-neutral", "seven")).rejects.toThrow(/needs a model that knows contempt, too$/);
    await expect(score("my-neutral", "london")).rejects.toThrow(/trained on these very photographs/);
  });
});

/** Two people, each of the expressions once. */
async function ckPlus(): Promise<Files> {
  const files: Files = {};
  for (const [i, label] of EXPRESSIONS.entries())
    for (const person of [10, 11]) {
      const png = await grayPng(brightPicture(label, person - 10));
      const name = `S0${person}_00${i}_00000009.png`;
      files[`CK+8/${label}/${name}`] = png;
      if (label !== "neutral") files[`CK+48/${label === "happiness" ? "happy" : label}/${name}`] = png;
    }
  return files;
}

interface FerRow {
  readonly usage: "Training" | "PublicTest" | "PrivateTest";
  readonly shown: Expression;
  readonly variant: number;
  /** Of the eight expressions. */
  readonly votes: readonly number[];
}

function ferTables(): Files {
  const agreed = (label: Expression) => EXPRESSIONS.map((other) => (other === label ? 10 : 0));
  const rows: FerRow[] = [
    ...EXPRESSIONS.map((shown) => ({ usage: "Training", shown, variant: 0, votes: agreed(shown) }) as const),
    { usage: "Training", shown: "neutral", variant: 1, votes: agreed("neutral") },
    ...EXPRESSIONS.flatMap((shown) =>
      // One of them is voted fear and looks like sadness; one is the copy of a training picture.
      [2, 3].map((variant) => ({
        usage: "PublicTest" as const,
        shown: shown === "fear" && variant === 2 ? "sadness" : shown,
        variant: shown === "anger" && variant === 3 ? 0 : shown === "fear" ? variant + 2 : variant,
        votes: agreed(shown),
      })),
    ),
    { usage: "PublicTest", shown: "anger", variant: 6, votes: [5, 0, 0, 0, 5, 0, 0, 0] },
    { usage: "PrivateTest", shown: "anger", variant: 7, votes: agreed("anger") },
  ];
  const pixels = rows.map(({ usage, shown, variant }) => {
    // FER2013 has no contempt: it calls it anger.
    const code = CODES.indexOf(shown === "contempt" ? "anger" : shown);
    return `${code},${brightPicture(shown, variant).join(" ")},${usage}`;
  });
  const votes = rows.map(({ usage, votes }, i) => `${usage},fer${i}.png,${votes.join()},0,0`);
  return {
    "fer2013.csv": Buffer.from(["emotion,pixels,Usage", ...pixels].join("\n")),
    "fer2013new.csv": Buffer.from([VOTES_HEADER, ...votes].join("\n")),
  };
}

async function london(): Promise<Files> {
  const drawn = (pose: keyof typeof POSES) =>
    sharp(Buffer.from(drawFace(POSES[pose])))
      .png()
      .toBuffer();
  const rows = [
    "neutral/001.png,neutral,001,30,female,drawn",
    "neutral/002.png,neutral,002,40,male,drawn",
    "neutral/003.png,neutral,003,40,male,drawn",
    "smiling/001.png,smiling,001,30,female,drawn",
    "smiling/002.png,smiling,002,40,male,drawn",
  ];
  const [rest, smile] = [await drawn("rest"), await drawn("smile")];
  return {
    "london/index.csv": Buffer.from(["file,expression,subject,age,gender,ethnicity", ...rows].join("\n")),
    "london/neutral/001.png": rest,
    "london/neutral/002.png": rest,
    "london/neutral/003.png": await grayPng(new Uint8Array(200 * 200).fill(90), 200),
    "london/smiling/001.png": smile,
    "london/smiling/002.png": smile,
  };
}

/** Photographs of drawn faces alone: seventeen times every face of the other sets would take long. */
const photographs = () => at("photographs");

describe("robustness", () => {
  it("counts what is read of spoilt faces, and why the rest is not", async () => {
    const options = { model: at("eight"), data: photographs(), protocol: "robustness", threads: 1 } as const;
    const { parts, notes } = await evaluate(options);
    const [asTheyAre] = parts;
    expect(asTheyAre).toMatchObject({ title: "London, as they are", reading: { pictures: 4, found: 4 } });
    for (const { reading, metrics } of parts) {
      const { pictures, found, read, readRightly, unread } = reading!;
      expect(found).toBe(metrics.examples);
      expect(found).toBeLessThanOrEqual(pictures);
      expect(readRightly).toBeLessThanOrEqual(read);
      expect(read + Object.values(unread).reduce((a, b) => a + b, 0)).toBe(found);
    }
    expect(notes).toContain("CK+48 is left out: it is not in the data folder.");
  });

  it("takes no set that the model was trained on", async () => {
    const options = { model: at("london"), data: photographs(), protocol: "robustness", threads: 1 } as const;
    await expect(evaluate(options)).rejects.toThrow(/London is left out: the model was trained on it/);
  });
});

describe("all protocols", () => {
  it("puts a model to those that it can be put to, and says why not to the others", async () => {
    const told: string[] = [];
    const { evaluations, refused } = await evaluateAll({
      model: at("eight"),
      data: photographs(),
      protocols: ["ck-frames", "ck-loso", "ferplus", "london"],
      threads: 1,
      baselines: false,
      onEvaluation: async ({ protocol }: Evaluation) => void told.push(protocol),
    });
    expect(told).toEqual(["london"]);
    expect(evaluations.map(({ protocol }) => protocol)).toEqual(told);
    const because = Object.fromEntries(refused.map(({ protocol, because }) => [protocol, because]));
    expect(because["ck-frames"]).toMatch(/give the folder of a run/);
    expect(because["ck-loso"]).toMatch(/trains for hours/);
    expect(because["ferplus"]).toMatch(/expected fer2013/);
    expect(refused).toHaveLength(3);
  });
});
