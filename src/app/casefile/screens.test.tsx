// Making a case file: danger and court come first, nothing is ticked unasked, and all that would leave is shown before it does.
import { readFileSync, readdirSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import type { ComponentChild } from "preact";
import * as v from "valibot";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import type { Case } from "../../case/case.ts";
import { READERS } from "../../casefile/choice.ts";
import { suggested } from "../../casefile/suggest.ts";
import { makeSay } from "../../content/say.ts";
import { body, emptyCase, exhibit, incident, kept, notice } from "../fields/case-by-hand.ts";
import { NO_KEEPER, viewByHand } from "../fields/keeper-by-hand.ts";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import { InsideContext } from "../vault/keeper.ts";
import type { View } from "../vault/keeper.ts";
import { ContentsStep } from "./contents-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { exhibitsHere, newMakeDraft } from "./make-draft.ts";
import type { MakeDraft } from "./make-draft.ts";
import type { Looked } from "./orders.ts";
import { PreviewView } from "./preview-view.tsx";
import { ProtectStep } from "./protect-step.tsx";
import { CASEFILE_SCREENS } from "./screens.tsx";
import { WhomStep } from "./whom-step.tsx";

const folder = "packs/words/en-GB/private";
const words = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(".yaml", ""),
    v.parse(v.record(v.string(), v.string()), parse(readFileSync(`${folder}/${file}`, "utf8"))),
  ]),
);
const say = makeSay({ ...words, send: { copied: "Copied.", failed: "Not copied." } });
const nothing = (): void => undefined;

function drawn(child: ComponentChild, open: Case = told, parts: Partial<View> = {}): string {
  const place = {
    id: "england",
    label: "",
    has: new Set(["case-review"]),
    chain: ["england", "uk"],
    helplines: new Map(),
    bodies: new Map(),
    offences: new Map(),
    clocks: new Map(),
    facts: new Map(),
    holidays: new Set<string>(),
  };
  return renderToString(
    <SayContext.Provider value={say}>
      <SettingContext.Provider value={{ place, today: "2026-11-23", language: "en-GB" }}>
        <InsideContext.Provider
          value={{ keeper: NO_KEEPER, view: viewByHand(open, parts), go: { to: nothing, back: nothing } }}
        >
          {child}
        </InsideContext.Provider>
      </SettingContext.Provider>
    </SayContext.Provider>,
  );
}

const told: Case = {
  ...emptyCase(),
  young: false,
  bodies: new Map([["c", kept("c", { ...body("council"), name: "Hill Council" })]]),
  notices: [notice("n", { body: "c" }, "2026-11-02")],
  exhibits: new Map([
    ["g", exhibit("g", "gate.jpg", { copies: ["k"], claims: [{ what: "place", value: "50.7, -1.8" }] })],
    ["k", exhibit("k", "gate-redacted.png", { copyOf: { exhibit: "g", boxes: 1 } })],
  ]),
  incidents: [incident("i1", "He shouted at my gate."), incident("i2", "He rang.")].map((one, at) =>
    at === 0 ? { ...one, now: { ...one.now, exhibits: ["g"] } } : one,
  ),
};

const draftFor = (parts: Partial<MakeDraft>): MakeDraft => ({ ...newMakeDraft(), ...parts });

const whom = (parts: Partial<MakeDraft>, open: Case = told): string =>
  drawn(<WhomStep draft={draftFor(parts)} onChange={nothing} onNext={nothing} />, open);

test("it begins with danger and the court, and with nobody chosen", () => {
  const html = drawn(CASEFILE_SCREENS["casefile"]?.({ id: "", with: {} }));
  expect(html).toContain("In danger now? Call 999.");
  expect(html).toContain("Do not write where you are hiding, or your new number.");
  expect(html).toContain("Step 1 of 4");
  expect(html).not.toContain("checked");
  expect(html.match(/class="govuk-button"/g)).toHaveLength(1);
});

test("a sample says that it is one", () => {
  const html = drawn(CASEFILE_SCREENS["casefile"]?.({ id: "", with: {} }), { ...told, sample: true });
  expect(html).toContain("The file is marked as a sample.");
});

test("before a body reads it, it is asked whether someone feared works there; before a solicitor or oneself it is not", () => {
  for (const reader of READERS) {
    const html = whom({ reader });
    const asks = html.includes("Does someone you are afraid of work there");
    expect([reader, asks]).toEqual([reader, reader !== "solicitor" && reader !== "myself"]);
    // What is wanted comes after the question.
    expect(html.includes("What do you want now?")).toBe(reader === "solicitor");
  }
});

test("someone under 18 is shown who helps first, someone whose age is not known can open it", () => {
  expect(whom({ reader: "council" }, { ...told, young: true })).toContain(
    "Under 18? These can help you first",
  );
  expect(whom({ reader: "council" }, { ...told, young: null })).toContain("Are you under 18?");
  expect(whom({ reader: "council" })).not.toContain("Childline");
});

const contents = (reader: (typeof READERS)[number], open: Case = told, adult = true): string =>
  drawn(
    <ContentsStep
      choice={suggested(open, reader, exhibitsHere(open))}
      adult={adult}
      onChange={nothing}
      onBack={nothing}
      onNext={nothing}
    />,
    open,
  );
const isTicked = (html: string, id: string): boolean =>
  new RegExp(`<input[^>]*id="${id}"[^>]*checked|<input[^>]*checked[^>]*id="${id}"`).test(html);

test("witnesses and places are out, a copy stands in for its original, and the statement is never ticked", () => {
  const html = contents("council");
  for (const out of ["witnesses", "places", "statement"])
    expect(isTicked(html, `casefile-ticks-${out}`)).toBe(false);
  expect(isTicked(html, "casefile-ticks-effect")).toBe(true);
  expect(isTicked(html, "casefile-incident-i1")).toBe(true);
  expect(html).toMatch(/<option[^>]*selected[^>]*>Copy with covered parts/);
  expect(html).toContain("stand as initials");
});

test("the police get the original, and it says that it names a place", () => {
  const html = contents("police");
  expect(html).toMatch(/<option[^>]*selected[^>]*>The original/);
  expect(html).toContain("This file says where it was made.");
  expect(html).toContain("they see names in full");
});

test("the statement is not offered to someone who may be under 18, and is never called one of truth", () => {
  expect(contents("council", told, false)).not.toContain("This is my own account");
  expect(contents("council")).toContain("This is my own account, as well as I remember it");
  expect(contents("council").toLowerCase()).not.toContain("statement of truth");
});

test("a case without anything in it can be looked at too", () => {
  const html = contents("myself", emptyCase());
  expect(html).toContain("There is nothing in your diary yet.");
  expect(html).toContain("There is no proof in your notes yet.");
});

test("of ten thousand incidents only a few are drawn", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => incident(`i${at}`, `He rang ${at}.`));
  const html = contents("council", { ...told, incidents: many });
  expect(html).toContain("10000 of 10000 ticked");
  expect(html.match(/casefile-incident-i/g)?.length).toBeLessThan(500);
});

test("accounts stay covered where they are blurred", () => {
  const choices = { ...viewByHand(told).choices, blur: true };
  const step = (
    <ContentsStep
      choice={suggested(told, "council", exhibitsHere(told))}
      adult
      onChange={nothing}
      onBack={nothing}
      onNext={nothing}
    />
  );
  expect(drawn(step)).toContain("He shouted at my gate.");
  expect(drawn(step, told, { choices })).not.toContain("He shouted at my gate.");
});

const looked: Looked = {
  sample: false,
  events: 12,
  bare: 4,
  incidents: [
    {
      id: "i1",
      number: 1,
      when: { at: "2026-11-01", zone: null, offset: null },
      many: null,
      account: "He shouted at my gate.",
      added: ["It was after nine."],
      place: "",
      who: ["S. O."],
      withdrawn: false,
    },
  ],
  exhibits: [
    {
      id: "k",
      name: "gate.png",
      size: 10_000,
      digest: "0".repeat(64),
      path: "data/exhibits/0001-gate.png",
      copy: true,
    },
  ],
  effects: 1,
  notices: 1,
  replies: 2,
  silences: 0,
  leaving: [
    { kind: "phone", text: "07700 900123", times: 3 },
    { kind: "file", text: "gate.jpg", times: 1 },
  ],
  children: [{ name: "Sam", incidents: [1] }],
  documents: 5000,
};
const choice = { ...suggested(told, "council", exhibitsHere(told)), to: "Hill Council", wanted: "A visit" };

test("the preview names what leaves, what stays, whose name stands in the words, and each incident word for word", () => {
  const html = drawn(<PreviewView choice={choice} looked={looked} />);
  for (const part of [
    "4 of 12 entries of your notes stay out",
    "07700 900123",
    "(3 times)",
    "Files that say where they were made",
    "He shouted at my gate.",
    "It was after nine.",
    "Sam</bdi>: number 1",
    "one person's account",
    "Don't post this online. Give it only to people who must act.",
    "Do not write where you are hiding",
    "Hill Council",
    "A visit",
  ]) {
    expect(html).toContain(part);
  }
});

const protect = (parts: Partial<MakeDraft>, careful = false): string => {
  const { choices } = viewByHand(told);
  return drawn(
    <ProtectStep
      draft={draftFor({ reader: "council", ...parts })}
      choice={choice}
      looked={looked}
      words="apple river stone window yellow"
      onOtherWords={nothing}
      onChange={nothing}
      onBack={nothing}
      onMake={nothing}
    />,
    told,
    { choices: { ...choices, careful: { ...choices.careful, phone: careful } } },
  );
};

test("nothing is stamped unasked, and the words show only when they are wanted", () => {
  const html = protect({});
  expect(isTicked(html, "casefile-stamp-stamp")).toBe(false);
  expect(html).toContain("Only a number leaves, not what you wrote.");
  expect(html).not.toContain("apple river");
  expect(protect({ lock: "words" })).toContain("apple river stone window yellow");
});

test("the PDF alone has no parts, no stamp and no key, and its password is said to be the weaker way", () => {
  const html = protect({ whole: false, lock: "recipient" });
  expect(html).toContain("This is the weaker way.");
  for (const part of ["casefile-parts", "casefile-stamp", 'casefile-recipient"'])
    expect(html).not.toContain(part);
});

test("it is said beforehand how many files come out, and which exhibit is larger than a part", () => {
  expect(protect({})).toContain("One file comes out");
  const html = drawn(
    <ProtectStep
      draft={draftFor({ reader: "council", parts: "10" })}
      choice={choice}
      looked={{ ...looked, exhibits: looked.exhibits.map((one) => ({ ...one, size: 12_000_000 })) }}
      words=""
      onOtherWords={nothing}
      onChange={nothing}
      onBack={nothing}
      onMake={nothing}
    />,
  );
  expect(html).toContain("About 2 files come out");
  expect(html).toContain("gate.png");
});

test("on a phone that others may see, downloads are warned of", () => {
  expect(protect({})).not.toContain("So the name of the file says nothing.");
  expect(protect({}, true)).toContain("So the name of the file says nothing.");
});

const made = {
  files: [{ name: "case-file-2026-11-23.zip", bytes: new Blob(["zip"]) }],
  stamped: false,
  unshown: ["𐎠"],
};

test("at the end it says how to hand it over, what no stamp means, and which letters the PDF lacks", () => {
  vi.stubGlobal("location", { host: "example.org" });
  const html = drawn(
    <DoneStep
      choice={choice}
      draft={draftFor({ reader: "council", lock: "words" })}
      words="a b c d e"
      made={made}
      missing={["k"]}
    />,
  );
  for (const part of [
    "Save the file (3 bytes)",
    "Not in the same mail.",
    "No stamp came.",
    "1 could not be opened",
    "𐎠",
    "example.org/check",
    "Record that I gave it to them",
  ]) {
    expect(html).toContain(part);
  }
  const own = drawn(
    <DoneStep
      choice={{ ...choice, reader: "myself" }}
      draft={draftFor({ reader: "myself" })}
      words=""
      made={made}
      missing={[]}
    />,
  );
  expect(own).not.toContain("Record that I gave it to them");
});
