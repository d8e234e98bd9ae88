/** Unit tests beside their files, the rules of the house, the promises and the server, in Node; drills at their small size apart from them. */
import { defineConfig } from "vitest/config";

const common = {
  environment: "node",
  // The rules of the house read every file of it, which takes a while on a machine that does other things too.
  testTimeout: 30_000,
  passWithNoTests: true,
  restoreMocks: true,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          ...common,
          name: "unit",
          include: [
            "src/**/*.test.{ts,tsx}",
            "tests/{house,promises,server}/**/*.test.{ts,tsx}",
            "scripts/**/*.test.{ts,mjs}",
          ],
        },
      },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: { ...common, name: "drills", include: ["tests/drills/**/*.drill.ts"] },
      },
    ],
  },
});
