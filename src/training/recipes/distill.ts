import { live } from "./live.ts";
import type { Recipe } from "./recipe.ts";

/**
 * The live network, learning from the mean of several teachers beside the votes. First, with each teacher trained:
 * `lexithymia export --model runs/teacher-wide --model runs/teacher-deep --model runs/live ... --out runs/teachers`.
 */
export const distill: Recipe = {
  ...live,
  name: "distill",
  description: "The live network, taught by the mean of larger networks beside the votes",
  loss: { kind: "distillation", temperature: 2, share: 0.7 },
  teacher: "runs/teachers",
  epochs: 48,
};
