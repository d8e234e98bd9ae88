// How hard a passphrase is to guess: the wrong ones first.
import { describe, expect, it } from "vitest";
import { strengthOf } from "./strength.ts";

describe("strength of a passphrase", () => {
  it.each(["", "hello", "password1234", "aaaaaaaaaaaaaaaaaaaaaa", "1234567890123", "ababababababab"])(
    "calls %j weak",
    (phrase) => expect(strengthOf(phrase)).toBe("weak"),
  );

  it("calls a longer word with numbers fair", () => {
    expect(strengthOf("greenhouse 1987")).toBe("fair");
  });

  it("calls four words good, in any script", () => {
    expect(strengthOf("river candle seven boots")).toBe("good");
    expect(strengthOf("река свеча семь сапоги")).toBe("good");
  });
});
