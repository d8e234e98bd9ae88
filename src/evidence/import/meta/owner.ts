/** The names under which the owner of an export of Instagram or Facebook writes, where the export says so. */
import * as v from "valibot";
import { asideOf } from "../json-member.ts";
import { lastPart } from "../member-index.ts";
import type { Source } from "../source.ts";
import { mended } from "./mojibake.ts";
import type { MetaService } from "./threads.ts";

const value = v.object({ value: v.string() });
const instagram = v.object({
  profile_user: v.array(
    v.object({ string_map_data: v.object({ Name: v.optional(value), Username: v.optional(value) }) }),
  ),
});

const name = v.object({ full_name: v.string() });
const facebook = v.object({
  profile_v2: v.optional(v.object({ name })),
  profile: v.optional(v.object({ name })),
});

/** None when no member says it, or it is of a shape that is not known. */
export async function ownerOf(source: Source, service: MetaService): Promise<ReadonlySet<string>> {
  const file = service === "instagram" ? "personal_information.json" : "profile_information.json";
  const member = source.members.find((one) => lastPart(one.name) === file);
  const read = await asideOf(member);
  const names = service === "instagram" ? ofInstagram(read) : ofFacebook(read);
  return new Set(names.map(mended).filter((one) => one !== ""));
}

function ofInstagram(read: unknown): readonly string[] {
  const found = v.safeParse(instagram, read);
  if (!found.success) return [];
  return found.output.profile_user.flatMap(({ string_map_data: { Name, Username } }) =>
    [Name, Username].flatMap((one) => one?.value ?? []),
  );
}

function ofFacebook(read: unknown): readonly string[] {
  const found = v.safeParse(facebook, read);
  if (!found.success) return [];
  return [found.output.profile_v2, found.output.profile].flatMap((one) => one?.name.full_name ?? []);
}
