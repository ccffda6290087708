import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: "test/setup.ts",
    testTimeout: 20_000,
    // Nothing that a test changes outlives it: files may share a process, which halves the time.
    isolate: false,
    maxWorkers: "100%",
  },
});
