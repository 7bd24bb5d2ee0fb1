import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // A processor for each: left to itself Vitest keeps one of them free, which of two is half.
    maxWorkers: availableParallelism(),
    testTimeout: 150_000,
    hookTimeout: 120_000,
    // What a page comes to show may take a busy machine more than the usual second.
    expect: { poll: { timeout: 20_000 } },
  },
});
