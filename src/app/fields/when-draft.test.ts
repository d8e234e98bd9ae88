// What stands in the fields of a "when" becomes what is kept, and comes back the same.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localAt, localNow, offsetText } from "./local-when.ts";
import { NO_WHEN, draftOf, textOf, troubleOf } from "./when-draft.ts";
import type { WhenDraft } from "./when-draft.ts";

const kept = (at: string) => ({ at, zone: "Europe/London", offset: null });
const at = (parts: Partial<WhenDraft>): string => textOf({ ...NO_WHEN, ...parts });

describe("a when that cannot be", () => {
  it("is asked back: empty, a day that is not, a time that is not, an end before its start", () => {
    expect(troubleOf(kept(at({})))).toBe("empty");
    expect(troubleOf(kept(at({ day: "2026-02-30" })))).toBe("no-such-day");
    expect(troubleOf(kept(at({ day: "2026-02-20", time: "25:00" })))).toBe("no-such-time");
    expect(troubleOf(kept(at({ day: "2026-02-20", untilDay: "2026-02-19" })))).toBe("backwards");
    expect(troubleOf(kept(at({ day: "some day in May", rough: true })))).toBe("shape");
    expect(troubleOf(kept(at({ day: "13/2026", rough: true })))).toBe("no-such-day");
  });

  it("is never a crash, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), fc.boolean(), (day, time, rough, still) => {
        const text = at({ day, time, untilTime: time, rough, still });
        expect(troubleOf(kept(text)) === null || text === "" || typeof text === "string").toBe(true);
      }),
    );
  });
});

describe("a when", () => {
  it("may be a day, a time, about, unsure, or from one to another", () => {
    expect(at({ day: "2026-11-20" })).toBe("2026-11-20");
    expect(at({ day: "2026-11-20", time: "21:30", about: true })).toBe("2026-11-20T21:30~");
    expect(at({ day: "2026-11-20", time: "21:30", untilTime: "22:00" })).toBe(
      "2026-11-20T21:30/2026-11-20T22:00",
    );
  });

  it("that ends before it began went past midnight", () => {
    expect(at({ day: "2026-12-31", time: "23:30", untilTime: "00:15" })).toBe(
      "2026-12-31T23:30/2027-01-01T00:15",
    );
  });

  it("may be a month, a year, or still going on", () => {
    expect(at({ day: "11/2026", rough: true })).toBe("2026-11");
    expect(at({ day: " 3.2026 ", rough: true, about: true })).toBe("2026-03~");
    expect(at({ day: "2025", rough: true, unsure: true })).toBe("2025?");
    expect(at({ day: "2026-11-01", still: true })).toBe("2026-11-01/..");
  });

  it("comes back into its fields", () => {
    const drafts: readonly Partial<WhenDraft>[] = [
      { day: "2026-11-20", time: "21:30", unsure: true },
      { day: "2026-11", rough: true, still: true },
      { day: "2026-11-20", untilDay: "2026-11-22", about: true },
    ];
    for (const parts of drafts) {
      const draft = { ...NO_WHEN, ...parts };
      expect(draftOf(kept(textOf(draft)))).toEqual(draft);
    }
  });
});

describe("the device's own zone", () => {
  it("is written with the offset that held then", () => {
    expect([offsetText(0), offsetText(60), offsetText(-210)]).toEqual(["+00:00", "+01:00", "-03:30"]);
    expect(localNow("2026-11-20T21:30:00.000Z").at).toMatch(/^2026-11-2\dT\d\d:\d\d$/);
    expect(localAt("2026-07-01T12:00").offset).toMatch(/^[+-]\d\d:\d\d$/);
  });

  it("has no offset where more than one may have held, or for what is no day", () => {
    expect(localAt("2026").offset).toBeNull();
    expect(localAt("2026-01-01/2026-07-01").offset).toBeNull();
    expect(localAt("2026-02-31T99:99").offset).toBeNull();
    expect(localAt("").offset).toBeNull();
  });
});
