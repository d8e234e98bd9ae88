// What was shared leaves the drop box only once it is kept, and is never kept twice.
import { describe, expect, it } from "vitest";
import type { Exhibit } from "../../case/case.ts";
import { sha256Hex } from "../../kit/digest.ts";
import { utf8 } from "../../kit/bytes.ts";
import { DropFault } from "../../vault/drop-box.ts";
import { NO_KEEPER } from "../fields/keeper-by-hand.ts";
import { NotKept } from "../vault/keeper.ts";
import type { Keeper, NewExhibit } from "../vault/keeper.ts";
import { firstLink, sortIn } from "./sort-in.ts";

const NONE: ReadonlyMap<string, Exhibit> = new Map();
const MOMENT = "2026-07-01T22:41:00.000Z";

type Watched = Readonly<{ keeper: Keeper; removed: string[]; kept: NewExhibit[] }>;

function keeperWith(words: string, name: string, keepBytes?: Keeper["keepBytes"]): Watched {
  const removed: string[] = [];
  const kept: NewExhibit[] = [];
  const keeper: Keeper = {
    ...NO_KEEPER,
    openDrop: () =>
      Promise.resolve({ about: { name, type: "text/plain", moment: MOMENT }, bytes: new Blob([words]) }),
    removeDrops: (ids) => {
      removed.push(...ids);
      return Promise.resolve();
    },
    keepBytes:
      keepBytes ??
      ((_, about) => {
        expect(removed).toEqual([]);
        kept.push(about);
        return Promise.resolve("exhibit");
      }),
  };
  return { keeper, removed, kept };
}

const named = (moment: string): string => `words-${moment}.txt`;

describe("one that is not kept stays where it is", () => {
  it("without room", async () => {
    const { keeper, removed } = keeperWith("x", "a.txt", () => Promise.reject(new NotKept("no-room")));
    await expect(sortIn(keeper, "drop", NONE, named, {})).rejects.toMatchObject({ code: "no-room" });
    expect(removed).toEqual([]);
  });

  it("when it cannot be opened", async () => {
    const { keeper, removed, kept } = keeperWith("x", "a.txt");
    const broken = { ...keeper, openDrop: () => Promise.reject(new DropFault("changed")) };
    await expect(sortIn(broken, "drop", NONE, named, {})).rejects.toBeInstanceOf(DropFault);
    expect([...removed, ...kept]).toEqual([]);
  });
});

it("a file is kept under its own name, as shared, by what is in it", async () => {
  const { keeper, removed, kept } = keeperWith("%PDF-1.7 letter", "letter.txt");
  expect(await sortIn(keeper, "drop", NONE, named, {})).toEqual({
    exhibit: "exhibit",
    double: false,
    link: "",
  });
  expect(kept).toMatchObject([{ name: "letter.txt", taken: "share", type: "application/pdf" }]);
  expect(removed).toEqual(["drop"]);
});

it("words get a name from the moment in London, and their first link is offered", async () => {
  const { keeper, kept } = keeperWith("Look at this\nhttps://social.example/p/1?a=b", "");
  const sorted = await sortIn(keeper, "drop", NONE, named, {});
  expect(sorted.link).toBe("https://social.example/p/1?a=b");
  expect(kept[0]?.name).toBe("words-2026-07-01-2341.txt");
});

it("the same bytes that were shared before are not kept again, and leave the box", async () => {
  const { keeper, removed, kept } = keeperWith("same", "a.txt");
  const before: Exhibit = {
    of: { exhibit: "first" },
    exhibit: { name: "a.txt", type: "text/plain", size: 4, digest: sha256Hex(utf8("same")), taken: "share" },
    id: "first",
    recorded: MOMENT,
    writer: { as: "self" },
    clock: null,
    now: { shows: "", source: { platform: null, handle: "", link: "", post: "" } },
    descriptions: [],
    custody: [],
    copies: [],
    destroyed: null,
    import: null,
  };
  const known = new Map([["first", before]]);
  expect(await sortIn(keeper, "drop", known, named, {})).toMatchObject({ exhibit: "first", double: true });
  expect(kept).toEqual([]);
  expect(removed).toEqual(["drop"]);
});

it.each([
  ["no link", ""],
  ["javascript:alert(1) data:text/html,x file:///etc", ""],
  ['<a href="http://a.example/x">', "http://a.example/x"],
  ["HTTPS://A.example/é and https://b.example", "HTTPS://A.example/é"],
])("%s: %s", (words, link) => expect(firstLink(words)).toBe(link));
