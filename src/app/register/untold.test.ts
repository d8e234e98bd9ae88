// Which incidents are offered as told of, and which accounts were reported, blocked or neither.
import { expect, test } from "vitest";
import { accountsOf } from "./accounts.ts";
import { body, day, emptyCase, incident, kept, notice } from "../fields/case-by-hand.ts";
import { contactCare } from "./contact-care.ts";
import { excerpt, untold } from "./untold.ts";

const withdrawn = { ...kept("w", null), why: "" };

test("a withdrawn incident and one that this body knows are not offered", () => {
  const open = {
    ...emptyCase(),
    incidents: [
      incident("new", "new"),
      incident("known", "known", { told: ["n1"] }),
      incident("elsewhere", "elsewhere", { told: ["n2"] }),
      incident("gone", "gone", { withdrawn }),
    ],
    notices: [
      notice("n1", { body: "council" }, "2026-11-10"),
      notice("n2", { body: "police" }, "2026-11-09"),
    ],
  };
  expect(untold(open, "council").map((one) => one.id)).toEqual(["new", "elsewhere"]);
  expect(untold(open, null).map((one) => one.id)).toEqual(["new", "known", "elsewhere"]);
});

test("an excerpt is one line, cut between words, never through a character", () => {
  expect(excerpt("  He stood\n by my gate ", 40)).toBe("He stood by my gate");
  expect(excerpt("He stood by my gate and shouted", 20)).toBe("He stood by my gate…");
  expect(excerpt("😀".repeat(30), 21)).toBe(`${"😀".repeat(10)}…`);
  expect(excerpt("x".repeat(100_000), 10)).toHaveLength(11);
});

test("one line for each account: reported how often, and what was done last", () => {
  const app = { ...body("platform"), pack: "instagram" };
  const actor = {
    name: "",
    known: false,
    accounts: [{ platform: "instagram", handle: "@Fox", link: "" }],
    sure: { how: "think" as const, words: "" },
    young: null,
    description: "",
  };
  const silence = (act: "blocked" | "unblocked" | "muted", handle: string, at: string) => ({
    ...kept(act, null),
    of: { act, actor: null, platform: "instagram", handle },
    when: { when: day(at) },
  });
  const open = {
    ...emptyCase(),
    actors: new Map([["fox", kept("fox", actor)]]),
    bodies: new Map([["app", kept("app", app)]]),
    notices: [
      notice("n2", { body: "app", handle: "fox" }, "2026-11-12"),
      notice("n1", { body: "app", handle: "@fox" }, "2026-11-10"),
    ],
    silences: [
      silence("blocked", "fox", "2026-11-13"),
      silence("muted", "fox", "2026-11-01"),
      silence("muted", "zed", "2026-11-01"),
      silence("muted", " ", "2026-11-01"),
    ],
  };
  expect(accountsOf(open)).toMatchObject([
    { handle: "@Fox", actor: "fox", reported: { notice: "n2", times: 2 }, act: { act: "blocked" } },
    { handle: "zed", reported: null, act: { act: "muted" } },
  ]);
});

test("without a plan, or with one that can't be read, abuse is not known and never ruled out", () => {
  const plan = (answers: Readonly<Record<string, unknown>>) => ({
    ...emptyCase(),
    plan: { ...kept("p", null), answers, code: "", marks: new Map<string, string>() },
  });
  expect(contactCare(emptyCase()).abuse).toBe("not-known");
  expect(contactCare(plan({ nonsense: 1 })).abuse).toBe("not-known");
  expect(contactCare(plan({ who: ["ex-partner"], area: "dorset" }))).toEqual({ abuse: "yes", adult: false });
  expect(contactCare(plan({ happening: ["lies"], who: ["neighbour"], age: "adult" }))).toEqual({
    abuse: "no",
    adult: true,
  });
});
