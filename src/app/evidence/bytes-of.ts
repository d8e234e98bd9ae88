/** The bytes of an exhibit, also of one that lies inside an archive which is an exhibit itself. */
import type { Case } from "../../case/case.ts";
import { sha256Hex } from "../../kit/digest.ts";
import type { Keeper } from "../vault/keeper.ts";

/** The longest member that is taken out to be looked at, in bytes. */
const LONGEST = 209_715_200;

/** null when they are not there, were changed, or do not fit the digest that was recorded. */
export async function bytesOf(keeper: Keeper, exhibits: Case["exhibits"], id: string): Promise<Blob | null> {
  const exhibit = exhibits.get(id);
  if (exhibit?.inside === undefined) return keeper.readBytes(id);
  const archive = await keeper.readBytes(exhibit.inside.exhibit);
  if (archive === null) return null;
  const [{ openArchive }, { wholeOf }] = await Promise.all([
    import("../../evidence/import/archive.ts"),
    import("../../evidence/import/source.ts"),
  ]);
  const { path } = exhibit.inside;
  const { members } = await openArchive(archive, path);
  const member = members.find(({ name }) => name === path);
  const bytes = member === undefined ? null : await wholeOf(member, LONGEST);
  if (bytes === null || sha256Hex(bytes) !== exhibit.exhibit.digest) return null;
  return new Blob([new Uint8Array(bytes)], { type: exhibit.exhibit.type });
}
