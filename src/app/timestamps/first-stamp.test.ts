// An incident shows the first stamp that covers it, and none that was made before it was written.
import { expect, test } from "vitest";
import type { Entry } from "../../case/entry.ts";
import type { Event } from "../../case/event.ts";
import { appendEvent, feedState } from "../../case/log.ts";
import { seededBytes } from "../../vault/vault-fixture.ts";
import { firstStamp } from "./first-stamp.ts";
import { headsText, stampedHeads } from "./stamp-now.ts";

const random = seededBytes(3);

function log(count: number): readonly Event[] {
  const events: Event[] = [];
  for (let number = 1; number <= count; number += 1) {
    const body: Entry = {
      about: {
        kind: "move",
        id: String(number).padStart(22, "0"),
        case: "C".repeat(22),
        recorded: "2026-11-23T10:00:00.000Z",
        writer: { as: "self" },
      },
      move: { what: "home", day: "2026-11-23", area: null, said: "" },
    };
    events.push(appendEvent(feedState("F".repeat(22), events), body, random));
  }
  return events;
}

const EVENTS = log(5);
const stamp = (events: readonly Event[], at: string) => ({
  case: "C".repeat(22),
  heads: headsText("C".repeat(22), events),
  token: "",
  root: "",
  at,
  authority: "Ours",
});
const id = (number: number): string => String(number).padStart(22, "0");

test("no stamp vouches for what came after it, nor for what is not there", () => {
  const stamps = [stamp(EVENTS.slice(0, 2), "one")];
  expect(firstStamp(EVENTS, stamps, id(3))).toBeNull();
  expect(firstStamp(EVENTS, stamps, id(9))).toBeNull();
  expect(firstStamp(EVENTS, [], id(1))).toBeNull();
});

test("the first one that covers it is shown", () => {
  const stamps = [stamp(EVENTS.slice(0, 2), "one"), stamp(EVENTS.slice(0, 4), "two"), stamp(EVENTS, "three")];
  expect([1, 2, 3, 4, 5].map((number) => firstStamp(EVENTS, stamps, id(number))?.at)).toEqual([
    "one",
    "one",
    "two",
    "two",
    "three",
  ]);
});

test("a stamp of another log, or a text that is none, vouches for nothing", () => {
  const other = { ...stamp(EVENTS, "one"), heads: stamp(log(2), "").heads.replaceAll("F", "G") };
  expect(firstStamp(EVENTS, [other, { ...other, heads: "nonsense" }], id(1))).toBeNull();
  expect(stampedHeads("[]")).toEqual({});
});
