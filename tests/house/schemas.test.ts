// The published schemas are the ones that the command prints.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseSchemas } from "../case-log/schemas.ts";
import { caseFileSchema } from "../casefile/schema.ts";
import { importSchema } from "../vectors/import/schema.ts";
import { packFiles } from "../../src/cli/pack-files.ts";
import { planSchemas } from "../../src/cli/plan-command.ts";

test("docs/schemas holds what `habits plan --schema` prints", () => {
  const printed: unknown = JSON.parse(planSchemas(packFiles("packs")).lines.join("\n"));
  const stored = Object.fromEntries(
    ["answers", "plan"].map((name): readonly [string, unknown] => [
      name,
      JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, "utf8")),
    ]),
  );
  expect(stored).toEqual(printed);
});

// `npx vitest run tests/house/schemas.test.ts -u` writes them anew.
test.each(["event", "case"] as const)("docs/schemas holds the shape that checks this: %s", async (name) => {
  await expect(caseSchemas()[name]).toMatchFileSnapshot(`../../docs/schemas/${name}.schema.json`);
});

test("docs/schemas holds the shape of case.json", async () => {
  await expect(caseFileSchema()).toMatchFileSnapshot("../../docs/schemas/case-file.schema.json");
});

test("docs/schemas holds the shape of what `habits import --json` prints", async () => {
  await expect(importSchema()).toMatchFileSnapshot("../../docs/schemas/import.schema.json");
});
