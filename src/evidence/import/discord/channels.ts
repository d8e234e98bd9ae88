/** What a Discord data package calls its conversations: by `index.json`, else by the channel's own file. */
import * as v from "valibot";
import { isRecord } from "../json-member.ts";

const channel = v.object({
  name: v.nullish(v.string(), ""),
  guild: v.nullish(v.object({ name: v.nullish(v.string(), "") })),
  recipients: v.nullish(v.array(v.string()), []),
});

/** `id` without its `c`. What is not said by either file is known by its folder's name. */
export function conversationName(id: string, index: unknown, own: unknown): string {
  const named = isRecord(index) && Object.hasOwn(index, id) ? index[id] : null;
  if (typeof named === "string" && named !== "") return named;
  const read = v.safeParse(channel, own);
  if (!read.success) return id;
  const { name, guild, recipients } = read.output;
  if (name !== "") return (guild?.name ?? "") === "" ? name : `${name} in ${guild?.name ?? ""}`;
  return recipients.length === 0 ? id : recipients.join(", ");
}

const user = v.object({ username: v.string() });

/** The owner's username in `user.json`; null when it does not say. */
export function ownerIn(value: unknown): string | null {
  const read = v.safeParse(user, value);
  return read.success && read.output.username !== "" ? read.output.username : null;
}
