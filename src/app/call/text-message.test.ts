// Text messages of at most 160 characters that any phone can show.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PART_LENGTH, textMessages } from "./text-message.ts";

describe("a plan as text messages", () => {
  it("is one part without a number when it is short", () => {
    expect(textMessages(["Hello.", "Keep the proof."], null)).toEqual({
      parts: ["Hello. Keep the proof."],
      linkFits: true,
    });
  });

  it("numbers its parts and puts the link alone in the last", () => {
    const { parts } = textMessages(["a".repeat(100), "b".repeat(100)], "https://example.org/plan#x");
    expect(parts).toEqual([
      `(1/2) ${"a".repeat(100)}`,
      `(2/2) ${"b".repeat(100)}`,
      "https://example.org/plan#x",
    ]);
  });

  it("leaves out a link that no part can hold, and says so", () => {
    const { parts, linkFits } = textMessages(["Hello."], `https://example.org/${"x".repeat(200)}`);
    expect(parts).toEqual(["Hello."]);
    expect(linkFits).toBe(false);
  });

  it("writes typographic signs plainly, so that a part keeps its 160 letters", () => {
    expect(textMessages(["Don’t say “yes” – wait…"], null).parts).toEqual(['Don\'t say "yes" - wait...']);
  });

  it("never makes a part longer than 160, and loses no word", () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 9 }), (sentences) => {
        const { parts } = textMessages(sentences, null);
        expect(Math.max(0, ...parts.map((part) => part.length))).toBeLessThanOrEqual(PART_LENGTH);
        const words = parts.map((part) => part.replace(/^\(\d+\/\d+\) /, "")).join(" ");
        expect(words.split(" ").filter(Boolean)).toEqual(sentences.join(" ").split(" ").filter(Boolean));
      }),
    );
  });
});
