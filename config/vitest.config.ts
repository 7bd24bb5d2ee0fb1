import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // End-to-end tests watch a real page in real time; on a busy machine one may miss its moment.
    retry: process.env["CI"] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
