// Nothing leaves unseen: what was typed by hand is found as well as what was ticked.
import { expect, test } from "vitest";
import type { LetterInput } from "../../letters/letter.ts";
import { emptyCase, incident, kept } from "../fields/case-by-hand.ts";
import { letterSchema, phrasesSchema } from "../../content/letter.ts";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import { leaving } from "./leaving.ts";
import { readLetterDraft } from "./letter-draft.ts";
import { readersOf, lettersOfPlace } from "./of-place.ts";
import { withOwnAccount } from "./own-account.ts";

const read = (name: string): unknown => parse(readFileSync(`packs/words/en-GB/letters/${name}.yaml`, "utf8"));
const letter = v.parse(letterSchema, read("landlord-first"));
const phrases = v.parse(phrasesSchema, read("phrases"));

const pick: LetterInput["pick"] = {
  incidents: ["i1"],
  effects: false,
  witnesses: [],
  actors: [],
  links: false,
  asks: [],
  safeContact: "",
  noMediation: true,
  ifFoundOut: "",
  anonymous: false,
  references: false,
  homeAddress: "",
  words: "",
  name: "",
  speaks: "self",
};

const one = incident("i1", "He rang.");
const input: LetterInput = {
  letter,
  phrases,
  open: {
    ...emptyCase(),
    incidents: [
      {
        ...one,
        now: {
          ...one.now,
          where: { channel: "call", platform: null, place: "By the gate", link: "", handle: "fox_91" },
        },
      },
    ],
    actors: new Map([
      [
        "a",
        kept("a", {
          name: "Jay Stone",
          known: true,
          accounts: [{ platform: null, handle: "jay.example", link: "" }],
          sure: { how: "saw", words: "" },
          young: null,
          description: "",
        }),
      ],
    ]),
    witnesses: new Map([["w", kept("w", { name: "Ana", contact: "", saw: "", willing: null })]]),
  },
  pick,
  reader: null,
  late: null,
  review: null,
  careful: false,
  today: "2026-11-23",
  language: "en-GB",
};

test("a text that holds nothing lists nothing", () => {
  expect(leaving("He rang again on 3 November 2026.", input)).toEqual([]);
});

test("numbers, mail, links, postcodes, places, accounts and names are found, each once", () => {
  const text =
    "Ring 07700 900123 or write to me@home.example.org at BH1 1AA. See https://a.example/x. " +
    "By the gate stood Jay Stone (jay.example, also fox_91). Ana saw Jay Stone.";
  const found = leaving(text, input).map((row) => `${row.kind} ${row.text}`);
  for (const row of [
    "phone 07700 900123",
    "email me@home.example.org",
    "postcode BH1 1AA",
    "place By the gate",
    "actor Jay Stone",
    "handle jay.example",
    "handle fox_91",
    "witness Ana",
  ])
    expect(found).toContain(row);
  expect(found.filter((row) => row.startsWith("link https://a.example/x"))).toHaveLength(1);
  expect(new Set(found).size).toBe(found.length);
});

test("a draft that is not one of ours is not taken up", () => {
  const draft = { body: null, pick, own: false, edited: null };
  expect(readLetterDraft(structuredClone(draft))).toEqual(draft);
  for (const wrong of [null, 7, {}, { ...draft, body: 3 }, { ...draft, pick: {} }, { ...draft, extra: 1 }])
    expect(readLetterDraft(wrong)).toBeNull();
});

test("the line on the own account stands before the greeting at the end, or last", () => {
  const made = `Hello\n\n${phrases.end}\n\nSam\n`;
  expect(withOwnAccount(made, phrases)).toBe(`Hello\n\n${phrases.own}\n\n${phrases.end}\n\nSam\n`);
  expect(withOwnAccount("Hello\n", phrases)).toBe(`Hello\n\n${phrases.own}\n`);
});

test("a letter with English rules is only there in England, and goes only to whom it can", () => {
  const english = { ...letter, id: "english", place: "england" } as const;
  expect(lettersOfPlace({ english, letter }, { chain: ["scotland", "uk"] })).toEqual([letter]);
  expect(lettersOfPlace({ english, letter }, { chain: ["bcp", "dorset", "england", "uk"] })).toHaveLength(2);
  expect(readersOf(letter)).toEqual(["landlord"]);
  expect(readersOf({ to: "council", topic: "case-review" })).toEqual(["council", "police"]);
  expect(readersOf({ to: "helpline", topic: "new-number" })).toEqual([]);
});
