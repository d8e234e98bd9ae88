/** The register: what was told to each body, what came of it, and which clocks run, overdue first. */
import type { Case, Kept, Notice } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import type { Body } from "../../case/notice.ts";
import type { When } from "../../case/parts.ts";
import { whenKey } from "../../case/when-key.ts";
import { isOpen } from "./standing.ts";

/** `clocks`: the ones that still stand open, overdue first. `last`: the newest notice or reply, by when it happened. */
export type BodyLine = Readonly<{
  id: string;
  body: Body;
  notices: readonly Notice[];
  clocks: readonly Clock[];
  references: readonly string[];
  last: Readonly<{ what: "notice" | "reply" | "fixed"; notice: Notice; when: When }> | null;
}>;

/** The body a clock is about: its own, or that of its notice. */
export function bodyOf(clock: Clock, open: Case): string | null {
  if (clock.body !== null) return clock.body;
  return open.notices.find((notice) => notice.id === clock.notice)?.to.body ?? null;
}

/** One line for each body: overdue first, then what is due soonest, then where something happened last. */
export function byBody(open: Case, clocks: readonly Clock[]): readonly BodyLine[] {
  const owed = grouped(clocks.filter(isOpen), (clock) => bodyOf(clock, open));
  const told = grouped(open.notices, (notice) => notice.to.body);
  return [...open.bodies]
    .map(([id, body]) => lineOf(id, body, told.get(id) ?? [], owed.get(id) ?? []))
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        soonest(one).localeCompare(soonest(other)) ||
        order(other.last?.when, one.last?.when),
    );
}

function grouped<Thing>(things: readonly Thing[], by: (thing: Thing) => string | null) {
  const groups = new Map<string | null, Thing[]>();
  for (const thing of things) {
    const key = by(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

function lineOf(
  id: string,
  body: Kept<Body>,
  notices: readonly Notice[],
  clocks: readonly Clock[],
): BodyLine {
  const happened = notices.flatMap((notice) => [
    { what: "notice" as const, notice, when: notice.when.when },
    ...notice.replies.map((reply) => ({ what: "reply" as const, notice, when: reply.when.when })),
    ...(notice.fixed === null
      ? []
      : [{ what: "fixed" as const, notice, when: dayOf(notice.fixed.recorded) }]),
  ]);
  return {
    id,
    body: body.now,
    notices,
    clocks: clocks.toSorted((one, other) => late(one) - late(other)),
    references: [...new Set(notices.flatMap((notice) => notice.references))],
    last: happened.toSorted((one, other) => order(other.when, one.when))[0] ?? null,
  };
}

/** By when it was; nothing comes before everything. */
const order = (one: When | undefined, other: When | undefined): number =>
  (one === undefined ? "" : whenKey(one.at)).localeCompare(other === undefined ? "" : whenKey(other.at));

/** What is asked on a screen is known by the day it was recorded. */
const dayOf = (recorded: string): When => ({ at: recorded.slice(0, 10), zone: null, offset: null });

const late = (clock: Clock): number => (clock.state === "overdue" ? 0 : clock.state === "due" ? 1 : 2);

const rank = ({ clocks }: BodyLine): number => (clocks.some((clock) => clock.state === "overdue") ? 0 : 1);

/** A body without a date stands after those with one. */
const soonest = ({ clocks }: BodyLine): string =>
  clocks.map((clock) => clock.due ?? "9999").toSorted()[0] ?? "9999";

/** Bodies whose references, name or accounts hold what was typed; all of them for an empty search. */
export function found(lines: readonly BodyLine[], typed: string): readonly BodyLine[] {
  const sought = plain(typed);
  if (sought === "") return lines;
  return lines.filter((line) =>
    [line.body.name, ...line.references, ...line.notices.map((notice) => notice.to.handle)].some((text) =>
      plain(text).includes(sought),
    ),
  );
}

/** A reference is found however its spaces and strokes are typed. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s\-/._#]/g, "");
