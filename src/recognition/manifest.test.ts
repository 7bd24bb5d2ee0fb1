import { describe, expect, it } from "vitest";
import { EXPRESSIONS } from "./expression.ts";
import { parseManifest } from "./manifest.ts";

const valid = {
  format: 1,
  name: "test",
  description: "A manifest for tests.",
  file: "model.onnx",
  sha256: "0".repeat(64),
  labels: ["neutral", "happiness"],
  input: { name: "input", width: 48, height: 48, mean: 0.5, std: 0.5 },
  mirrorAverage: false,
  output: { name: "logits" },
  template: { rightEye: { x: 0.3, y: 0.4 }, leftEye: { x: 0.7, y: 0.4 }, mouth: { x: 0.5, y: 0.8 } },
  temperature: 1.2,
  conformal: { coverage: 0.9, thresholds: { neutral: 0.3, happiness: 0.2 } },
  smoothing: { timeConstantMs: 400, dwellMs: 300, detailDwellMs: 500, hysteresis: 0.5 },
  intensity: { clear: -1, strong: 1 },
  blend: { threshold: 0.3 },
  personalNeutral: { strength: 1, rest: 1, cues: 4, limit: 2 },
  training: { recipe: "seed", data: "none", split: "none", seed: 1, epochs: 1, images: 1 },
  metrics: [],
  licence: "MIT",
};

describe("parseManifest", () => {
  it("gives back a valid manifest", () => expect(parseManifest(valid)).toEqual(valid));

  it("takes one threshold for all, as manifests had it before, as one for each expression", () => {
    const { conformal } = parseManifest({ ...valid, conformal: { coverage: 0.9, threshold: 0.1 } });
    expect(conformal.coverage).toBe(0.9);
    expect(Object.keys(conformal.thresholds)).toEqual([...EXPRESSIONS]);
    expect(new Set(Object.values(conformal.thresholds))).toEqual(new Set([0.1]));
  });

  it("fills in what manifests did not have before", () => {
    const { smoothing: _, intensity: __, blend: ___, personalNeutral: ____, ...older } = valid;
    const manifest = parseManifest({ ...older, smoothing: { timeConstantMs: 300, dwellMs: 400 } });
    expect(manifest.smoothing).toMatchObject({ timeConstantMs: 300, dwellMs: 400 });
    expect(manifest.smoothing.hysteresis).toBeGreaterThan(0);
    expect(manifest.intensity.clear).toBeLessThan(manifest.intensity.strong);
    expect(parseManifest(older)).toEqual(parseManifest({ ...older, smoothing: {} }));
  });

  it.each([
    ["smoothing.hysteresis", { ...valid, smoothing: { hysteresis: -1 } }],
    ["intensity", { ...valid, intensity: { clear: 1, strong: 1 } }],
    ["temperature", { ...valid, temperature: 0 }],
    ["labels.1", { ...valid, labels: ["neutral", "joy"] }],
    ["labels", { ...valid, labels: ["neutral", "neutral"] }],
    ["sha256", { ...valid, sha256: "abc" }],
    ["file", { ...valid, file: "../elsewhere.onnx" }],
    ["template.mouth.x", { ...valid, template: { ...valid.template, mouth: { x: 48, y: 0.8 } } }],
    ["temprature", { ...valid, temprature: 1 }],
    ["conformal", { ...valid, conformal: { coverage: 0.9, thresholds: { neutral: 0.3 } } }],
    ["conformal", { ...valid, conformal: { coverage: 0.9 } }],
    ["the file", null],
  ])("names the field when %s is wrong", (field, manifest) => {
    expect(() => parseManifest(manifest, "models/x/manifest.json")).toThrow(
      `models/x/manifest.json: ${field}: `,
    );
  });
});
