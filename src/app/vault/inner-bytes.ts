/** The bytes of an exhibit that lies inside an archive which is an exhibit itself; the reader of archives comes in a chunk of its own. */
import { sha256Hex } from "../../kit/digest.ts";

/** The longest member that is taken out to be looked at, in bytes. */
const LONGEST = 209_715_200;

/** null when it is not in the archive, is too long to be held, or does not fit the digest that was recorded. Throws a NoExport for what is no archive. */
export async function innerBytes(
  archive: Blob,
  path: string,
  known: Readonly<{ digest: string; type: string }>,
): Promise<Blob | null> {
  const [{ openArchive }, { wholeOf }] = await Promise.all([
    import("../../evidence/import/archive.ts"),
    import("../../evidence/import/source.ts"),
  ]);
  const { members } = await openArchive(archive, path);
  const member = members.find(({ name }) => name === path);
  const bytes = member === undefined ? null : await wholeOf(member, LONGEST);
  if (bytes === null || sha256Hex(bytes) !== known.digest) return null;
  return new Blob([new Uint8Array(bytes)], { type: known.type });
}
