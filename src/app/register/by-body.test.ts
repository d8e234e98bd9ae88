// The register has one line for each body, overdue first, and finds a reference however it is typed.
import { expect, test } from "vitest";
import { byBody, found } from "./by-body.ts";
import { body, clock, day, emptyCase, kept, notice } from "../fields/case-by-hand.ts";
import { pressing } from "./due-list.tsx";

const bodies = new Map(
  (["landlord", "council", "school"] as const).map((kind) => [kind, kept(kind, body(kind))]),
);

const told = [
  notice("n3", { body: "council", topic: "asb-report" }, "2026-11-15", { references: ["ASB 12/34-56"] }),
  notice("n2", { body: "landlord", topic: "landlord-report" }, "2026-11-10", {
    replies: [
      {
        ...kept("r1", null),
        of: { notice: "n2", kind: "acknowledged", until: null },
        when: { when: day("2026-11-20") },
        said: "",
      },
    ],
  }),
];

const open = { ...emptyCase(), bodies, notices: told };

test("a body that nobody told yet has a line too, and says nothing happened", () => {
  const school = byBody(open, []).find((line) => line.id === "school");
  expect(school).toMatchObject({ last: null, notices: [], references: [], clocks: [] });
});

test("the last thing that happened is the newest of notices and replies", () => {
  const [first, second] = byBody(open, []);
  expect(first).toMatchObject({ id: "landlord", last: { what: "reply", when: { at: "2026-11-20" } } });
  expect(second).toMatchObject({ id: "council", last: { what: "notice", when: { at: "2026-11-15" } } });
});

test("overdue stands first, then what is due soonest", () => {
  const clocks = [
    clock({ key: "late", notice: "n3", state: "overdue", due: "2026-11-20", late: 1 }),
    clock({ key: "soon", body: "school", state: "soon", due: "2026-11-24" }),
    clock({ key: "later", body: "landlord", due: "2026-12-01" }),
  ];
  expect(byBody(open, clocks).map((line) => line.id)).toEqual(["council", "school", "landlord"]);
});

test("a clock that is done no longer moves its body up, nor is it shown", () => {
  const done = clock({ body: "school", state: "met", due: "2026-11-01" });
  const lines = byBody(open, [done]);
  expect(lines.at(-1)).toMatchObject({ id: "school", clocks: [] });
});

test("a search that fits nothing finds nothing, an empty one all", () => {
  const lines = byBody(open, []);
  expect(found(lines, "zzz")).toEqual([]);
  expect(found(lines, "  ")).toHaveLength(3);
});

test.each(["asb123456", "ASB-12 34", "12/34-56"])("the reference is found as %s", (typed) => {
  expect(found(byBody(open, []), typed).map((line) => line.id)).toEqual(["council"]);
});

test("what presses is overdue, then due today, then soon, then open; the rest waits", () => {
  const states = ["running", "open", "soon", "met", "overdue", "due", "shut", "not-needed"] as const;
  const clocks = states.map((state) => clock({ key: state, state }));
  expect(pressing(clocks).map((one) => one.key)).toEqual(["overdue", "due", "soon", "open"]);
});
