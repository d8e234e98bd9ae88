// What is shown, printed and saved as a PDF has every word of the letter, in its order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks.ts";
import type { TextBlock } from "./text-blocks.ts";

const wordsOf = (block: TextBlock): string =>
  block.kind === "heading" ? block.text : (block.kind === "list" ? block.items : block.lines).join(" ");

const squeeze = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

test("an empty text has no blocks", () => {
  expect(textBlocks("", new Set())).toEqual([]);
  expect(textBlocks(" \n\n \n", new Set([""]))).toEqual([]);
});

test("a line is a heading only when it is one of the headings, alone", () => {
  const text = "What happened\nHe said: What happened\n\n- one\n  more of one\n- two\nafter";
  expect(textBlocks(text, new Set(["What happened"]))).toEqual([
    { kind: "heading", text: "What happened" },
    { kind: "paragraph", lines: ["He said: What happened"] },
    { kind: "list", items: ["one more of one", "two"] },
    { kind: "paragraph", lines: ["after"] },
  ]);
});

test("no word is lost, whatever was typed", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("- he rang", "  and again", "What happened", "", "• dot", "---"),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      const shown = textBlocks(text, new Set(["What happened"]))
        .map(wordsOf)
        .join(" ");
      const bare = (one: string): string => squeeze(one.replaceAll(/[-•\s]/g, " "));
      expect(bare(shown)).toBe(bare(text));
    }),
  );
});
