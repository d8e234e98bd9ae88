/** The drill of flips inside a page: one byte of anything that is stored is changed, all is opened, and it is put back. */
import { equal } from "../../../src/kit/bytes.ts";
import { unpackTries } from "../../../src/vault/tries.ts";
import { lookAround, make, namesOf, waysOf } from "./open-all.ts";
import type { FlipSecrets, Seen } from "./open-all.ts";
import { openRaw, readRaw, swapRaw } from "./raw.ts";
import type { Value } from "./raw.ts";

/** `values`, `names`, `slots`, `tries`: how many rounds changed a value, the key it lies under, the installation, the count of wrong tries. */
export type FlipFindings = {
  values: number;
  names: number;
  slots: number;
  tries: number;
  /** the change went unseen, or was seen and the wrong thing was named */
  unseen: number;
  misnamed: number;
  /** a record came back with other bytes than were kept and nobody said so; or the count of tries asks for a wipe that nobody asked for */
  wrong: number;
  /** a record that was not touched was not given */
  lost: number;
  /** values that are not as they were when all is put back: something was written while reading */
  changed: number;
  examples: string[];
};

/** `what` is damaged: "slots", "tries", or a record such as "main events 3". */
type Hit = Readonly<{ what: string; how: string; was: Value; now: Value }>;

type UpTo = (end: number) => number;

/** Chance that is the same for the same seed (mulberry32). */
function chance(seed: number): UpTo {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

/** The name of what lies there; the two values of `front` are told apart by their length. */
const whatIs = ({ store, key, bytes }: Value, names: ReadonlyMap<string, string>): string =>
  store === "front"
    ? bytes.length > 1000
      ? "slots"
      : "tries"
    : (names.get(key) ?? `nothing of ours, ${store} ${key}`);

/** A byte of the value, or one time in eight a letter of its key; two rows never have one key. */
function changeOne(was: Value, values: readonly Value[], upTo: UpTo): Pick<Hit, "now" | "how"> {
  if (upTo(8) === 0) {
    const at = upTo(was.key.length);
    const letter = String.fromCharCode(was.key.charCodeAt(at) ^ (1 + upTo(63)));
    const key = was.key.slice(0, at) + letter + was.key.slice(at + 1);
    if (!values.some((other) => other.store === was.store && other.key === key))
      return { now: { ...was, key }, how: `key, letter ${at}` };
  }
  const bytes = was.bytes.slice();
  const at = upTo(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + upTo(255));
  return { now: { ...was, bytes }, how: `byte ${at} of ${bytes.length}` };
}

/** A quarter of the rounds goes to the installation, one in fifty to the count of tries, the rest to rows and chunks alike. */
function choose(values: readonly Value[], names: ReadonlyMap<string, string>, upTo: UpTo): Value {
  const die = upTo(100);
  const wanted = die < 25 ? "slots" : die < 27 ? "tries" : "";
  const some = values.filter((value) => {
    const what = whatIs(value, names);
    return wanted === "" ? value.store !== "front" : what === wanted;
  });
  const one = some[upTo(some.length)];
  if (one === undefined) throw new Error(`There are no ${wanted}.`);
  return one;
}

async function run(
  given: Readonly<{ secrets: FlipSecrets; rounds: number; seed: number }>,
): Promise<FlipFindings> {
  const upTo = chance(given.seed);
  const ways = waysOf(given.secrets);
  const database = await openRaw();
  const names = await namesOf(ways);
  const values = await readRaw(database);
  const before = await lookAround(ways, null);
  if (before.faults.length > 0) throw new Error(before.faults.join("; "));
  const found: FlipFindings = {
    values: 0,
    names: 0,
    slots: 0,
    tries: 0,
    unseen: 0,
    misnamed: 0,
    wrong: 0,
    lost: 0,
    changed: 0,
    examples: [],
  };
  for (let round = 0; round < given.rounds; round += 1) {
    const was = choose(values, names, upTo);
    const hit: Hit = { what: whatIs(was, names), was, ...changeOne(was, values, upTo) };
    if (hit.now.key !== was.key) found.names += 1;
    else if (was.store === "front") found[hit.what === "slots" ? "slots" : "tries"] += 1;
    else found.values += 1;
    await swapRaw(database, was, hit.now);
    // The slots are opened by keys that are worked out anew, by each way in turn.
    const seen = await lookAround(ways, hit.what === "slots" ? round % ways.length : null);
    judge(hit, seen, before, found);
    await swapRaw(database, hit.now, was);
  }
  const after = await readRaw(database);
  database.close();
  found.changed = values.filter(({ store, key, bytes }) => {
    const now = after.find((one) => one.store === store && one.key === key);
    return now === undefined || !equal(now.bytes, bytes);
  }).length;
  if (after.length !== values.length) found.changed += 1;
  return { ...found, examples: found.examples.slice(0, 8) };
}

function judge({ what, how, was, now }: Hit, seen: Seen, before: Seen, found: FlipFindings): void {
  const tell = (kind: "unseen" | "misnamed" | "wrong" | "lost", which: string): void => {
    found[kind] += 1;
    found.examples.push(`${kind}: ${what}, ${how}: ${which} [${seen.faults.join("; ")}]`);
  };
  if (what === "tries") {
    // Not sealed, for it is written while locked: nothing may follow from its damage.
    if (seen.faults.length > 0) tell("misnamed", "the count of tries is no part of what is kept");
    if (now.key === was.key && unpackTries(now.bytes).wipeAfter !== 0)
      tell("wrong", "a wipe nobody asked for");
  } else if (seen.faults.length === 0) tell("unseen", "no fault");
  else if (!seen.faults.some((fault) => fault.startsWith(what))) tell("misnamed", "another name");
  for (const [name, bytes] of before.given) {
    const given = seen.given.get(name);
    const named = seen.faults.some((fault) => fault.startsWith(`${name} `));
    if (given === undefined && !named) tell("lost", name);
    if (given !== undefined && !named && !equal(given, bytes)) tell("wrong", name);
  }
}

let hurt: readonly Hit[] = [];

/** Changes something for a look at the screens: the newest event, or the keys of both rows of the installation. */
async function harm(
  given: Readonly<{ secrets: FlipSecrets; what: "event" | "installation" }>,
): Promise<string> {
  const database = await openRaw();
  const names = await namesOf(waysOf(given.secrets));
  const values = await readRaw(database);
  const events = values.filter((value) => whatIs(value, names).startsWith("main events "));
  const numberOf = (value: Value): number => Number(whatIs(value, names).split(" ").at(-1));
  const newest = events.toSorted((one, other) => numberOf(other) - numberOf(one)).slice(0, 1);
  const all = given.what === "event" ? newest : values.filter((value) => whatIs(value, names) === "slots");
  hurt = all.map((was, at) => {
    const bytes = was.bytes.map((byte, place) => (place === 20 ? byte ^ 1 : byte));
    const now = given.what === "event" ? { ...was, bytes } : { ...was, key: `q${at}` };
    return { what: whatIs(was, names), how: given.what, was, now };
  });
  const [first] = hurt;
  if (first === undefined) throw new Error(`There is no ${given.what}.`);
  for (const { was, now } of hurt) await swapRaw(database, was, now);
  database.close();
  return first.what;
}

/** Puts back what was harmed. The page must be the same one. */
async function heal(): Promise<void> {
  const database = await openRaw();
  for (const { was, now } of hurt) await swapRaw(database, now, was);
  database.close();
  hurt = [];
}

Object.assign(globalThis, { flips: { make, run, harm, heal } });
