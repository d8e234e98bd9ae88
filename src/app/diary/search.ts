/** Finding things in the diary: a plain scan over folded text, and filters. */
import type { Case } from "../../case/case.ts";
import { rowsOf } from "./diary-rows.ts";
import type { DiaryRow } from "./diary-rows.ts";

/** `month`: `YYYY-MM`. "" where a filter is not used. */
export type Filter = Readonly<{
  words: string;
  channel: string;
  actor: string;
  label: string;
  month: string;
  told: "" | "yes" | "no";
}>;

export const NO_FILTER: Filter = { words: "", channel: "", actor: "", label: "", month: "", told: "" };

export const isEmpty = (filter: Filter): boolean =>
  Object.values(filter).every((value) => value.trim() === "");

/** Case and accents do not matter, nor do characters that cannot be seen. */
export function foldText(text: string): string {
  // Most texts are plain, and are folded ten thousand at a stroke.
  if (/^[ -~\s]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}

type Names = ReadonlyMap<string, string>;

const INDEXES = new WeakMap<object, SearchIndex>();

/** The rows of a case, and all that a person may look for in each, folded piece by piece so that no key waits for it. */
export class SearchIndex {
  readonly rows: readonly DiaryRow[];
  readonly #names: Names;
  readonly #texts: string[] = [];

  constructor(open: Pick<Case, "incidents" | "effects" | "actors">) {
    this.rows = rowsOf(open);
    this.#names = new Map(
      [...open.actors].map(([id, { now }]) => [
        id,
        [now.name, ...now.accounts.map((one) => one.handle)].join("\n"),
      ]),
    );
  }

  /** Made once for a case: a case never changes, after each change there is a new one. */
  static of(open: Case): SearchIndex {
    const index = INDEXES.get(open) ?? new SearchIndex(open);
    INDEXES.set(open, index);
    return index;
  }

  /** Makes up to `most` more rows ready; false once all are. */
  foldMore(most: number): boolean {
    const start = this.#texts.length;
    for (const row of this.rows.slice(start, start + most)) {
      this.#texts.push(foldText(wordsOf(row, this.#names)));
    }
    return this.#texts.length < this.rows.length;
  }

  /** Every word of the filter must be there, in any order. */
  find(filter: Filter): readonly DiaryRow[] {
    if (isEmpty(filter)) return this.rows;
    this.foldMore(this.rows.length);
    const words = foldText(filter.words)
      .split(/\s+/)
      .filter((word) => word !== "");
    return this.rows.filter((row, at) => {
      const text = this.#texts[at] ?? "";
      return fits(row, filter) && words.every((word) => text.includes(word));
    });
  }
}

function wordsOf({ incident, entry }: DiaryRow, names: Names): string {
  if (incident === null) {
    const { effect } = entry;
    return effect === null ? "" : [effect.words, ...Object.values(effect.fields)].join("\n");
  }
  const { now, first, corrections, labels } = incident;
  let text = first.account.text;
  for (const one of corrections) text += `\n${one.of.why}\n${one.account?.text ?? ""}`;
  if (now.where !== undefined) text += `\n${now.where.place}\n${now.where.handle}\n${now.where.link}`;
  if (now.mine !== undefined) text += `\n${now.mine.did}`;
  for (const label of labels) text += `\n${label}`;
  for (const id of now.actors ?? []) text += `\n${names.get(id) ?? ""}`;
  return text;
}

function fits({ day, incident }: DiaryRow, { channel, actor, label, month, told }: Filter): boolean {
  if (month !== "" && !day.startsWith(month)) return false;
  if (incident === null) return channel === "" && actor === "" && label === "" && told === "";
  if (channel !== "" && incident.now.where?.channel !== channel) return false;
  if (actor !== "" && incident.now.actors?.includes(actor) !== true) return false;
  if (label !== "" && !incident.labels.includes(label)) return false;
  return told === "" || (told === "yes") === incident.told.length > 0;
}
