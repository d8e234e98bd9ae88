/** Unit tests beside their files, the rules of the house, the promises and the server, in Node; drills at their small size apart from them. */
import { defineConfig } from "vitest/config";

/** Tests that play with chance: a few rounds of each beside the code, all of them among the drills. */
const BY_CHANCE = [
  "src/case/{ics,merge}.test.ts",
  "src/kit/canonical-json.test.ts",
  "src/app/contacts/vcard-random.test.ts",
  "src/casefile/timestamp/stored-tokens.test.ts",
  "tests/promises/plan.test.ts",
  "src/evidence/import/{services-hostile,services-random,sms,whatsapp-random}.test.ts",
];

const common = {
  environment: "node",
  setupFiles: "tests/chance.ts",
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
          // A world of its own for each file costs more than all tests together. None leaves anything behind, and any order must do.
          isolate: false,
          include: [
            "src/**/*.test.{ts,tsx}",
            "tests/{house,promises,server}/**/*.test.{ts,tsx}",
            "scripts/**/*.test.{ts,mjs}",
          ],
        },
      },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          ...common,
          name: "drills",
          env: { ROUNDS: "all" },
          include: ["tests/drills/**/*.drill.ts", ...BY_CHANCE],
        },
      },
    ],
  },
});
