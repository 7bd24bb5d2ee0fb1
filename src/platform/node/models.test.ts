import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tinyManifest, tinyModel, writeModelFolder } from "../../../test/fixtures/models/tiny-model.ts";
import { ManifestError } from "../../recognition/manifest.ts";
import type { Runtime } from "../../recognition/runtime.ts";
import { loadExpressionModel } from "./models.ts";
import { createNodeRuntime } from "./runtime.ts";

const model = tinyModel();
const manifest = tinyManifest(model);
let runtime: Runtime;
let folder: string;

beforeAll(async () => {
  runtime = await createNodeRuntime({ threads: 1 });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lexithymia-models-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function expectRefusal(reason: string): Promise<void> {
  const error = await loadExpressionModel(folder, runtime).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ManifestError);
  expect((error as Error).message).toBe(`${join(folder, "manifest.json")}: ${reason}`);
}

describe("loadExpressionModel", () => {
  it("gives the manifest and the model that belong together", async () => {
    writeModelFolder(folder, model, manifest);
    const loaded = await loadExpressionModel(folder, runtime);
    expect(loaded.manifest).toEqual(manifest);
    expect(Buffer.from(loaded.expression)).toEqual(Buffer.from(model));
  });

  it("refuses a folder without a manifest", () =>
    expectRefusal("is not there; give a folder that holds a model and its manifest"));

  it("refuses a manifest that is not JSON, or not a manifest", async () => {
    writeModelFolder(folder, model, manifest);
    writeFileSync(join(folder, "manifest.json"), '{"format": 1,');
    await expectRefusal("is not JSON; get the model again");
    writeModelFolder(folder, model, { ...manifest, temperature: 0 });
    await expectRefusal("temperature: Invalid value: Expected >0 but received 0");
  });

  it("refuses a model that is missing or another one", async () => {
    writeModelFolder(folder, model, { ...manifest, file: "other.onnx" });
    await expectRefusal("file: other.onnx is not there; check the path");
    writeModelFolder(folder, tinyModel(7), manifest);
    await expectRefusal("sha256: is not that of model.onnx; they do not belong together, get both again");
  });

  it("refuses a file that is no model", async () => {
    const text = Buffer.from("This is no model.");
    writeModelFolder(folder, text, tinyManifest(text));
    await expectRefusal("file: model.onnx is not a model that can be loaded");
  });

  it.each([
    ["input.name", { input: { ...manifest.input, name: "x" } }, 'is "x", but model.onnx takes "crops"'],
    ["output.name", { output: { name: "y" } }, 'is "y", but model.onnx gives "logits"'],
    ["input", { input: { ...manifest.input, width: 5 } }, "model.onnx refuses a crop of 5x4"],
    ["labels", { labels: manifest.labels.slice(1) }, "names 7 expressions, but model.onnx gives [1, 8]"],
  ])("refuses a wrong %s", async (field, wrong, reason) => {
    writeModelFolder(folder, model, { ...manifest, ...wrong });
    await expectRefusal(`${field}: ${reason}`);
  });
});
