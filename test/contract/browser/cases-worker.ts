import { type CaseOptions, runCases } from "./run-cases.ts";

addEventListener("message", async ({ data }: MessageEvent<{ options: CaseOptions; origin: string }>) => {
  postMessage(await runCases(data.options, data.origin));
});
