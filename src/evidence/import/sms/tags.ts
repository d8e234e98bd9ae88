/** The tags of an XML file, read as they stream in: entities that a file declares are never expanded, nothing is fetched. */
import {
  LONGEST_DATA,
  LONGEST_VALUE,
  Names,
  endValue,
  nameIn,
  opened,
  startOf,
  startValue,
} from "./open-tag.ts";
import type { OpenTag } from "./open-tag.ts";

/**
 * `attributes`: decoded; what is longer than LONGEST_VALUE, and `data` where nobody keeps it, are not kept. `lengths`: of each attribute as it stands in the file, in
 * UTF-16 units. `line` from 1, of its `<`.
 */
export type Tag = Readonly<{
  name: string;
  attributes: ReadonlyMap<string, string>;
  lengths: ReadonlyMap<string, number>;
  line: number;
}>;

/** `close` comes also for `<tag/>`. `broken`: a tag that never ends rightly, told once a line; reading goes on with the next one. */
export type TagListener = Readonly<{
  open(tag: Tag): void;
  close(name: string): void;
  broken(line: number, start: string): void;
}>;

/** Outside of quotes a tag has names alone. */
const LONGEST_MARKUP = 65_536;
/** As much of the end of a piece as is kept until it can be told what it begins. */
const AHEAD = 12;

type Skip = Readonly<{ until: string }>;
export class TagReader {
  readonly #listener: TagListener;
  readonly #inside: RegExp;
  readonly #keeps: () => boolean;
  readonly #names = new Names();
  #text = "";
  #at = 0;
  #line = 1;
  /** Of the line that is being counted: -1 before the first is looked for. */
  #lineEnd = -1;
  #brokenLine = 0;
  #skip: Skip | null = null;
  #tag: OpenTag | null = null;

  /** `keeps`: asked while a `data` is read. `known`: names of elements whose `<name` can stand in no value: a quote before it is missing. */
  constructor(listener: TagListener, known: readonly string[], keeps: () => boolean = () => false) {
    this.#listener = listener;
    this.#keeps = keeps;
    this.#inside = new RegExp(`</?(?:${known.join("|")})[\\s/>]`);
  }

  feed(text: string): void {
    this.#text = this.#at >= this.#text.length ? text : this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#lineEnd = -1;
    this.#run(false);
    this.#lineAt(this.#at);
  }

  end(): void {
    this.#run(true);
    if (this.#tag !== null) this.#break(this.#tag);
  }

  #run(final: boolean): void {
    const end = final ? this.#text.length : this.#text.length - AHEAD;
    while (this.#at < end) {
      const going =
        this.#skip === null
          ? this.#tag === null
            ? this.#between(final)
            : this.#tag.quote === ""
              ? this.#markup(this.#tag)
              : this.#value(this.#tag, final)
          : this.#skipping(this.#skip, final);
      if (!going) return;
    }
  }

  /** Counts the lines up to there; none is looked for twice. */
  #lineAt(at: number): number {
    while (this.#lineEnd < at) {
      if (this.#lineEnd >= 0) this.#line += 1;
      const next = this.#text.indexOf("\n", this.#lineEnd + 1);
      this.#lineEnd = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return this.#line;
  }

  /** All that is there, except for what may be the start of something. */
  #consume(final: boolean): boolean {
    this.#at = final ? this.#text.length : Math.max(this.#at, this.#text.length - AHEAD);
    return false;
  }

  #between(final: boolean): boolean {
    const at = this.#text.indexOf("<", this.#at);
    if (at < 0) return this.#consume(final);
    this.#at = at;
    if (!final && at > this.#text.length - AHEAD) return false;
    const until = skipFrom(this.#text, at);
    if (until !== null) this.#skip = { until };
    else {
      this.#tag = opened(this.#lineAt(at));
      this.#at += 1;
    }
    return true;
  }

  #skipping({ until }: Skip, final: boolean): boolean {
    const at = this.#text.indexOf(until, this.#at);
    if (at < 0) return this.#consume(final);
    this.#at = at + until.length;
    this.#skip = null;
    return true;
  }

  #markup(tag: OpenTag): boolean {
    const at = markupEnd(this.#text, this.#at);
    const sign = this.#text.charAt(at);
    tag.markup += this.#text.slice(this.#at, at);
    this.#at = at;
    if (tag.markup.length > LONGEST_MARKUP || sign === "<") {
      this.#break(tag);
      return true;
    }
    if (sign === "") return false;
    this.#at += 1;
    if (sign === ">") this.#close(tag);
    else startValue(tag, sign, this.#names);
    return true;
  }

  #value(tag: OpenTag, final: boolean): boolean {
    const close = this.#text.indexOf(tag.quote, this.#at);
    const end = close >= 0 ? close : final ? this.#text.length : this.#text.length - AHEAD;
    const piece = this.#text.slice(this.#at, end);
    const inside = piece.includes("<")
      ? this.#text.slice(this.#at, close >= 0 ? close : this.#text.length).search(this.#inside)
      : -1;
    if (inside >= 0 && inside <= piece.length) {
      this.#at += inside;
      this.#break(tag);
      return true;
    }
    this.#at = end;
    tag.length += piece.length;
    if (tag.length <= longestOf(tag, this.#keeps)) tag.value.push(piece);
    if (close < 0) return false;
    endValue(tag, longestOf(tag, this.#keeps));
    this.#at += 1;
    return true;
  }

  #close(tag: OpenTag): void {
    this.#tag = null;
    const markup = tag.markup.trim();
    const closes = markup.endsWith("/");
    const name = tag.name ?? nameIn(markup);
    if (name === null || tag.odd || (tag.name !== null && !/^\/?$/.test(markup))) {
      this.#break(tag);
      return;
    }
    if (name.startsWith("/")) {
      this.#listener.close(name.slice(1));
      return;
    }
    this.#listener.open({ name, attributes: tag.attributes, lengths: tag.lengths, line: tag.line });
    if (closes) this.#listener.close(name);
  }

  #break(tag: OpenTag): void {
    this.#tag = null;
    if (tag.line === this.#brokenLine) return;
    this.#brokenLine = tag.line;
    this.#listener.broken(tag.line, startOf(tag));
  }
}

/** How long a value may be to be kept, in UTF-16 units. */
function longestOf({ attribute }: OpenTag, keeps: () => boolean): number {
  if (attribute !== "data") return LONGEST_VALUE;
  return keeps() ? LONGEST_DATA : -1;
}

/** Of the next quote or angle bracket, or the end of the text. */
function markupEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27 || code === 0x3c || code === 0x3e) return at;
  }
  return text.length;
}

/** Comments, instructions, CDATA, and a DOCTYPE with all that it declares; null for a tag. */
function skipFrom(text: string, at: number): string | null {
  if (text.startsWith("<!--", at)) return "-->";
  if (text.startsWith("<?", at)) return "?>";
  if (text.startsWith("<![CDATA[", at)) return "]]>";
  return text.startsWith("<!", at) ? ">" : null;
}
