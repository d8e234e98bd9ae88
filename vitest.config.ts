/** Unit tests beside their files, the rules of the house, the promises and the server, in Node. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    include: [
      "src/**/*.test.{ts,tsx}",
      "tests/{house,promises,server}/**/*.test.{ts,tsx}",
      "scripts/**/*.test.{ts,mjs}",
    ],
    // The rules of the house read every file of it, which takes a while on a machine that does other things too.
    testTimeout: 30_000,
    passWithNoTests: true,
    restoreMocks: true,
  },
});
