// What may be looked at in our page, and what is only ever saved out.
import { expect, test } from "vitest";
import { howShown } from "./how-shown.ts";

test.each(["image/svg+xml", "text/html", "application/pdf", "application/xhtml+xml", "image/tiff", ""])(
  "%s is never shown in our page",
  (type) => {
    expect(howShown(type, 10)).toBe("saved-only");
  },
);

test("pictures, sound and film are shown, up to what a phone can hold", () => {
  expect(howShown("image/png", 10)).toBe("picture");
  expect(howShown("audio/ogg", 10)).toBe("sound");
  expect(howShown("video/mp4", 10)).toBe("film");
  expect(howShown("video/mp4", 1_000_000_000)).toBe("too-big");
});
