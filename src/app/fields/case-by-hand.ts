/** Cases, clocks and bodies made by hand, for the tests of the screens and the letters. */
import type { Case, Exhibit, Incident, Kept, Notice } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import type { Body, BodyKind } from "../../case/notice.ts";

const RECORDED = "2026-11-20T10:00:00.000Z";

const recorded = (id: string) => ({ id, recorded: RECORDED, writer: { as: "self" }, clock: null }) as const;

export const day = (at: string) => ({ at, zone: null, offset: null });

/** A case with nothing in it. */
export function emptyCase(): Case {
  return {
    id: "case",
    name: "A case",
    about: "me",
    who: "",
    area: null,
    young: null,
    sample: false,
    opened: RECORDED,
    plan: null,
    incidents: [],
    effects: [],
    actors: new Map(),
    witnesses: new Map(),
    bodies: new Map(),
    notices: [],
    silences: [],
    moves: [],
    exhibits: new Map(),
    settled: new Map(),
    backup: null,
    forks: [],
    events: 0,
  };
}

/** Something recorded once. */
export const kept = <T>(id: string, now: T): Kept<T> => ({ ...recorded(id), now, before: [] });

/** A body written in, named as its kind. */
export const body = (kind: BodyKind): Body => ({
  kind,
  name: kind,
  pack: null,
  relevant: null,
  contact: "",
  stated: null,
});

/** A notice on a day, without replies. */
export function notice(
  id: string,
  to: Partial<Notice["to"]> & Readonly<{ body: string }>,
  at: string,
  parts: Partial<Notice> = {},
): Notice {
  return {
    ...recorded(id),
    to: { topic: "other", way: "call", handle: "", ...to },
    when: { when: day(at) },
    incidents: [],
    replies: [],
    references: [],
    fixed: null,
    ...parts,
  };
}

/** An incident in the words given. */
export function incident(id: string, text: string, parts: Partial<Incident> = {}): Incident {
  const first = { account: { text }, when: { when: day("2026-11-01"), many: null } };
  return {
    ...recorded(id),
    first,
    now: first,
    corrections: [],
    withdrawn: null,
    labels: [],
    worst: false,
    effects: [],
    told: [],
    ...parts,
  };
}

/** A file that was kept, ten kilobytes long. */
export function exhibit(id: string, name: string, parts: Partial<Exhibit> = {}): Exhibit {
  return {
    ...recorded(`e-${id}`),
    of: { exhibit: id },
    exhibit: { name, type: "application/pdf", size: 10_000, digest: "0".repeat(64), taken: "file" },
    now: { shows: "", source: { platform: null, handle: "", link: "", post: "" } },
    descriptions: [],
    custody: [],
    copies: [],
    import: null,
    destroyed: null,
    ...parts,
  };
}

/** A clock that runs, of a body that owes something. */
export function clock(parts: Partial<Clock>): Clock {
  return {
    key: "clock",
    kind: "owed",
    rule: null,
    notice: null,
    incident: null,
    body: null,
    topic: null,
    from: null,
    due: null,
    dueAt: null,
    state: "running",
    late: 0,
    count: null,
    promised: "",
    extended: false,
    next: null,
    ...parts,
  };
}
