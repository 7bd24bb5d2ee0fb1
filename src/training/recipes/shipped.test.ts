import { describe, expect, it } from "vitest";
import { cpuBlocked } from "../../learning/cpu-blocked/cpu-blocked.ts";
import { placeLayers, summarize } from "../../learning/index.ts";
import { sizeOf } from "../../learning/shape.ts";
import { findRecipe, RECIPES } from "./index.ts";
import { parseRecipe } from "./recipe.ts";

const EXPRESSIONS_IN = { ckplus: 7, fer2013: 7, ferplus: 8 } as const;
/** Of channels, on processors with AVX-512. */
const BLOCK = 16;

describe.each(RECIPES)("the recipe %s", (name) => {
  it("is whole, and its network ends in one value for each label of its data", async () => {
    const recipe = await findRecipe(name);
    expect(parseRecipe(JSON.parse(JSON.stringify(recipe)), name)).toEqual(recipe);
    const labels = EXPRESSIONS_IN[recipe.data as keyof typeof EXPRESSIONS_IN];
    expect(sizeOf(placeLayers(recipe.network).at(-1)!.output)).toBe(labels);
  });

  it("can be trained in blocked kernels up to its last convolution, or to attention before that", async () => {
    const { network } = await findRecipe(name);
    const layers = placeLayers(network);
    const kinds = layers.map((placed) => (placed.kind === "simple" ? placed.layer.kind : placed.kind));
    const taken = cpuBlocked({ batchSize: 4, block: BLOCK }).take(layers);
    const attention = kinds.findIndex(
      (kind) => kind === "squeezeExcitation" || kind === "convolutionalAttention",
    );
    const lastConvolution = kinds.lastIndexOf("conv");
    const end = attention >= 0 && attention < lastConvolution ? attention : lastConvolution + 1;
    expect(taken).toBeGreaterThanOrEqual(end);
  });
});

describe("the live network", () => {
  it("is small enough for a phone", async () => {
    const { parameters, multiplyAdds } = summarize((await findRecipe("live")).network);
    expect(parameters).toBeLessThan(0.5e6);
    expect(multiplyAdds).toBeLessThan(110e6);
  });

  it("is the one that teachers teach and that goes on to CK+", async () => {
    const [live, distill, finetune] = await Promise.all(["live", "distill", "ck-finetune"].map(findRecipe));
    expect(distill!.network).toEqual(live!.network);
    expect(finetune!.network.layers.slice(0, -1)).toEqual(live!.network.layers.slice(0, -1));
  });
});
