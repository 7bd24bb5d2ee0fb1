import * as v from "valibot";
import { warmUpEpochs } from "./warm-up.ts";

export const constantSchema = v.strictObject({ kind: v.literal("constant"), warmUpEpochs });
