/** The bytes of an exhibit that lies inside another one, an archive or a message; what reads those comes in a chunk of its own. */
import { sha256Hex } from "../../kit/digest.ts";

/** The longest member that is taken out to be looked at, in bytes. */
const LONGEST = 209_715_200;

/** As the exhibit is called that holds it, and where it lies there. */
export type Inside = Readonly<{ name: string; path: string }>;

/** null when it is not there, is too long to be held, or does not fit the digest that was recorded. Throws a NoExport for what is no archive. */
export async function innerBytes(
  holder: Blob,
  { name, path }: Inside,
  known: Readonly<{ digest: string; type: string }>,
): Promise<Blob | null> {
  const [{ openSource }, { takenOut }, { wholeOf }] = await Promise.all([
    import("../../evidence/import/open-source.ts"),
    import("../../evidence/import/take-out.ts"),
    import("../../evidence/import/source.ts"),
  ]);
  for await (const member of takenOut(await openSource(holder, name), [path])) {
    const bytes = await wholeOf(member, LONGEST);
    if (bytes === null || sha256Hex(bytes) !== known.digest) return null;
    return new Blob([new Uint8Array(bytes)], { type: known.type });
  }
  return null;
}
