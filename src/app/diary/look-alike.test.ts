// Names that look alike are pointed out, and never made one.
import { expect, test } from "vitest";
import { lookAlike } from "./look-alike.ts";

test("an empty name looks like nobody", () => {
  expect(lookAlike("", ["", "Jay"])).toBeNull();
  expect(lookAlike("\u200b", ["Jay"])).toBeNull();
});

test("other scripts, characters that cannot be seen, and capitals are seen through", () => {
  expect(lookAlike("j\u0430y", ["Sam", "Jay"])).toBe("Jay");
  expect(lookAlike("Ja\u200dy", ["Jay"])).toBe("Jay");
  expect(lookAlike("fox_91", ["f0x.9l"])).toBe("f0x.9l");
});

test("different names are different", () => {
  expect(lookAlike("Jay", ["Kay", "Jayne"])).toBeNull();
});
