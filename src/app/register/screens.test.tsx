// Each screen of the register can be drawn from a case, says what is late in words, and names nobody to block.
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as v from "valibot";
import type { Case } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import type { Place } from "../../content/place.ts";
import { makeSay } from "../../content/say.ts";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import { InsideContext } from "../vault/keeper.ts";
import { body, clock, day, emptyCase, exhibit, incident, kept, notice } from "../fields/case-by-hand.ts";
import { NO_KEEPER, viewByHand } from "../fields/keeper-by-hand.ts";
import { DueList } from "./due-list.tsx";
import { REGISTER_SCREENS } from "./screens.tsx";
import { ToldDone } from "./told-done.tsx";

const oneScreen = v.record(v.string(), v.string());
const read = (path: string): unknown => parse(readFileSync(`packs/words/en-GB/${path}`, "utf8"));
const MINE = ["register", "told", "reply", "due", "review", "silence", "move", "file", "shell", "when"];
const words = {
  ...v.parse(v.record(v.string(), oneScreen), read("screens.yaml")),
  ...Object.fromEntries(MINE.map((name) => [name, v.parse(oneScreen, read(`private/${name}.yaml`))])),
};

const dated = {
  source: "https://www.example.org/page",
  checkedOn: "2026-11-01",
  reviewBy: "2027-05-01",
  confidence: "unverified",
} as const;

const rule = (id: string, kind: "count" | "window" | "owed", parts: object) => ({
  id,
  kind,
  ...dated,
  ...parts,
});

const RULES = [
  rule("case-review-reports", "count", {
    count: 3,
    unit: "reports",
    from: "asb-report",
    next: "case-review",
  }),
  rule("case-review-window", "window", { days: 6, unit: "months", from: "first-asb-report" }),
];

const place: Place = {
  id: "england",
  label: "England",
  has: new Set(["case-review", "housing-ombudsman"]),
  chain: ["england"],
  helplines: new Map(),
  bodies: new Map(),
  offences: new Map(),
  clocks: new Map(RULES.map((one) => [one.id, { ...one, name: `Name of ${one.id}`, plain: "Why it runs." }])),
  facts: new Map(),
  holidays: new Set(),
};

function drawn(
  screen: preact.ComponentChild,
  open: Case,
  clocks: readonly Clock[] = [],
  rules = RULES,
): string {
  const view = viewByHand(open, { rules: { clocks: rules, holidays: new Set() }, clocks });
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
  REGISTER_SCREENS[name]?.({ id, with: given });

const told: Case = {
  ...emptyCase(),
  area: "england",
  bodies: new Map([
    ["council", kept("council", { ...body("council"), name: "Hill Council", relevant: true })],
    ["landlord", kept("landlord", { ...body("landlord"), name: "Hill Homes" })],
  ]),
  incidents: [
    incident("i1", "He shouted at my gate.", { told: ["n1"] }),
    incident("i2", "He came back.", { told: ["n2"] }),
    incident("i3", "He threw a stone."),
  ],
  notices: [
    notice("n2", { body: "council", topic: "asb-report" }, "2026-11-12", {
      incidents: ["i2"],
      sent: { letter: "council-asb", subject: "Report", text: "Dear team,\nhe came back." },
      replies: [
        {
          ...kept("r1", null),
          of: { notice: "n2", kind: "closed", until: null },
          when: { when: day("2026-11-15") },
          said: "We have closed this.",
        },
      ],
      fixed: { ...kept("f1", null), fixed: "no", said: "" },
    }),
    notice("n1", { body: "council", topic: "asb-report" }, "2026-11-02", { incidents: ["i1"] }),
  ],
};

const late = clock({
  key: "late:n2",
  notice: "n2",
  body: "council",
  state: "overdue",
  due: "2026-11-18",
  late: 3,
});

test.each(Object.keys(REGISTER_SCREENS))(
  "%s can be drawn in an empty case, with one heading to focus",
  (name) => {
    const html = drawn(show(name), emptyCase());
    if (name !== "reply") expect(html.match(/id="screen-title"/g)).toHaveLength(1);
  },
);

test("the empty register says what it is for", () => {
  expect(drawn(show("register"), emptyCase())).toContain("Nothing is written down here yet.");
});

test("a clock whose start was written down with a wrong clock says so, on the home list and on its card", () => {
  const mark = "The date on this phone may have been wrong";
  expect(drawn(<DueList />, told, [late])).not.toContain(mark);
  expect(drawn(show("due"), told, [late])).not.toContain(mark);
  const notices = told.notices.map((one) => ({ ...one, clock: "went-back" as const }));
  expect(drawn(<DueList />, { ...told, notices }, [late])).toContain(mark);
  const html = drawn(show("due"), { ...told, notices }, [late]);
  expect(html).toContain(`${mark}. Check the day that this counts from.`);
  // What goes into a calendar stays neutral.
  expect(html.slice(html.indexOf("app-due__calendar"))).not.toContain(mark);
});

test("a time that no source was seen for is marked on the home list, as it is on its card", () => {
  const [first = null] = RULES;
  const mark = "We have not seen a source for this time";
  expect(drawn(<DueList />, told, [{ ...late, rule: first }])).toContain(mark);
  expect(drawn(<DueList />, told, [late])).not.toContain(mark);
});

test("the register says in words who is late, and the home list tells what to do", () => {
  expect(drawn(show("register"), told, [late])).toContain("3 days late: what to do now");
  expect(drawn(<DueList />, told, [late])).toContain("3 days late: what to do now");
  expect(drawn(<DueList />, told, [])).toBe("");
});

test("the home list shows three lines at most", () => {
  const many = [1, 2, 3, 4, 5].map((n) => clock({ ...late, key: `late:${n}` }));
  const html = drawn(<DueList />, told, many);
  expect(html.match(/<li/g)).toHaveLength(3);
  expect(html).toContain("See all 5");
});

test("a notice shows the exact text, and closed but not fixed goes on", () => {
  const html = drawn(show("notice", "n2"), told);
  expect(html).toContain("he came back.");
  expect(html).toContain("Is it fixed?");
  expect(html).toContain("Closed does not mean fixed. You can go on.");
});

test("a notice and its replies show their files with name and size; one that is gone says so", () => {
  const [first, second] = told.notices;
  if (first === undefined || second === undefined) throw new Error("no notices");
  const [reply] = first.replies;
  const replies = reply === undefined ? [] : [{ ...reply, exhibits: ["answer"] }];
  const open: Case = {
    ...told,
    exhibits: new Map([
      ["mine", exhibit("mine", "My <b>letter</b>.pdf")],
      ["answer", exhibit("answer", "Their answer.jpg")],
    ]),
    notices: [{ ...first, exhibits: ["mine", "not-here"], replies }, second],
  };
  const html = drawn(show("notice", "n2"), open);
  expect(html).toContain("My &lt;b>letter&lt;/b>.pdf");
  expect(html).toContain("10 kB");
  expect(html).toContain("Their answer.jpg");
  expect(html.match(/Save a copy/g)).toHaveLength(2);
  expect(html).toContain("This is not here. It may be in a backup.");
  expect(html).not.toContain("<img");
  expect(drawn(show("notice", "n1"), told)).not.toContain("Files");
});

test("a notice and a reply offer to add a file, and no picker stands open before the question", () => {
  const given = { exhibit: "mine" };
  const open = { ...told, exhibits: new Map([["mine", exhibit("mine", "letter.pdf")]]) };
  const form = drawn(show("told", "council", given), open);
  expect(form).toContain("letter.pdf");
  expect(form).toContain("Add another file");
  const reply = drawn(show("reply", "n2"), told);
  expect(reply).toContain("Add a file");
  expect(`${form}${reply}`).not.toContain('type="file"');
});

test("the second report tells of the Case Review, the first and one elsewhere do not", () => {
  expect(drawn(<ToldDone notice="n2" />, told)).toContain("Case Review");
  const once = { ...told, notices: told.notices.slice(1) };
  expect(drawn(<ToldDone notice="n1" />, once)).not.toContain("Case Review");
  expect(drawn(<ToldDone notice="n2" />, told, [], [])).not.toContain("Case Review");
});

test("the Case Review counts as CARE says it, and never that one may not apply", () => {
  const html = drawn(show("review"), told);
  expect(html).toContain("By our count you have 2 of 3.");
  expect(html).toContain("You can still apply. They must decide, and can look at the harm.");
  expect(html).toContain("A report without your name may not be counted.");
  expect(html).not.toMatch(/qualif|not allowed|can(’|')?t apply/i);
  expect(drawn(show("review"), told, [], [])).toContain("There is no ASB Case Review where you live.");
});

test("after signs of stalking the page on silence shows the helplines first, and blocking is not the first choice", () => {
  const plan = {
    ...kept("p", null),
    answers: { happening: ["followed-or-wont-stop"] },
    code: "",
    marks: new Map(),
  };
  const html = drawn(show("silence"), { ...emptyCase(), plan });
  expect(html.indexOf("Talk to a helpline first")).toBeLessThan(html.indexOf("I muted them"));
  expect(html.indexOf("I muted them")).toBeLessThan(html.indexOf("I blocked them"));
});

test("a fact that nobody saw a source for says so beside its clock", () => {
  const [reports] = RULES;
  const count = clock({
    key: "c",
    kind: "count",
    rule: reports ?? null,
    state: "open",
    count: { have: 3, need: 3 },
  });
  const html = drawn(show("due"), told, [count, late]);
  expect(html).toContain("Check before you rely on it.");
  expect(html).toContain("Name of case-review-reports");
});
