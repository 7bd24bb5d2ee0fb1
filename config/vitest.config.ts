import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    // A processor for each: left to itself Vitest keeps one of them free, which of two is half.
    maxWorkers: availableParallelism(),
    hookTimeout: 120_000,
    testTimeout: 150_000,
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          globalSetup: "test/compile.ts",
          include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
          exclude: ["test/e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "end to end",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 240_000,
          // What a person would see within a second may take a busy machine without a graphics card much longer.
          expect: { poll: { timeout: 60_000 } },
          // Faces are read as they move: a machine that stands still for a while may miss one. What fails twice has failed.
          retry: 1,
        },
      },
    ],
  },
});
