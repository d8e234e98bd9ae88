/** The tag files that say what a bag is: bagit.txt and bag-info.txt (RFC 8493, sections 2.1.1 and 2.2.2). */

export const BAGIT_TXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** Which part of how many, and what names the whole. */
export type PartOf = Readonly<{ part: number; parts: number; group: string }>;

/** `made`: UTC to the second. `bytes` and `files` of the payload of this bag. `part` is null for a whole bag. */
export type BagFacts = Readonly<{ made: string; bytes: number; files: number; part: PartOf | null }>;

export const AGENT = "HABITS case file 1";

export function bagInfo({ made, bytes, files, part }: BagFacts): string {
  const lines = [
    `Bag-Software-Agent: ${AGENT}`,
    `Bagging-Date: ${made.slice(0, 10)}`,
    `Payload-Oxum: ${bytes}.${files}`,
    ...(part === null
      ? []
      : [`Bag-Group-Identifier: ${part.group}`, `Bag-Count: ${part.part} of ${part.parts}`]),
    "External-Description: A case file. Read data/case-file.pdf. how-to-check.txt tells how to check it.",
    "Habits-Case-File-Version: 1",
    `Made: ${made}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The values by name, names in small letters; a line that begins with blank space goes on with the one before. */
export function readBagInfo(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let last = "";
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name, value = ""] = /^([^\s:][^:]*):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = name.trim().toLowerCase();
      values.set(last, value);
    } else if (/^[ \t]+\S/.test(line) && last !== "") values.set(last, `${values.get(last)} ${line.trim()}`);
  }
  return values;
}

/** `case-file-2026-11-23`, with its part where it is one. */
export function bagFolder(made: string, part: PartOf | null): string {
  const of = part === null ? "" : `-part-${part.part}-of-${part.parts}`;
  return `case-file-${made.slice(0, 10)}${of}`;
}
