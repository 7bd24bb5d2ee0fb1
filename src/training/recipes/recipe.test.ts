import { describe, expect, it } from "vitest";
import { RecipeError } from "../errors.ts";
import { overrideRecipe } from "./override.ts";
import { parseRecipe, type Recipe } from "./recipe.ts";
import { seed } from "./seed.ts";

const withSettings = (...settings: string[]): Recipe => parseRecipe(overrideRecipe(seed, settings), "--set");

describe("a recipe with settings", () => {
  it("takes numbers, words, objects, list places and null, and leaves the original alone", () => {
    const before = structuredClone(seed);
    const recipe = withSettings(
      "epochs=3",
      "keep=loss",
      "network.layers.0.channels=8",
      "augmentation.1.fraction=0.2",
      'schedule={"kind":"plateau","patience":2}',
      "earlyStopping.patience=4",
      "mirrorAverage=true",
    );
    expect(recipe).toMatchObject({
      epochs: 3,
      keep: "loss",
      mirrorAverage: true,
      earlyStopping: { patience: 4 },
    });
    expect(recipe.network.layers[0]).toMatchObject({ channels: 8 });
    expect(recipe.augmentation[1]).toMatchObject({ fraction: 0.2 });
    expect(recipe.schedule).toMatchObject({ kind: "plateau", patience: 2, factor: 0.1 });
    expect(withSettings("earlyStopping=null").earlyStopping).toBeNull();
    expect(seed).toEqual(before);
  });

  it("starts an object anew with another kind", () => {
    expect(
      withSettings("schedule.kind=plateau", "schedule.patience=3", "schedule.kind=cosine").schedule,
    ).toEqual({ kind: "cosine", warmUpEpochs: 0, minimum: 0 });
  });

  it.each([
    [
      "learningrate=0.1",
      '--set: there is no key "learningrate"; did you mean "learningRate", a number above 0?',
    ],
    [
      "vaildation=0.2",
      '--set: there is no key "vaildation"; did you mean "split.validation", a number above 0 and of at most 1?',
    ],
    [
      "split.frog=1",
      '--set: there is no key "split.frog"; "split" takes seed, validation, test, calibration and by',
    ],
    ["epochs=many", '--set: "epochs" must be a whole number of at least 1, not "many"'],
    [
      'start={"weights":"w.safetensors","fresh":["fc"],"share":0.5}',
      '--set: "start" must have no "fresh" layers where it has a "share": there is nothing to take their mean with',
    ],
    ["epochs=0", '--set: "epochs" must be a whole number of at least 1, not 0'],
    ["keep=f1", '--set: "keep" must be accuracy, balancedAccuracy, macroF1 or loss, not "f1"'],
    [
      "schedule.kind=step",
      '--set: "schedule.kind" must be constant, cosine, oneCycle or plateau, not "step"',
    ],
    [
      "schedule.patience=2",
      '--set: there is no key "schedule.patience"; "schedule" takes kind and warmUpEpochs',
    ],
    [
      "earlyStopping.patience=0",
      '--set: "earlyStopping.patience" must be a whole number of at least 1, not 0',
    ],
    ["split.test=0.95", '--set: "split" must leave something to train on'],
    ["epochs.most=3", '--set epochs.most: "epochs" is 60 and holds no keys'],
    ["augmentation.7.fraction=3", /"7" is no place in a list of 2; the first is 0, and 2 adds one$/],
    ["epochs", "--set epochs: must be key=value, such as learningRate=0.01"],
    ["__proto__=1", /there is no key "__proto__"/],
  ])("refuses %s in one line", (setting, message) => {
    expect(() => withSettings(setting)).toThrow(RecipeError);
    expect(() => withSettings(setting)).toThrow(message);
  });

  it("names a key that is missing", () => {
    const { epochs: _, ...rest } = seed;
    expect(() => parseRecipe(rest, "own.json")).toThrow(
      'own.json: the key "epochs" is missing; it must be a whole number of at least 1',
    );
    expect(() => parseRecipe(3, "own.json")).toThrow(/^own.json: the recipe must be an object with name, /);
  });
});
