// The least that its reader needs: what is suggested for a letter before the person chooses.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { body, emptyCase, incident, kept, notice } from "../app/fields/case-by-hand.ts";
import type { Case, Incident } from "../case/case.ts";
import type { CaseReview } from "../case/case-review.ts";
import type { Channel } from "../case/incident.ts";
import { collectFaults } from "../content/fault.ts";
import { readLetters } from "../content/read-letters.ts";
import { suggestPick } from "./pick.ts";
import type { LetterPick } from "./pick.ts";

const folder = "packs/words/en-GB/letters/";
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));
const { letters } = readLetters(files, "", collectFaults());

function happened(id: string, channel: Channel, platform: string | null, told: readonly string[]): Incident {
  const one = incident(id, `Account ${id}.`, { told });
  const where = { channel, platform, place: "", link: "https://x.example/1", handle: "" };
  return { ...one, now: { ...one.now, where, actors: ["a"], witnesses: ["w"] } };
}

const open: Case = {
  ...emptyCase(),
  actors: new Map([
    [
      "a",
      kept("a", {
        name: "Jay",
        known: true,
        accounts: [],
        sure: { how: "saw", words: "" },
        young: null,
        description: "",
      }),
    ],
  ]),
  bodies: new Map([
    ["l", kept("l", body("landlord"))],
    ["c", kept("c", body("council"))],
    ["s", kept("s", { ...body("platform"), pack: "snapchat" })],
  ]),
  incidents: [
    happened("call", "call", null, []),
    happened("snap", "social-media", "snapchat", []),
    happened("insta", "social-media", "instagram", ["n1"]),
    happened("home", "home", null, ["n1"]),
  ],
  notices: [
    notice("n1", { body: "l", topic: "landlord-report" }, "2026-11-02", { incidents: ["insta", "home"] }),
  ],
};

function suggested(id: string, reader: string | null, review: CaseReview | null = null): LetterPick {
  const letter = letters[id];
  if (letter === undefined) throw new Error(`There is no letter "${id}".`);
  return suggestPick(letter, open, { body: reader, clock: null, review });
}

test.each(Object.keys(letters))("%s suggests no witness, address, fear or own words", (id) => {
  const pick = suggested(id, "l");
  expect(pick).toMatchObject({
    witnesses: [],
    homeAddress: "",
    safeContact: "",
    ifFoundOut: "",
    words: "",
    name: "",
  });
});

test("a first report tells what that body was not told; a complaint what it was told", () => {
  expect(suggested("landlord-first", "l").incidents).toEqual(["call", "snap"]);
  expect(suggested("council-asb", "c").incidents).toEqual(["call", "snap", "insta", "home"]);
  expect(suggested("landlord-stage-1", "l").incidents).toEqual(["insta", "home"]);
  expect(suggested("body-chase", "l").incidents).toEqual([]);
  expect(suggested("body-reopen", "l").incidents).toEqual(["call", "snap"]);
});

test("an app gets what happened there, a network the calls; neither gets a name, both get the accounts", () => {
  expect(suggested("platform-report", "s")).toMatchObject({ incidents: ["snap"], actors: [], links: true });
  expect(suggested("platform-report", null).incidents).toEqual([]);
  expect(suggested("network-bureau", null)).toMatchObject({ incidents: ["call"], actors: [], links: true });
  expect(suggested("landlord-first", "l")).toMatchObject({ actors: ["a"], links: false });
});

test("a Case Review gets what counts, and nothing else", () => {
  const threshold = {
    count: 3,
    windowMonths: 6,
    withinMonths: 1,
    source: "",
    confidence: "official",
  } as const;
  const counting = [{ incident: "home", notice: "n1", reported: "2026-11-02" }];
  const review = {
    threshold,
    counting,
    not: [],
    have: 1,
    need: 2,
    secondReport: false,
    nextShuts: null,
    applyBefore: null,
  };
  expect(suggested("case-review", "c", review).incidents).toEqual(["home"]);
});

test("the effect goes along only to those who act by it, and mediation is refused only where it could be offered", () => {
  for (const id of ["landlord-first", "council-asb", "school-first"])
    expect(suggested(id, null)).toMatchObject({ effects: true, noMediation: true });
  for (const id of ["police-report", "employer"])
    expect(suggested(id, null)).toMatchObject({ effects: false, noMediation: true });
  for (const id of ["lgsco", "network-bureau", "platform-report"])
    expect(suggested(id, null)).toMatchObject({ effects: false, noMediation: false });
});

test("a box that takes few letters gets as many incidents as fit, and one at least", () => {
  const long = {
    ...open,
    incidents: ["1", "2", "3"].map((id) => happened(id, "social-media", "snapchat", [])),
  };
  const letter = letters["platform-report"];
  if (letter === undefined) throw new Error("There is no report for an app.");
  expect(suggestPick(letter, long, { body: "s", clock: null, review: null }).incidents).toEqual(["1", "2"]);
  expect(
    suggestPick({ ...letter, max: 10 }, long, { body: "s", clock: null, review: null }).incidents,
  ).toEqual(["1"]);
});
