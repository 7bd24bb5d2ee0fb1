/** What the options of augmentations are made of. */
import * as v from "valibot";

/** 0..1 */
export const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const notNegative = v.pipe(v.number(), v.minValue(0));
export const positive = v.pipe(v.number(), v.gtValue(0));

/** What an augmentation's function takes: its part of a recipe less the word that names it. */
export type Options<Schema extends v.GenericSchema> = Omit<v.InferOutput<Schema>, "kind">;
