/** Makes typed text something that can be kept: half of a surrogate pair, as a cut emoji leaves it, is no letter in UTF-8. */

/** Every half of a pair in every text and key of a plain value becomes U+FFFD. A value without one is answered as it is. */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
  if (Array.isArray(value))
    return changedOr(
      value,
      value.map((one: unknown) => wellFormed(one)),
    );
  if (typeof value !== "object" || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, one]: [string, unknown]) => [wellFormed(key), wellFormed(one)] as const);
  const same = after.every(([key, one], at) => key === before[at]?.[0] && one === before[at][1]);
  return same ? value : Object.fromEntries(after);
}

function changedOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((one, at) => one === before[at]) ? before : after;
}
