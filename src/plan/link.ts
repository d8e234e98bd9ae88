/** A plan as a short text for the fragment of an address, and back: ids as numbers, never an answer. */
import { NUMBERS, numberOf } from "./numbers.ts";
import type { StepNumbers } from "./numbers.ts";
import { firstThings, planStep } from "./plan.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { STEPS } from "./steps/all.ts";

/*
 * All characters are base64url digits of six bits:
 *   version (1), length of the whole text (2), length of the place's id (1), that id,
 *   for each step: number (1), reason (1), count of digits (1), that many digits with a bit for each item,
 *   checksum (3): an 18-bit CRC over all digits before it.
 */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VERSION = "1";
const HEAD = 4;
const CHECK = 3;
const BITS = 6;
const LONGEST = 64 * 64 - 1;

/** x^18 + x^7 + 1: finds every change within three neighbouring digits, and every two changed bits. */
const POLYNOMIAL = 0x81;

/** `cut`: the end is missing. `newer`: made by a later version. `malformed`: anything else. */
export type LinkResult =
  Readonly<{ ok: true; plan: Plan }> | Readonly<{ ok: false; why: "cut" | "malformed" | "newer" }>;

const MALFORMED: LinkResult = { ok: false, why: "malformed" };

/** Throws when the plan holds an id without a number, or a place whose id is no address word. */
export function writeLink(plan: Plan): string {
  const place = plan.place ?? "";
  if (!/^[a-z0-9-]{0,63}$/.test(place)) throw new Error(`The place "${place}" cannot stand in a link.`);
  const steps = plan.steps.map(writeStep).join("");
  const length = HEAD + place.length + steps.length + CHECK;
  if (length > LONGEST) throw new Error("The plan is too long for a link.");
  const text = `${VERSION}${digit(length >> BITS)}${digit(length & 63)}${digit(place.length)}${place}${steps}`;
  return text + checksum(text);
}

/** Reads what `writeLink` wrote. Refuses every text that was cut or changed; never throws. */
export function readLink(text: string): LinkResult {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return MALFORMED;
  const length = value(text, 1) * 64 + value(text, 2);
  if (text.length < HEAD + CHECK || text.length < length) return { ok: false, why: "cut" };
  const body = text.slice(0, -CHECK);
  if (text.length > length || checksum(body) !== text.slice(-CHECK)) return MALFORMED;
  if (!body.startsWith(VERSION)) return { ok: false, why: "newer" };
  const placeEnd = HEAD + value(body, 3);
  const place = body.slice(HEAD, placeEnd);
  if (!/^[a-z0-9-]*$/.test(place) || placeEnd > body.length) return MALFORMED;
  const read = readSteps(body, placeEnd);
  if (typeof read === "string") return { ok: false, why: read };
  return {
    ok: true,
    plan: { version: 1, place: place === "" ? null : place, steps: read, first: firstThings(read) },
  };
}

/** Steps that tell of abuse, stalking, sexual images or suicide: such a plan is sent only when asked twice (CARE C9). */
const PRIVATE: readonly string[] = [
  "taken-harm",
  "suicide",
  "self-harm-told",
  "abuse-at-home",
  "stalking",
  "breach",
  "exploited",
  "adult-at-risk",
  "child-abuse",
  "image-under-18",
  "image-adult",
  "blackmail",
];

/** Whether a plan would tell whoever reads it of abuse, stalking, sexual images or suicide. */
export const hasPrivateSignal = (plan: Plan): boolean => plan.steps.some((step) => PRIVATE.includes(step.id));

function writeStep(step: PlanStep): string {
  const { number, reasons, items } = numberOf(step.id);
  const has = new Set([...step.do, ...step.expect, ...step.say, ...step.write, ...step.traps, ...step.next]);
  const bits = items.map((item) => has.delete(`${step.id}.${item}`));
  const reason = reasons.indexOf(step.reason);
  if (has.size > 0 || reason === -1) throw new Error(`The step "${step.id}" holds an id without a number.`);
  const count = Math.ceil((bits.lastIndexOf(true) + 1) / BITS);
  const digits = Array.from({ length: count }, (_, at) =>
    digit(
      bits.slice(at * BITS, (at + 1) * BITS).reduce((sum, bit, place) => sum + (bit ? 1 << place : 0), 0),
    ),
  );
  return `${digit(number)}${digit(reason)}${digit(count)}${digits.join("")}`;
}

/** What is known to be retired is left out; a number that nobody knows comes from a newer version. */
function readSteps(text: string, from: number): readonly PlanStep[] | "malformed" | "newer" {
  const steps: PlanStep[] = [];
  const seen = new Set<string>();
  for (let at = from; at < text.length;) {
    const [id, numbers] = NUMBERS[value(text, at)] ?? [];
    const count = value(text, at + 2);
    const digits = text.slice(at + 3, at + 3 + count);
    if (id === undefined || numbers === undefined) return "newer";
    if (at + 3 + count > text.length || seen.has(id)) return "malformed";
    const step = readStep(id, numbers, value(text, at + 1), digits);
    if (typeof step === "string") return step;
    if (step !== null) steps.push(step);
    seen.add(id);
    at += 3 + count;
  }
  return steps;
}

function readStep(
  id: string,
  numbers: Omit<StepNumbers, "number">,
  reasonNumber: number,
  digits: string,
): PlanStep | "newer" | null {
  const names = [...digits].flatMap((_, at) =>
    Array.from({ length: BITS }, (__, bit) => ((value(digits, at) >> bit) & 1 ? at * BITS + bit : null)),
  );
  const has = new Set<string>();
  for (const index of names) {
    if (index === null) continue;
    const name = numbers.items[index];
    if (name === undefined) return "newer";
    has.add(`${id}.${name}`);
  }
  const reason = numbers.reasons[reasonNumber];
  if (reason === undefined) return "newer";
  const step = STEPS.find((one) => one.id === id);
  const rule = step?.states.find((one) => one.reason === reason);
  if (step === undefined || rule === undefined) return null;
  const items = step.items.filter((item) => has.has(item.id));
  return planStep(id, rule.state, reason, rule.state === "not-for-you" ? [] : items);
}

const digit = (number: number): string => DIGITS.charAt(number);

/** -1 beyond the end. */
const value = (text: string, at: number): number => (at < text.length ? DIGITS.indexOf(text.charAt(at)) : -1);

function checksum(text: string): string {
  let sum = 0x2_5a5a;
  for (const char of text) {
    const number = DIGITS.indexOf(char);
    for (let bit = BITS - 1; bit >= 0; bit -= 1) {
      const top = (sum >> 17) ^ ((number >> bit) & 1);
      sum = ((sum << 1) & 0x3_ffff) ^ (top === 1 ? POLYNOMIAL : 0);
    }
  }
  return digit((sum >> 12) & 63) + digit((sum >> 6) & 63) + digit(sum & 63);
}
