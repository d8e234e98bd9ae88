/** Finding things in the diary: a plain scan over folded text, and filters, piece by piece so that no key waits. */
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

/** The rows of a case, and all that a person may look for in each, folded once for all searches. */
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

  /** Makes rows ready before anyone looks for something, until `enough()`, at least one; true once all are. */
  prepare(enough: () => boolean): boolean {
    while (this.#texts.length < this.rows.length) {
      this.textAt(this.#texts.length);
      if (enough()) break;
    }
    return this.#texts.length === this.rows.length;
  }

  /** The folded text of a row; those before it become ready too. */
  textAt(at: number): string {
    for (let next = this.#texts.length; next <= at; next += 1) {
      const row = this.rows[next];
      this.#texts.push(row === undefined ? "" : foldText(wordsOf(row, this.#names)));
    }
    return this.#texts[at] ?? "";
  }

  /** A search that has looked at nothing yet. Where `before` was finished and asked for less, only what it found is looked at. */
  search(filter: Filter, before: Search | null = null): Search {
    return new Search(this, filter, before);
  }
}

/** One search: it goes on from where it stopped. */
export class Search {
  readonly filter: Filter;
  readonly index: SearchIndex;
  readonly #words: readonly string[];
  /** places to look at; null for all */
  readonly #among: readonly number[] | null;
  readonly #found: number[] = [];
  #next = 0;

  constructor(index: SearchIndex, filter: Filter, before: Search | null) {
    this.index = index;
    this.filter = filter;
    this.#words = foldText(filter.words)
      .split(/\s+/)
      .filter((word) => word !== "");
    this.#among = before !== null && before.index === index && this.#narrows(before) ? before.#found : null;
  }

  /** Whether every row was looked at. */
  get done(): boolean {
    return isEmpty(this.filter) || this.#next >= this.#length;
  }

  /** How many were found until now. */
  get count(): number {
    return isEmpty(this.filter) ? this.index.rows.length : this.#found.length;
  }

  /** What was found until now, newest first. */
  get found(): readonly DiaryRow[] {
    const { rows } = this.index;
    return isEmpty(this.filter) ? rows : this.#found.flatMap((at) => rows[at] ?? []);
  }

  /** Looks at more rows until `enough()`, at least at one; every word of the filter must be there, in any order. */
  more(enough: () => boolean): void {
    if (isEmpty(this.filter)) return;
    for (const end = this.#length; this.#next < end;) {
      const at = this.#among?.[this.#next] ?? this.#next;
      const row = this.index.rows[at];
      if (row !== undefined && fits(row, this.filter) && this.#holds(at)) this.#found.push(at);
      this.#next += 1;
      if (enough()) return;
    }
  }

  get #length(): number {
    return this.#among?.length ?? this.index.rows.length;
  }

  #holds(at: number): boolean {
    if (this.#words.length === 0) return true;
    const text = this.index.textAt(at);
    return this.#words.every((word) => text.includes(word));
  }

  /** Whether nothing can fit that did not fit `before`. */
  #narrows(before: Search): boolean {
    const { channel, actor, label, month, told } = before.filter;
    const { filter } = this;
    return (
      !isEmpty(before.filter) &&
      before.done &&
      before.#words.every((word) => this.#words.some((longer) => longer.includes(word))) &&
      filter.month.startsWith(month) &&
      (channel === "" || channel === filter.channel) &&
      (actor === "" || actor === filter.actor) &&
      (label === "" || label === filter.label) &&
      (told === "" || told === filter.told)
    );
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
