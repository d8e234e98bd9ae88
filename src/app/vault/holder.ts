/** An exhibit that holds other ones, an archive or messages, opened once and read forward; what reads those comes in a chunk of its own. */
import type { Seekable } from "../../evidence/import/seekable.ts";
import type { Member } from "../../evidence/import/source.ts";
import { sha256Hex } from "../../kit/digest.ts";

/** The longest member that is taken out to be looked at, in bytes. */
const LONGEST = 209_715_200;

/** What `take` is asked for: where it lies in the holder, and what was recorded of it. */
export type Within = Readonly<{ path: string; digest: string; type: string }>;

/** Asked in the order of the file, a holder is read through once; in another order it begins anew, and is slower and no worse. */
export type Holder = Readonly<{
  /** null when it is not there, is too long to be held, or does not fit the digest that was recorded. Rejects for what cannot be read. */
  take(asked: Within): Promise<Blob | null>;
}>;

/** `paths`: all that is known to lie in it. Throws a NoExport for what is no archive. */
export async function openHolder(file: Seekable, name: string, paths: readonly string[]): Promise<Holder> {
  const [{ openSource }, { takenOut }, { wholeOf }] = await Promise.all([
    import("../../evidence/import/open-source.ts"),
    import("../../evidence/import/take-out.ts"),
    import("../../evidence/import/source.ts"),
  ]);
  const source = await openSource(file, name);
  const members = new Map(source.members.map((member) => [member.name, member]));
  const within = paths.filter((path) => !members.has(path));
  const forward = forwardThrough(() => takenOut(source, within));
  let turn: Promise<unknown> = Promise.resolve();
  const find = (path: string): Promise<Member | null> => {
    const mine = turn.then(() => forward(path));
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    take: async ({ path, digest, type }) => {
      const member = members.get(path) ?? (await find(path));
      const bytes = member === null ? null : await wholeOf(member, LONGEST);
      if (bytes === null || sha256Hex(bytes) !== digest) return null;
      return new Blob([new Uint8Array(bytes)], { type });
    },
  };
}

/** The next one of that name, from where the last one was found; once more from the beginning when the end has come. */
function forwardThrough(begin: () => AsyncIterator<Member>): (path: string) => Promise<Member | null> {
  let going: AsyncIterator<Member> | null = null;
  return async (path) => {
    for (let fresh = going === null; ; fresh = true) {
      going ??= begin();
      try {
        for (let next = await going.next(); next.done !== true; next = await going.next())
          if (next.value.name === path) return next.value;
      } catch (fault: unknown) {
        going = null;
        throw fault;
      }
      going = null;
      if (fresh) return null;
    }
  };
}
