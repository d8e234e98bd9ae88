/** Canonical JSON (RFC 8785): one spelling for each value, so that its digest means the value. */

/** Throws a TypeError for what JSON cannot say: undefined in a list, functions, maps, dates, bytes, NaN, infinities, lone surrogates. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return `[${Array.from<unknown, string>(value, canonicalJson).join(",")}]`;
  if (typeof value !== "object" || Object.prototype.toString.call(value) !== "[object Object]") {
    throw new TypeError(`JSON has no such ${typeof value}.`);
  }
  const pairs = Object.entries(value)
    // A key without a value is not there, as JSON.stringify has it.
    .filter(([, one]) => one !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `{${pairs.map(([key, one]) => `${text(key)}:${canonicalJson(one)}`).join(",")}}`;
}

/** ECMAScript's own spelling is the one that RFC 8785, section 3.2.2.3 asks for. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("JSON has no such number.");
  return JSON.stringify(value);
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("A text has half of a surrogate pair.");
  return JSON.stringify(value);
}
