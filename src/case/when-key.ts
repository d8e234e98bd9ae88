/** The text by which things that happened are put in order: the end of when it happened, without its qualifiers. */

/** Of an interval its end, of an open one its start. A day sorts after the times within it, for it may be its evening. */
export function whenKey(at: string): string {
  const [start = "", end = ""] = at.split("/");
  const last = end === "" || end === ".." ? start : end;
  const plain = last.replace(/[~?%]$/, "");
  return plain.includes("T") ? plain : `${plain}T99`;
}
