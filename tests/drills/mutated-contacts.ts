/** Contacts files with damage: no readable contact may be lost, and reading may not throw. */
import { readVcards, writeCards } from "../../src/app/contacts/vcard.ts";
import { seeded } from "../promises/answer-sets.ts";

export type ContactFindings = Readonly<{ tried: number; lost: number; thrown: number }>;

const CARDS = 12;
const card = (number: number): string =>
  `BEGIN:VCARD\r\nVERSION:${number % 2 === 0 ? "3.0" : "4.0"}\r\nFN:Person ${number}\r\nTEL:+44 1632 ${960_000 + number}\r\nEND:VCARD\r\n`;

/** Each round damages one card of twelve; the eleven others must come back byte for byte. */
export function mutateContacts(rounds: number, seed: number): ContactFindings {
  const random = seeded(seed);
  const upTo = (end: number): number => Math.floor(random() * end);
  const found = { tried: rounds, lost: 0, thrown: 0 };
  const whole = Array.from({ length: CARDS }, (_, number) => card(number));
  for (let round = 0; round < rounds; round += 1) {
    const hurt = upTo(CARDS);
    const damaged = damage(whole[hurt] ?? "", upTo, random);
    const text = whole.map((one, number) => (number === hurt ? damaged : one)).join("");
    try {
      const file = readVcards(new TextEncoder().encode(text));
      const kept = new TextDecoder().decode(writeCards(file, file.cards));
      found.lost += whole.filter((one, number) => number !== hurt && !kept.includes(one.trimEnd())).length;
    } catch {
      found.thrown += 1;
    }
  }
  return found;
}

/** Bytes changed inside the lines of a card, or its END gone. */
function damage(text: string, upTo: (end: number) => number, random: () => number): string {
  if (random() < 0.3) return text.replace("END:VCARD\r\n", "");
  const lines = text.split("\r\n");
  const line = 1 + upTo(3);
  const old = lines[line] ?? "";
  const at = upTo(old.length);
  lines[line] = old.slice(0, at) + String.fromCharCode(32 + upTo(90)) + old.slice(at + 1);
  return lines.join("\r\n");
}

if (process.argv[1]?.endsWith("mutated-contacts.ts") === true) {
  process.stdout.write(JSON.stringify(mutateContacts(Number(process.argv[2]), 11)));
}
