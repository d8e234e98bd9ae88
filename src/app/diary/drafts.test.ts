// What is typed about an incident becomes what is kept: all of it, and nothing that nobody said.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { readEntry } from "../../case/entry.ts";
import type { NewEntry } from "../../case/entry.ts";
import { incidentParts } from "../../case/incident.ts";
import { addDays } from "../../kit/calendar.ts";
import { localNow } from "../fields/local-when.ts";
import { addedParts, correctDraft, readCorrect } from "./correct-draft.ts";
import { NO_EFFECT } from "./effect-scale.ts";
import { entriesOf, incidentIdOf, newGuided, readGuided } from "./guided-draft.ts";
import { incidentOf, joined, labelsOf, newDraft, readIncidentDraft, textTrouble } from "./incident-draft.ts";
import { QUICK, quickWhen } from "./quick-when.tsx";

const ID = "A".repeat(22);
const ids = () => {
  let count = 0;
  return (): string => String((count += 1)).padStart(22, "B");
};
const WHEN = { at: "2026-11-20", zone: "Europe/London", offset: "+00:00" };

/** As whoever keeps the case adds it; throws when it would not be taken. */
const taken = ({ kind, id = ID, ...parts }: NewEntry) =>
  readEntry({
    about: { kind, id, case: ID, recorded: "2026-11-20T10:00:00.000Z", writer: { as: "self" } },
    ...parts,
  });

describe("an account that cannot be kept", () => {
  it("is asked back: nothing, blanks, or more than one field takes", () => {
    expect(textTrouble("")).toBe("missing");
    expect(textTrouble(" \n\t ")).toBe("missing");
    expect(textTrouble("x".repeat(200_001))).toBe("toolong");
  });

  it("is never one of 100,000 characters, emoji, both directions, or characters that cannot be seen", () => {
    for (const text of ["x".repeat(100_000), "😡".repeat(50_000), "قال لي he said", "a\u200bb\u202e"]) {
      expect(textTrouble(text)).toBeNull();
      const entry = taken(incidentOf({ ...newDraft(WHEN), text }));
      expect(entry).toMatchObject({ account: { text } });
    }
  });
});

describe("what is typed", () => {
  it("leaves out every part that was left empty", () => {
    expect(incidentOf({ ...newDraft(WHEN), text: "He came back." })).toEqual({
      kind: "incident",
      account: { text: "He came back." },
      when: { when: WHEN, many: null },
    });
  });

  it("takes a count only where it is one", () => {
    const many = (typed: string) => incidentOf({ ...newDraft(WHEN), many: typed }).when.many;
    expect(["", "1", "many", "-3", "2.5", "12"].map(many)).toEqual([null, null, null, null, null, 12]);
    expect(incidentOf(newDraft(WHEN, "7")).sheet).toBe(7);
    expect(incidentOf(newDraft(WHEN, "no. 7")).sheet).toBeUndefined();
  });

  it("makes labels of words with commas, each once, none too long", () => {
    expect(labelsOf(" noise, gate ,noise,, ")).toEqual(["noise", "gate"]);
    const long = labelsOf("😡".repeat(80));
    expect(() => v.parse(incidentParts.labels, long)).not.toThrow();
  });

  it("stands behind spoken words with one space", () => {
    expect(joined("", "he came")).toBe("he came");
    expect(joined("he came", "back")).toBe("he came back");
    expect(joined("he came\n", "back")).toBe("he came\nback");
  });

  it("of any kind is taken by the case", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const draft = fc.record({
      ...{ text, many: text, place: text, link: text, handle: text, did: text, labels: text, sheet: text },
      replied: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(draft, (typed) => {
        expect(() => taken(incidentOf({ ...newDraft(WHEN), ...typed }))).not.toThrow();
      }),
    );
  });
});

describe("a draft that was stored", () => {
  it("is offered again only when it is one", () => {
    expect([
      readIncidentDraft(null),
      readIncidentDraft({ text: 1 }),
      readGuided([]),
      readCorrect("x"),
    ]).toEqual([null, null, null, null]);
    const guided = { ...newGuided(WHEN, "3"), step: "mine" };
    const stored: unknown = JSON.parse(JSON.stringify(guided));
    expect(readGuided(stored)).toEqual(guided);
  });
});

describe("step by step", () => {
  it("keeps an effect of its own only where one was written", () => {
    const draft = newGuided(WHEN, "");
    expect(entriesOf(draft, ids(), "2026-11-21").map(({ kind }) => kind)).toEqual(["incident"]);
    const both = entriesOf({ ...draft, effect: { ...NO_EFFECT, scale: 3 } }, ids(), "2026-11-21");
    expect(both.map((entry) => taken({ ...entry, id: ID }).about.kind)).toEqual(["incident", "effect"]);
    expect(incidentIdOf(both)).not.toBe("");
    expect(both[1]).toMatchObject({ of: { incident: incidentIdOf(both), day: "2026-11-21" } });
  });

  it("keeps those who were typed in and never added, with the incident that names them", () => {
    const incident = { ...newDraft(WHEN), text: "x", newActor: "Jay", newWitness: "Sam" };
    const entries = entriesOf({ ...newGuided(WHEN, ""), incident }, ids(), "2026-11-21");
    expect(entries.map(({ kind }) => kind)).toEqual(["actor", "witness", "incident"]);
    const [actor, witness, kept] = entries;
    expect(actor).toMatchObject({ actor: { name: "Jay", known: true } });
    expect(kept).toMatchObject({
      actors: actor?.kind === "actor" ? [actor.of.actor] : [],
      witnesses: witness?.kind === "witness" ? [witness.of.witness] : [],
    });
  });
});

describe("a quick time", () => {
  it("is now to the minute, or a day without a time", () => {
    const now = "2026-11-20T12:30:00.000Z";
    const local = localNow(now).at;
    const today = local.slice(0, 10);
    const at = QUICK.map((quick) => quickWhen(quick, now)?.at);
    expect(at).toEqual([local, today, addDays(today, -1), undefined]);
  });
});

describe("adding to an incident", () => {
  const { kind: _, ...now } = incidentOf({
    ...newDraft(WHEN),
    text: "first",
    place: "the gate",
    actors: [ID],
  });

  it("adds nothing where nothing was touched", () => {
    expect(addedParts(now, correctDraft(now))).toEqual({});
  });

  it("adds words, and only the parts that differ", () => {
    const draft = correctDraft(now);
    const parts = { ...draft.parts, text: "more", when: { ...WHEN, at: "2026-11-19" } };
    expect(addedParts(now, { ...draft, parts })).toEqual({
      account: { text: "more" },
      when: { when: { ...WHEN, at: "2026-11-19" }, many: null },
    });
  });

  it("keeps a part that was emptied as empty", () => {
    const draft = correctDraft(now);
    expect(addedParts(now, { ...draft, parts: { ...draft.parts, place: "", actors: [] } })).toEqual({
      where: { channel: null, platform: null, place: "", link: "", handle: "" },
      actors: [],
    });
  });
});
