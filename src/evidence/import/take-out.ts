/** Takes out of an export what its messages carry: members of an archive, and files inside mails and multimedia messages. */
import { innerPlace } from "./inside.ts";
import type { InnerPlace } from "./inside.ts";
import { startOf } from "./json-member.ts";
import { filesInMails } from "./mail/files-in-mails.ts";
import { mailShape } from "./mail/shape.ts";
import { NoExport } from "./reader.ts";
import { filesInTexts } from "./sms/files-in-texts.ts";
import type { Member, Source } from "./source.ts";

/**
 * Each of `names` that is there, once, under that name; `origin` says where. A file that is broken in its archive gives what stands before the fault.
 * Each export file is read once, and the bytes of one message at a time are held.
 */
export async function* takenOut(
  source: Pick<Source, "members">,
  names: Iterable<string>,
): AsyncGenerator<Member> {
  const members = new Map(source.members.map((member) => [member.name, member]));
  const inner = new Map<string, InnerPlace[]>();
  for (const name of new Set(names)) {
    const member = members.get(name);
    const place = innerPlace(name);
    if (member !== undefined) yield member;
    else if (place !== null) inner.set(place.file, [...(inner.get(place.file) ?? []), place]);
  }
  for (const [file, places] of inner) {
    const member = members.get(file);
    if (member !== undefined) yield* insideOf(member, places);
  }
}

async function* insideOf(member: Member, places: readonly InnerPlace[]): AsyncGenerator<Member> {
  const shape = mailShape(await startOf(member));
  const found = shape === null ? filesInTexts(member, places) : filesInMails(member, shape, places);
  const { origin } = member;
  try {
    for await (const { name, bytes } of found) {
      yield {
        name,
        size: bytes.length,
        bytes: () => once(bytes),
        ...(origin === undefined
          ? {}
          : {
              origin: { file: origin.file, name: origin.name + name.slice(member.name.length), whole: false },
            }),
      };
    }
  } catch (fault: unknown) {
    if (!(fault instanceof NoExport && fault.code === "cut-off")) throw fault;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
