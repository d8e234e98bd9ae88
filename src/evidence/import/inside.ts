/** Names of files that lie inside a message: the place of the message in the export, and their number in it. */
import type { Place } from "./message.ts";

/** `file` as the archive names it; `line` null where the file is one message; `number` from 1. */
export type InnerPlace = Readonly<{ file: string; line: number | null; number: number }>;

/** `inbox.mbox#120/2` is the second file of the mail that begins at line 120, `letter.eml#/1` the first of a single mail. */
export const innerName = ({ file, line }: Pick<Place, "file" | "line">, number: number): string =>
  `${file}#${line ?? ""}/${number}`;

/** null for a name that is none of those. */
export function innerPlace(name: string): InnerPlace | null {
  const [, file = "", line = "", number = ""] = /^([^]*)#(\d{0,9})\/(\d{1,5})$/.exec(name) ?? [];
  if (file === "") return null;
  return { file, line: line === "" ? null : Number(line), number: Number(number) };
}
