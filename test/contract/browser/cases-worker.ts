import { runCases } from "./run-cases.ts";

addEventListener("message", async ({ data }: MessageEvent<{ threads: number; origin: string }>) => {
  postMessage(await runCases(data.threads, data.origin));
});
