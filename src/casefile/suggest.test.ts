// What each kind of reader suggests: enough to act on, and nobody else's safety with it.
import { expect, test } from "vitest";
import { idOf } from "../../tests/case-log/any-log.ts";
import { PARTS, caseOf, exhibit } from "../../tests/casefile/sample-case.ts";
import { foldCase } from "../case/fold.ts";
import { READERS } from "./choice.ts";
import { suggested } from "./suggest.ts";

const open = foldCase(caseOf(PARTS));
const HERE = new Set(["gate", "gate-copy", "chat"].map(idOf));

test("nobody is suggested witnesses, places, what was taken back, or the line of a statement", () => {
  for (const reader of READERS) {
    expect(suggested(open, reader, HERE), reader).toMatchObject({
      reader,
      witnesses: false,
      places: false,
      statement: false,
      incidents: [idOf("one"), idOf("two")],
      notices: [idOf("letter")],
    });
  }
});

test("effect goes to those who act on it, names of the young to those who protect them", () => {
  const says = (key: "effect" | "names") => READERS.filter((reader) => suggested(open, reader, HERE)[key]);
  expect(says("effect")).toEqual(["landlord", "council", "school", "solicitor", "case-review"]);
  expect(says("names")).toEqual(["school", "police"]);
});

test("originals go to police and solicitor, the redacted copy to everyone else", () => {
  for (const reader of READERS) {
    const originals = ["police", "solicitor"].includes(reader);
    expect(suggested(open, reader, HERE).exhibits, reader).toEqual(
      originals ? [idOf("gate"), idOf("chat")] : [idOf("gate-copy"), idOf("chat")],
    );
  }
});

test("what was destroyed or cannot be read stays out, and so does a file that says where it was made", () => {
  const gone = foldCase(
    caseOf([...PARTS, { kind: "destruction", of: { exhibit: idOf("chat") }, day: "2026-11-02" }]),
  );
  expect(suggested(gone, "police", HERE).exhibits).toEqual([idOf("gate")]);
  expect(suggested(open, "police", new Set([idOf("chat")])).exhibits).toEqual([idOf("chat")]);
  const noCopy = foldCase(caseOf(PARTS.filter((one) => !("copyOf" in one))));
  expect(suggested(noCopy, "council", HERE).exhibits).toEqual([idOf("chat")]);
  expect(suggested(noCopy, "police", HERE).exhibits).toEqual([idOf("gate"), idOf("chat")]);
  const loose = foldCase(caseOf([...PARTS, exhibit("loose")]));
  expect(suggested(loose, "police", new Set([...HERE, idOf("loose")])).exhibits).not.toContain(idOf("loose"));
});

test("a period takes what can have happened in it", () => {
  const within = (from: string | null, until: string | null) =>
    suggested(open, "council", HERE, { from, until });
  expect(within("2026-10-21", null)).toMatchObject({ incidents: [idOf("two")], notices: [idOf("letter")] });
  expect(within(null, "2026-10-20")).toMatchObject({
    incidents: [idOf("one")],
    notices: [],
    from: null,
    until: "2026-10-20",
  });
  expect(within("2030-01-01", null)).toMatchObject({ incidents: [], notices: [], exhibits: [] });
});
