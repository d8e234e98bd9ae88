/** Plan links that were cut or changed: none may be taken for a plan, and none may throw. */
import { readLink, writeLink } from "../../src/plan/link.ts";
import { CASES } from "../promises/plan-cases.ts";
import { seeded } from "../promises/answer-sets.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export type LinkFindings = Readonly<{ tried: number; taken: number; thrown: number; longest: number }>;

/** Changes one to three neighbouring characters of a link, or cuts its end, `rounds` times. */
export function mutateLinks(rounds: number, seed: number): LinkFindings {
  const random = seeded(seed);
  const upTo = (end: number): number => Math.floor(random() * end);
  const found = { tried: rounds, taken: 0, thrown: 0, longest: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const one = CASES[upTo(CASES.length)];
    if (one === undefined) continue;
    const link = writeLink(one.plan);
    found.longest = Math.max(found.longest, link.length);
    const at = upTo(link.length);
    const length = 1 + upTo(3);
    const noise = Array.from({ length }, () => DIGITS.charAt(upTo(64))).join("");
    const changed = random() < 0.5 ? link.slice(0, at) : link.slice(0, at) + noise + link.slice(at + length);
    if (changed === link) continue;
    try {
      if (readLink(changed).ok) found.taken += 1;
    } catch {
      found.thrown += 1;
    }
  }
  return found;
}

if (process.argv[1]?.endsWith("mutated-links.ts") === true) {
  process.stdout.write(JSON.stringify(mutateLinks(Number(process.argv[2]), 7)));
}
