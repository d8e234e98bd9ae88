/** Opens what a person chose: a zip by its content, a single file, or several parts of one export as one source. */
import type { Skipped } from "./archive-names.ts";
import { nameToShow } from "./archive-names.ts";
import { isZip, openArchive } from "./archive.ts";
import type { OpenSource } from "./archive.ts";
import { NoExport } from "./reader.ts";
import type { Seekable } from "./seekable.ts";
import type { Member } from "./source.ts";

/** The longest file that is opened, in bytes. */
export const LONGEST_FILE = 8 * 1024 ** 3;

const PIECE = 1_048_576;

/** A file as it was chosen; `name` as its folder calls it. */
export type Chosen = Readonly<{ file: Seekable; name: string }>;

/** Nothing but its first bytes and an archive's list of members is read. Throws a NoExport as `openArchive` does, and `too-big` for a file of more than LONGEST_FILE bytes. */
export async function openSource(file: Seekable, name: string): Promise<OpenSource> {
  if (file.size === 0) throw new NoExport("empty", name);
  if (file.size > LONGEST_FILE) throw new NoExport("too-big", name);
  if (isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) return openArchive(file, name);
  return { name, archive: false, members: [memberOf(file, name)], skipped: [] };
}

function memberOf(file: Seekable, name: string): Member {
  return { name, size: file.size, bytes: () => piecesOf(file) };
}

async function* piecesOf(file: Seekable): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}

/**
 * Several files as the parts of one export. A member that is in two parts is there once; where both have other bytes under one name, the later
 * one is named `part.zip/name`. A part that cannot be opened is left out by name; throws its NoExport when none can be.
 */
export async function openSources(files: readonly Chosen[]): Promise<OpenSource> {
  const parts: OpenSource[] = [];
  const skipped: Skipped[] = [];
  let first: NoExport | null = null;
  for (const [at, { file, name }] of files.entries()) {
    try {
      parts.push(from(await openSource(file, name), at));
    } catch (fault: unknown) {
      if (!(fault instanceof NoExport)) throw fault;
      first ??= fault;
      skipped.push({ name: nameToShow(name), why: "no-export" });
    }
  }
  const [one] = parts;
  if (one === undefined) throw first ?? new NoExport("empty", "");
  if (parts.length === 1) return { ...one, skipped: [...one.skipped, ...skipped] };
  return {
    name: one.name,
    archive: true,
    members: together(parts),
    skipped: [...parts.flatMap((part) => part.skipped), ...skipped],
  };
}

function from(part: OpenSource, file: number): OpenSource {
  const whole = !part.archive;
  return {
    ...part,
    members: part.members.map((member) => ({ ...member, origin: { file, name: member.name, whole } })),
  };
}

function together(parts: readonly OpenSource[]): readonly Member[] {
  const members = new Map<string, Member>();
  for (const part of parts) {
    for (const member of part.members) {
      const known = members.get(member.name);
      if (known === undefined) members.set(member.name, member);
      else if (!isSame(known, member)) setApart(members, part.name, member);
    }
  }
  return [...members.values()];
}

function setApart(members: Map<string, Member>, part: string, member: Member): void {
  let name = `${part}/${member.name}`;
  for (let number = 2; members.has(name); number += 1) name = `${part} (${number})/${member.name}`;
  members.set(name, { ...member, name });
}

/** By size and checksum, which only members of archives have. */
function isSame(one: Member, other: Member): boolean {
  return (
    "crc" in one && "crc" in other && one.crc !== null && one.crc === other.crc && one.size === other.size
  );
}
