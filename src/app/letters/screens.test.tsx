// The letters' screens: what fits comes first, danger and other doors come before writing, and all that leaves is shown.
import { readFileSync, readdirSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import * as v from "valibot";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Case } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import { letterSchema, phrasesSchema } from "../../content/letter.ts";
import type { Place } from "../../content/place.ts";
import { body, clock, emptyCase, incident, kept } from "../fields/case-by-hand.ts";
import { NO_KEEPER } from "../fields/keeper-by-hand.ts";
import { makeSay } from "../../content/say.ts";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import { choicesFor } from "../vault/choices.ts";
import { InsideContext } from "../vault/keeper.ts";
import type { View } from "../vault/keeper.ts";
import { LettersContext, PhrasesContext } from "./letters-context.ts";
import { LETTER_SCREENS } from "./screens.tsx";

const oneScreen = v.record(v.string(), v.string());
const pack = "packs/words/en-GB";
const read = (path: string): unknown => parse(readFileSync(`${pack}/${path}`, "utf8"));
const words = Object.fromEntries(
  readdirSync(`${pack}/private`).map((file) => [
    file.replace(".yaml", ""),
    v.parse(oneScreen, read(`private/${file}`)),
  ]),
);
const letters = Object.fromEntries(
  readdirSync(`${pack}/letters`)
    .filter((file) => file !== "phrases.yaml")
    .map((file) => [file.replace(".yaml", ""), v.parse(letterSchema, read(`letters/${file}`))]),
);
const phrases = v.parse(phrasesSchema, read("letters/phrases.yaml"));

const placeOf = (...chain: readonly string[]): Place => ({
  id: chain[0] ?? "uk",
  label: "",
  has: new Set(["case-review", "housing-ombudsman"]),
  chain,
  helplines: new Map(),
  bodies: new Map(),
  offences: new Map(),
  clocks: new Map(),
  facts: new Map(),
  holidays: new Set(),
});
const ENGLAND = placeOf("england", "england-and-wales", "uk");

type Scene = Readonly<{
  open?: Case;
  given?: Readonly<Record<string, string>>;
  clocks?: readonly Clock[];
  place?: Place;
  careful?: boolean;
}>;

function drawn(name: string, { open = emptyCase(), given = {}, clocks = [], ...rest }: Scene = {}): string {
  const view: View = {
    open,
    events: [],
    cases: [],
    choices: choicesFor({ phone: rest.careful === true, cloud: false, post: false }, null),
    rules: { clocks: [], holidays: new Set() },
    clocks,
    today: "2026-11-23",
    now: "2026-11-23T10:00:00.000Z",
  };
  return renderToString(
    <SayContext.Provider value={makeSay(words)}>
      <SettingContext.Provider value={{ place: rest.place ?? ENGLAND, today: view.today, language: "en-GB" }}>
        <InsideContext.Provider
          value={{ keeper: NO_KEEPER, view, go: { to: () => undefined, back: () => undefined } }}
        >
          <LettersContext.Provider value={letters}>
            <PhrasesContext.Provider value={phrases}>
              {LETTER_SCREENS[name]?.({ id: "", with: given })}
            </PhrasesContext.Provider>
          </LettersContext.Provider>
        </InsideContext.Provider>
      </SettingContext.Provider>
    </SayContext.Provider>,
  );
}

const told: Case = {
  ...emptyCase(),
  young: false,
  bodies: new Map([
    ["l", kept("l", { ...body("landlord"), name: "Hill Homes", contact: "asb@hill.example.org" })],
    ["s", kept("s", { ...body("school"), name: "Hill School" })],
    ["p", kept("p", { ...body("platform"), name: "Chatter", pack: "chatter" })],
  ]),
  actors: new Map([
    [
      "a",
      kept("a", {
        name: "Jay Stone",
        known: true,
        accounts: [{ platform: null, handle: "jay.example", link: "" }],
        sure: { how: "saw", words: "" },
        young: false,
        description: "",
      }),
    ],
  ]),
  witnesses: new Map([
    ["w", kept("w", { name: "Ana", contact: "07700 900123", saw: "It all.", willing: true })],
  ]),
  incidents: [incident("i1", "He shouted at my gate.")].map((one) => ({
    ...one,
    now: { ...one.now, actors: ["a"], witnesses: ["w"] },
  })),
};

test("a letter that is not there, or not for this place, says so", () => {
  for (const letter of ["", "nonsense", "landlord-stage-1"]) {
    const html = drawn("letter", { given: { letter }, place: placeOf("scotland", "uk") });
    expect(html, letter).toContain("This letter is not here");
  }
});

test.each(Object.keys(letters))("%s can be drawn in an empty case, with one heading to focus", (letter) => {
  expect(drawn("letter", { given: { letter } }).match(/id="screen-title"/g)).toHaveLength(1);
});

test("what is late stands first, with why; no English step in Scotland", () => {
  const late = clock({ key: "k", state: "overdue", due: "2026-11-18", next: "stage-2-complaint", body: "l" });
  const html = drawn("letters", { open: told, clocks: [late] });
  expect(html.indexOf("They are late")).toBeGreaterThan(0);
  expect(html.indexOf("They are late")).toBeLessThan(html.indexOf("You have not told them yet"));
  const north = drawn("letters", { open: told, clocks: [late], place: placeOf("scotland", "uk") });
  expect(north).not.toContain("stage");
  expect(north).not.toContain("Ombudsman");
});

test("before anything goes in, it asks whether someone feared works there", () => {
  const html = drawn("letter", { open: told, given: { letter: "landlord-first", body: "l", ask: "yes" } });
  expect(html).toContain("Does someone you are afraid of work there, or know someone who does?");
  expect(html).not.toContain("What goes in");
  const asked = drawn("letter", { open: told, given: { letter: "landlord-first", body: "l" } });
  expect(asked).toContain("What goes in");
});

test("danger, what readers must pass on and what may happen stand on it; under 18 other doors come first", () => {
  const given = { letter: "landlord-first", body: "l" };
  const html = drawn("letter", { open: told, given });
  expect(html).toContain("Call 999");
  expect(html).toContain("must tell those who keep people safe");
  expect(html).toContain("What might happen if they find out?");
  expect(html).toContain("They may still work out that it was you.");
  expect(html).toContain("If this goes to court, the other side may get to read it.");
  expect(html).not.toContain("These can help you first");
  const young = drawn("letter", { open: { ...told, young: true }, given });
  expect(young.indexOf("These can help you first")).toBeLessThan(young.indexOf("What goes in"));
  expect(young).not.toContain("This is my own account");
  expect(html).toContain("This is my own account");
});

test("the preview holds what was suggested and nothing else, and names who leaves with it", () => {
  const html = drawn("letter", { open: told, given: { letter: "landlord-first", body: "l" } });
  const sheet = html.slice(html.indexOf("app-lettersheet"), html.indexOf("Change the words"));
  expect(sheet).toContain("He shouted at my gate.");
  expect(sheet).toContain("Jay Stone");
  expect(sheet).not.toContain("07700 900123");
  expect(sheet).not.toContain("Ana");
  expect(html.slice(html.indexOf("app-holds"), html.indexOf("app-lettersheet"))).toContain("Jay Stone");
});

test("a child's name in typed words is told of with how often, but not to a school", () => {
  const jay = told.actors.get("a");
  if (jay === undefined) throw new Error("There is no Jay.");
  const young: Case = {
    ...told,
    actors: new Map([["a", { ...jay, now: { ...jay.now, young: true } }]]),
    incidents: told.incidents.map((one) => ({
      ...one,
      first: { ...one.first, account: { text: "Jay shouted. Jay ran." } },
    })),
  };
  const html = drawn("letter", { open: young, given: { letter: "landlord-first", body: "l" } });
  expect(html).toContain("A child's name may stand in your own words");
  expect(html.replaceAll(/<[^>]*>/g, "")).toContain("Jay: 2 times. Put J. there");
  const school = drawn("letter", { open: young, given: { letter: "school-first", body: "s" } });
  expect(school).not.toContain("A child's name");
});

test("in a case about somebody else it is asked who says I; the labels and the letter are for the one it is about", () => {
  const given = { letter: "landlord-first", body: "l" };
  expect(drawn("letter", { open: told, given })).not.toContain("Who says");
  const html = drawn("letter", { open: { ...told, about: "someone-else", who: "Kim" }, given });
  expect(html).toContain("I do. I write for Kim.");
  expect(html).toContain("How and when to contact the person you help safely");
  expect(html).not.toContain("This is my own account");
  expect(html).not.toContain("It is because of who I am");
  expect(html).toContain("I am writing for Kim. This is about Kim, not about me.");
});

test("the Case Review is named to the council only where there is one", () => {
  const open = { ...told, bodies: new Map([["c", kept("c", { ...body("council"), name: "Hill Council" })]]) };
  const given = { letter: "council-asb", body: "c" };
  expect(drawn("letter", { open, given })).toContain("ASB Case Review");
  const north = placeOf("scotland", "uk");
  expect(drawn("letter", { open, given, place: north })).not.toContain("Case Review");
});

test("whoever must take care gets a subject that says little", () => {
  const given = { letter: "landlord-first", body: "l" };
  const html = drawn("letter", { open: told, given, careful: true });
  const sheet = html.slice(html.indexOf("app-lettersheet"), html.indexOf("Change the words"));
  expect(sheet).toContain(letters["landlord-first"]?.careful);
  expect(sheet).not.toContain(letters["landlord-first"]?.subject);
});

test("every letter of a sample says SAMPLE", () => {
  const html = drawn("letter", {
    open: { ...told, sample: true },
    given: { letter: "school-first", body: "s" },
  });
  expect(html).toContain("SAMPLE. This letter is from a made-up case.");
  expect(html).toContain(phrases.sample);
});

test("a letter to people one knows keeps no list of them", () => {
  const html = drawn("letter", { open: told, given: { letter: "new-number" } });
  expect(html).toContain("We keep no list of them here.");
  expect(html).not.toContain("I have sent it");
});
