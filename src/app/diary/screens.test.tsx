// Each screen of the diary can be drawn, keeps the first account as it was, and puts help first where it is a lot.
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as v from "valibot";
import type { Case, EffectEntry } from "../../case/case.ts";
import type { Place } from "../../content/place.ts";
import { body, day, emptyCase, exhibit, incident, kept, notice } from "../fields/case-by-hand.ts";
import { NO_KEEPER, viewByHand } from "../fields/keeper-by-hand.ts";
import { makeSay } from "../../content/say.ts";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import { InsideContext } from "../vault/keeper.ts";
import { CrisisHelp, EffectFields } from "./effect-fields.tsx";
import { NO_EFFECT } from "./effect-scale.ts";
import { newGuided, GUIDED_STEPS } from "./guided-draft.ts";
import { StepFields } from "./guided-steps.tsx";
import { DIARY_SCREENS } from "./screens.tsx";

const oneScreen = v.record(v.string(), v.string());
const read = (path: string): unknown => parse(readFileSync(`packs/words/en-GB/${path}`, "utf8"));
const MINE = [
  "diary",
  "write",
  "effect",
  "timeline",
  "people",
  "loose",
  "file",
  "when",
  "shell",
  "register",
  "due",
];
const words = {
  ...v.parse(v.record(v.string(), oneScreen), read("screens.yaml")),
  ...Object.fromEntries(MINE.map((name) => [name, v.parse(oneScreen, read(`private/${name}.yaml`))])),
};

const helpline = (id: string) => ({
  ...{
    id,
    name: id,
    who: "",
    hours: "",
    free: "yes" as const,
    bill: "hidden" as const,
    voice: true,
    adults: true,
    under18: true,
  },
  ...{ source: "https://www.example.org", checkedOn: "2026-11-01", reviewBy: "2027-05-01" },
  ...{ confidence: "official" as const, phone: "116123" },
});
const place: Place = {
  ...{ id: "england", label: "England", has: new Set(), chain: [] },
  helplines: new Map(["samaritans", "shout", "childline", "emergency"].map((id) => [id, helpline(id)])),
  ...{ bodies: new Map(), offences: new Map(), clocks: new Map(), facts: new Map(), holidays: new Set() },
};
function drawn(screen: preact.ComponentChild, open: Case, blur = false): string {
  const plain = viewByHand(open);
  const view = { ...plain, choices: { ...plain.choices, blur } };
  return renderToString(
    <SayContext.Provider value={makeSay(words)}>
      <SettingContext.Provider value={{ place, today: view.today, language: "en-GB" }}>
        <InsideContext.Provider
          value={{ keeper: NO_KEEPER, view, go: { to: () => undefined, back: () => undefined } }}
        >
          {screen}
        </InsideContext.Provider>
      </SettingContext.Provider>
    </SayContext.Provider>,
  );
}

const show = (name: string, id = "", given: Readonly<Record<string, string>> = {}) =>
  DIARY_SCREENS[name]?.({ id, with: given });

const effect: EffectEntry = {
  ...kept("e1", null),
  ...{ incident: null, day: "2026-11-22", still: false },
  effect: { scale: 3, fields: { sleep: "none at all" }, words: "a bad day" },
};
const { first } = incident("i1", "He shouted <b>at</b> my gate.");
const jay = {
  ...{ name: "Jay", known: true, young: null, description: "" },
  ...{ accounts: [], sure: { how: "think" as const, words: "" } },
};
const full: Case = {
  ...emptyCase(),
  incidents: [
    incident("i1", "", {
      first,
      now: { ...first, when: { when: day("2026-11-19T21:30"), many: 3 }, actors: ["j"] },
      corrections: [
        {
          ...kept("c1", null),
          of: { incident: "i1", why: "I remember more" },
          account: { text: "He had a dog." },
          when: { when: day("2026-11-19T21:30"), many: 3 },
        },
      ],
      labels: ["noise"],
      effects: [{ ...effect, incident: "i1" }],
      told: ["n1"],
    }),
    incident("i2", "He came back.", { withdrawn: { ...kept("w", null), why: "It was someone else" } }),
  ],
  effects: [effect],
  actors: new Map([
    ["j", { ...kept("j", jay), before: [{ ...kept("j0", null), now: { ...jay, name: "Jey" } }] }],
  ]),
  witnesses: new Map([["w", kept("w", { name: "Sam", contact: "", saw: "all of it", willing: null })]]),
  bodies: new Map([["b", kept("b", { ...body("council"), name: "Hill Council" })]]),
  notices: [notice("n1", { body: "b", topic: "asb-report" }, "2026-11-20", { incidents: ["i1"] })],
};

test.each(Object.keys(DIARY_SCREENS))(
  "%s can be drawn, empty and full, with one heading to focus",
  (name) => {
    for (const html of [drawn(show(name), emptyCase()), drawn(show(name, "i1"), full)]) {
      expect(html.match(/id="screen-title"/g)).toHaveLength(1);
    }
  },
);

test("before the first words it says who may read them, and only then", () => {
  expect(drawn(show("write"), emptyCase())).toContain(
    "Do not write where you are hiding, or your new number.",
  );
  expect(drawn(show("guided"), emptyCase())).toContain("Do not write where you are hiding");
  expect(drawn(show("write"), full)).not.toContain("where you are hiding");
  expect(drawn(show("write"), full)).toContain("You have not spoiled your case.");
});

test("the list says the day once, the time, and how the day was; words are text and never markup", () => {
  const html = drawn(show("diary"), full);
  expect(html).toContain("22 November 2026, yesterday");
  expect(html).toContain("a bad day");
  expect(html).toContain("21:30 · 3 times");
  expect(html).toContain("He shouted &lt;b>at&lt;/b> my gate.");
  expect(html).toContain("4 days without anything new");
});

test("blurred, no account is read out before it is asked for", () => {
  const html = drawn(show("diary"), full, true);
  expect(html).toContain('<span class="app-incident__words app-blur" aria-hidden="true"><bdi>He shouted');
  expect(html).toContain("Show the words");
  expect(html).not.toContain("noise</bdi>");
});

test("an incident shows its first account untouched, what was added with its date, and how it reads now", () => {
  const html = drawn(show("incident", "i1"), full);
  expect(html.indexOf("my gate.")).toBeLessThan(html.indexOf("He had a dog."));
  expect(html).toContain("First written: 1 November 2026");
  expect(html).toContain("Why: I remember more");
  expect(html).toContain("Jay</bdi> (I think so)");
  expect(html).toContain("Hill Council</bdi>, 20 November 2026");
  expect(html).toContain("Written down 20 November 2026 at 10:00");
  expect(drawn(show("incident", "i2"), full)).toContain("Take that back");
});

test("help stands beside an effect, first at 3 or 4, and Childline first unless the person is grown up", () => {
  const draw = (scale: 2 | 3) =>
    drawn(<EffectFields effect={{ ...NO_EFFECT, scale }} onChange={() => undefined} />, emptyCase());
  expect(draw(2)).not.toContain('data-helpline="samaritans"');
  const much = draw(3);
  expect(much.indexOf('data-helpline="childline"')).toBeLessThan(much.indexOf('name="scale"'));
  expect(much.indexOf('data-helpline="childline"')).toBeGreaterThan(0);
  expect(drawn(show("effect"), emptyCase())).toContain('data-helpline="samaritans"');
  expect(drawn(<CrisisHelp first={true} />, { ...emptyCase(), young: false })).not.toContain("childline");
});

test("the chart has its title, and a table beside it with every step", () => {
  const html = drawn(show("timeline"), full);
  expect(html).toContain('role="img"');
  expect(html).toMatch(/<title>What happened, week by week. Incidents: 3. Weeks: \d+<\/title>/);
  expect(html).toContain("Told Hill Council");
});

test("an actor shows how the person knows, what was written before, and their incidents", () => {
  const html = drawn(show("actor", "j"), full);
  for (const part of ["How do you know it is them?", "I think so", "Jey", "my gate."])
    expect(html).toContain(part);
  expect(drawn(show("actor", "j", { edit: "yes" }), full)).toContain('value="Jay"');
});

test("a recording that belongs to nothing is listed with its day, and can become an incident", () => {
  const voice = exhibit("v", "voice");
  const exhibits = new Map([
    ["v", { ...voice, exhibit: { ...voice.exhibit, taken: "voice" as const } }],
    ["f", exhibit("f", "letter.pdf")],
  ]);
  const html = drawn(show("loose"), { ...emptyCase(), exhibits });
  expect(html.indexOf("letter.pdf")).toBeLessThan(html.indexOf("Play"));
  expect(html.match(/Write down what happened with it/g)).toHaveLength(2);
  expect(html.match(/I told someone with it/g)).toHaveLength(1);
  expect(drawn(show("loose"), emptyCase())).toContain("All you kept has its place.");
});

test.each(GUIDED_STEPS)("the step %s can be drawn", (step) => {
  const draft = { ...newGuided(day("2026-11-20"), "4"), step };
  const asked = { shown: null, sure: false, setSure: () => undefined, check: () => null };
  const change = () => undefined;
  const html = drawn(
    <StepFields draft={draft} asked={asked} error={undefined} onChange={change} onIncident={change} />,
    full,
  );
  expect(html.length).toBeGreaterThan(30);
});
