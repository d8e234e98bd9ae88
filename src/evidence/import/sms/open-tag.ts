/** One tag while it is read: its name, and values between quotes. */
import { copied } from "./copied.ts";
import { decoded } from "./entities.ts";

/** Longer values are not kept, in UTF-16 units. */
export const LONGEST_VALUE = 4_194_304;
/** The same for the bytes of a file, where they are wanted: as base64 of 48 MiB. */
export const LONGEST_DATA = 67_108_864;
const MOST_ATTRIBUTES = 200;
const MOST_NAMES = 1000;

type Name = Readonly<{ name: string; attribute: string }>;

/** A tag whose end has not come yet. */
export type OpenTag = {
  line: number;
  markup: string;
  name: string | null;
  attributes: Map<string, string>;
  lengths: Map<string, number>;
  quote: string;
  attribute: string;
  value: string[];
  length: number;
  /** Whether something stands where only names can: its values may be those of others. */
  odd: boolean;
};

export function opened(line: number): OpenTag {
  const [attributes, lengths] = [new Map<string, string>(), new Map<string, number>()];
  return {
    line,
    markup: "",
    name: null,
    attributes,
    lengths,
    quote: "",
    attribute: "",
    value: [],
    length: 0,
    odd: false,
  };
}

/** The name at the start of what stands in a tag, with its `/`. */
export const nameIn = (markup: string): string | null => /^\/?[A-Za-z_][\w.:-]*/.exec(markup)?.[0] ?? null;

/** The same few stand before every value of a file: each is read once. */
export class Names {
  readonly #known = new Map<string, Name>();

  /** Of `sms address=` and ` date=`; empty where something else stands there. */
  in(markup: string): Name {
    const known = this.#known.get(markup);
    if (known !== undefined) return known;
    const [, name = "", attribute = ""] =
      /^([A-Za-z_][\w.:-]{0,100})?\s{1,300}([^\s=/]{1,100})\s{0,300}=\s{0,300}$/.exec(markup) ?? [];
    const names = { name: copied(name), attribute: copied(attribute) };
    if (this.#known.size < MOST_NAMES && markup.length < 100) this.#known.set(copied(markup), names);
    return names;
  }
}

/** A quote opens. */
export function startValue(tag: OpenTag, quote: string, names: Names): void {
  const { name, attribute } = names.in(tag.markup);
  tag.odd ||= attribute === "" || (tag.name === null) !== (name !== "");
  tag.name ??= nameIn(tag.markup);
  tag.attribute = attribute;
  tag.quote = quote;
  tag.value = [];
  tag.length = 0;
}

/** The quote closes. `longest`: as much of a value is kept, in UTF-16 units. */
export function endValue(tag: OpenTag, longest: number): void {
  if (tag.lengths.size < MOST_ATTRIBUTES) {
    tag.lengths.set(tag.attribute, tag.length);
    if (tag.length <= longest)
      tag.attributes.set(
        tag.attribute,
        decoded(tag.value.length === 1 ? (tag.value[0] ?? "") : tag.value.join("")),
      );
  }
  tag.markup = "";
  tag.quote = "";
}

/** The start of it, as it may be shown. */
export function startOf(tag: OpenTag): string {
  const values = [...tag.attributes].map(([name, value]) => `${name}="${value.slice(0, 100)}"`);
  return `<${[tag.name ?? "", ...values, tag.markup, tag.value.join("").slice(0, 300)].join(" ")}`.slice(
    0,
    300,
  );
}
