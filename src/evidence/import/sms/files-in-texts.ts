/** The files that multimedia messages carry, taken out of the base64 in which the file holds them. */
import { fromBase64url } from "../../../kit/bytes.ts";
import type { InnerPlace } from "../inside.ts";
import type { InnerFile } from "../mail/files-in-mails.ts";
import type { Member } from "../source.ts";
import { Multimedia } from "./multimedia.ts";
import { KNOWN } from "./read-file.ts";
import { TagReader } from "./tags.ts";
import type { Tag, TagListener } from "./tags.ts";

/** Those of `places` that are there and hold base64, in the order of the file. */
export async function* filesInTexts(
  member: Member,
  places: readonly InnerPlace[],
): AsyncGenerator<InnerFile> {
  const finder = new Finder(member.name, places);
  const tags = new TagReader(finder, KNOWN, () => finder.wanted);
  const decoder = new TextDecoder("utf-8");
  for await (const piece of member.bytes()) {
    tags.feed(decoder.decode(piece, { stream: true }));
    yield* finder.taken();
    if (finder.left === 0) return;
  }
  tags.feed(decoder.decode());
  tags.end();
  yield* finder.taken();
}

class Finder implements TagListener {
  readonly #file: string;
  readonly #names: ReadonlySet<string>;
  readonly #lines: ReadonlySet<number | null>;
  #inside: Multimedia | null = null;
  readonly #found: InnerFile[] = [];
  left: number;

  constructor(file: string, places: readonly InnerPlace[]) {
    this.#file = file;
    this.#names = new Set(places.map(({ line, number }) => `${line}/${number}`));
    this.#lines = new Set(places.map(({ line }) => line));
    this.left = this.#names.size;
  }

  /** Whether the bytes of parts are kept while they are read. */
  get wanted(): boolean {
    return this.#inside !== null;
  }

  taken(): readonly InnerFile[] {
    return this.#found.splice(0);
  }

  open(tag: Tag): void {
    if (tag.name === "part") this.#part(tag);
    else if (tag.name === "mms" && this.#lines.has(tag.line))
      this.#inside = new Multimedia(tag, { file: this.#file, line: tag.line, path: null });
    else if (tag.name === "mms" || tag.name === "sms") this.#inside = null;
  }

  close(name: string): void {
    if (name === "mms") this.#inside = null;
  }

  broken(): void {
    // Told when it was read.
  }

  #part(tag: Tag): void {
    const added = this.#inside?.part(tag) ?? null;
    if (this.#inside === null || added === null || added.member === null) return;
    const line = this.#inside.tag.line;
    const number = this.#inside.count;
    if (!this.#names.has(`${line}/${number}`)) return;
    this.left -= 1;
    const bytes = fromBase64url(plain(tag.attributes.get("data") ?? ""));
    if (bytes !== null) this.#found.push({ name: added.member, bytes });
  }
}

/** As the other alphabet of base64 has it, without breaks and padding. */
const plain = (text: string): string =>
  text.replaceAll(/[\s=]/g, "").replaceAll("+", "-").replaceAll("/", "_");
