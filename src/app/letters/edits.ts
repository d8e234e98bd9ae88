/** A text that is changed by hand, with the way back: one step for each word typed, paste or cut. */

/** `past`: earlier texts, oldest first. `running`: the last change was one letter within a word. */
export type Edits = Readonly<{ text: string; past: readonly string[]; running: boolean }>;

const MOST = 200;

export const asMade = (text: string): Edits => ({ text, past: [], running: false });

/** The text after a key, a paste or a whole new text. Letters of one word are one step. */
export function typed(edits: Edits, text: string): Edits {
  if (text === edits.text) return edits;
  const running = isOneMore(edits.text, text);
  const past = running && edits.running ? edits.past : [...edits.past, edits.text].slice(-MOST);
  return { text, past, running };
}

/** One step back; the same when there is none. */
export function undone(edits: Edits): Edits {
  const text = edits.past.at(-1);
  return text === undefined ? edits : { text, past: edits.past.slice(0, -1), running: false };
}

function isOneMore(before: string, after: string): boolean {
  if (after.length !== before.length + 1) return false;
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return after.slice(at + 1) === before.slice(at) && /\S/.test(after[at] ?? "");
}
