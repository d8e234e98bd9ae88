/** A member of an export as text or as JSON: what cannot be had is named as unread, and the rest goes on. */
import type { Place, Sink } from "./message.ts";
import { NoExport } from "./reader.ts";
import type { Member, Source } from "./source.ts";
import { LONGEST_PIECE, headOf, wholeOf } from "./source.ts";

/** As much of a thing that was not understood as is shown, in UTF-16 units. */
const SHOWN = 300;

/** A member that tells of the owner alone is not read when it is longer, in bytes: Discord's may have hundreds of megabytes. */
const LONGEST_ASIDE = 16_777_216;

/** `ascii`: no byte of the text is above 0x7f, so that other letters stand as escapes. */
export type ReadText = Readonly<{ text: string; ascii: boolean }>;
export type ReadJson = Readonly<{ value: unknown; ascii: boolean }>;

/**
 * The member's text, with a replacement sign for each byte that is no UTF-8, without byte order mark. null, and named as unread, when it is
 * broken in the archive or longer than `longest` bytes. An archive that is refused as a whole, or a reading that was stopped, still throws.
 */
export async function textOf(member: Member, sink: Sink, longest = LONGEST_PIECE): Promise<ReadText | null> {
  let bytes: Uint8Array | null = null;
  try {
    bytes = await wholeOf(member, longest);
  } catch (fault: unknown) {
    if (isForAll(fault)) throw fault;
  }
  if (bytes === null) {
    sink.unread({ place: inFile(member), text: "" });
    return null;
  }
  const text = new TextDecoder().decode(bytes);
  return { text, ascii: text.length === bytes.length && !text.includes("\u{fffd}") };
}

function isForAll(fault: unknown): boolean {
  if (fault instanceof NoExport) return fault.code !== "cut-off";
  return fault instanceof Error && fault.name === "AbortError";
}

/** The member's JSON; null, and named as unread, when there is none. `prepare` may change the text before it is parsed. */
export async function jsonOf(
  member: Member,
  sink: Sink,
  prepare: (text: string) => string = (text) => text,
): Promise<ReadJson | null> {
  const read = await textOf(member, sink);
  if (read === null) return null;
  try {
    const value: unknown = JSON.parse(prepare(read.text));
    return { value, ascii: read.ascii };
  } catch {
    // Broken, or nested so deep that the engine gives up.
    sink.unread({ place: inFile(member), text: read.text.slice(0, SHOWN) });
    return null;
  }
}

/** The start of a member as text, as far as it can be had: the readers' `fits` look at no more. */
export async function startOf(member: Member): Promise<string> {
  try {
    return new TextDecoder().decode(await headOf(member));
  } catch (fault: unknown) {
    if (isForAll(fault)) throw fault;
    return "";
  }
}

/** A small JSON that only adds to what is known, such as the owner's name: null, and nothing is unread, when it cannot be had. */
export async function asideOf(
  member: Member | undefined,
  prepare: (text: string) => string = (text) => text,
): Promise<unknown> {
  if (member === undefined) return null;
  const silent: Sink = { message: () => undefined, unread: () => undefined };
  const read = await textOf(member, silent, LONGEST_ASIDE);
  if (read === null) return null;
  try {
    const value: unknown = JSON.parse(prepare(read.text));
    return value;
  } catch {
    return null;
  }
}

function inFile(member: Member): Place {
  return { file: member.name, line: null, path: null };
}

/** The place of a value in a member, as a JSON pointer (RFC 6901). */
export function at(file: string, ...keys: readonly (string | number)[]): Place {
  const path = keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { file, line: null, path };
}

/** A JSON object, so that each of its keys may be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The start of a value that was not understood, as text. */
export function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, SHOWN);
  try {
    return (JSON.stringify(value) ?? "").slice(0, SHOWN);
  } catch {
    // Nested too deep to be written.
    return "";
  }
}

/** Why nothing was read, once nothing was. `broken`: a member that could have been the service's own could not be had whole. */
export function nothingRead(source: Source, broken: boolean): NoExport {
  if (source.members.every(({ size }) => size === 0)) return new NoExport("empty", source.name);
  return new NoExport(broken ? "cut-off" : "not-an-export", source.name);
}
