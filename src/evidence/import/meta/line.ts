/** Lines that Instagram and Facebook write by themselves: likes, reactions, and who joined, left or renamed a group. */

/** A reaction told as if it were a message; the line is in the export beside the reaction itself. */
const REACTION = /^(?:Liked a message|(?:.{1,80} r|R)eacted [^\p{L}]{1,30} to (?:your|a) message)\s*$/u;

const OF_GROUP =
  /^ (?:added .+ to the group|removed .+ from the group|left the group|joined the group.*|created the group|named the group .+|changed the group photo|changed the (?:chat )?theme.*|set (?:the|your|his|her|their|own).* nickname .+|cleared the nickname .+|joined the (?:video|audio) call|pinned a message|turned (?:on|off) .+)\.?\s*$/iu;

/** Old exports name lines of a group by their type. */
const OF_TYPE = new Set(["Subscribe", "Unsubscribe"]);

/** True for a text that nobody wrote. The words of a group's lines count only after the sender's own name or "You". */
export function isNobodys(text: string, sender: string | null, type: string | null): boolean {
  if (type !== null && OF_TYPE.has(type)) return true;
  if (REACTION.test(text)) return true;
  const starts = ["You", sender ?? ""].filter((start) => start !== "" && text.startsWith(start));
  return starts.some((start) => OF_GROUP.test(text.slice(start.length)));
}
