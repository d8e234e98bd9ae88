// Small parts that the readers share: which member an address means, times as services write them, text out of HTML, rows of CSV.
import { describe, expect, test } from "vitest";
import { inMemory } from "../../../tests/vectors/import/in-memory.ts";
import { rowsOf } from "./discord/csv.ts";
import { textOfHtml, textOfReferences } from "./html-text.ts";
import { localAt } from "./local-time.ts";
import { kindOfName, MemberIndex } from "./member-index.ts";
import { momentOfText } from "./moment.ts";
import { withoutPrefix } from "./x/script.ts";

describe("which member is meant", () => {
  const { members } = inMemory("a.zip", {
    "root/inbox/a/photos/1.jpg": "",
    "root/inbox/b/photos/1.jpg": "",
    "root/inbox/b/photos/2.jpg": "",
    "__MACOSX/root/inbox/b/photos/._2.jpg": "",
    "photos/3.jpg": "",
  });
  const index = new MemberIndex(members);

  test.each([
    "",
    "1.jpg",
    "photos/1.jpg",
    "https://example.org/2.jpg",
    "../../etc/passwd",
    "hotos/2.jpg",
    "__proto__",
  ])("%j is none, or could be two", (uri) => {
    expect(index.find(uri)).toBeNull();
  });

  test.each([
    ["inbox/a/photos/1.jpg", "root/inbox/a/photos/1.jpg"],
    ["./photos/2.jpg", "root/inbox/b/photos/2.jpg"],
    ["2.jpg", "root/inbox/b/photos/2.jpg"],
    ["your_activity/photos/3.jpg", "photos/3.jpg"],
  ])("%j is %s", (uri, name) => {
    expect(index.find(uri)).toBe(name);
  });

  test("the folder of the file that names it comes first", () => {
    expect(index.find("photos/1.jpg", "root/inbox/a/")).toBe("root/inbox/a/photos/1.jpg");
  });

  test("names say their kind, addresses too", () => {
    expect(["a.JPG", "b.opus?x=1.png", "c", "constructor", "d.mp4#t"].map(kindOfName)).toEqual([
      "picture",
      "audio",
      "unknown",
      "unknown",
      "video",
    ]);
  });
});

describe("times", () => {
  test.each([
    "",
    "2026-02-30 10:00:00",
    "2026-02-03 24:00:00",
    "2026-02-03",
    "1989-12-31 23:59:59",
    "2101-01-01 00:00:00",
  ])("%j is none", (text) => {
    expect(momentOfText(text, "UTC")).toBeNull();
  });

  test.each([
    ["2026-04-03 18:05:09 UTC", "2026-04-03T18:05:09Z"],
    ["2026-04-03T18:05:09.999Z", "2026-04-03T18:05:09Z"],
    ["2026-04-03 00:05:09.123456+01:00", "2026-04-02T23:05:09Z"],
    ["2026-04-03 23:05:09-0530", "2026-04-04T04:35:09Z"],
  ])("%j is %s", (text, at) => {
    expect(momentOfText(text, null)).toMatchObject({ at, zoneKnown: true });
  });

  test("without a zone it is local, or in the zone that was said", () => {
    expect(momentOfText("2026-07-03T18:05:09", null)?.at).toBe("2026-07-03T18:05:09");
    expect(momentOfText("2026-07-03T18:05:09", "UTC")?.at).toBe("2026-07-03T18:05:09Z");
    expect(momentOfText("2026-07-03T18:05:09", "Asia/Kolkata")?.at).toBe("2026-07-03T12:35:09Z");
  });

  test("in zones ahead and behind, around their changes of clock", () => {
    const at = (local: string, zone: string): string =>
      new Date(localAt(Date.parse(`${local}Z`), zone)).toISOString().slice(0, 16);
    expect(at("2024-03-10T03:30", "America/New_York")).toBe("2024-03-10T07:30");
    expect(at("2024-03-10T01:30", "America/New_York")).toBe("2024-03-10T06:30");
    expect(at("2024-11-03T01:30", "America/New_York")).toBe("2024-11-03T05:30");
    expect(at("2024-10-06T03:30", "Australia/Sydney")).toBe("2024-10-05T16:30");
  });
});

describe("text out of HTML", () => {
  test("is what a person would read", () => {
    expect(
      textOfHtml(
        "<html><head><title>no</title><style>p{}</style></head><body><p>one  two</p><p>three<br>four &amp; &lt;b&gt;</p><script>alert(1)</script><div><div>five</div></div>six",
      ),
    ).toBe("one two\nthree\nfour & <b>\nfive\nsix");
  });

  test("references become letters, and what looks like an element stays text", () => {
    expect(textOfReferences("a < b <i>&amp;&#39;&#x1F600;</i> &nothing; <!-- & -->")).toBe(
      "a < b <i>&'😀</i> &nothing; <!-- & -->",
    );
  });
});

describe("rows of CSV", () => {
  const rows = (text: string): readonly unknown[] =>
    [...rowsOf(text)].map(({ fields, line, whole }) => [line, whole, ...fields]);

  test("quotes hold commas, quotes and lines, which count", () => {
    expect(rows('a,b\r\n"1,""2""\n3",4\r\n\r\n5,')).toEqual([
      [1, true, "a", "b"],
      [2, true, '1,"2"\n3', "4"],
      [5, true, "5", ""],
    ]);
  });

  test("a quote that is never closed, and words after one, are not whole", () => {
    expect(rows('"a"b,c\n"d,e')).toEqual([
      [1, false, "ab", "c"],
      [2, false, "d,e"],
    ]);
  });
});

test("what makes a script of X's JSON is taken off, and nothing else", () => {
  expect(withoutPrefix("window.YTD.direct_messages.part0 = [1];\n")).toBe("[1]");
  expect(withoutPrefix('[{"text":"window.YTD.x = ;"}]')).toBe('[{"text":"window.YTD.x = ;"}]');
});
