/** The username of the owner of a Snapchat download, as `account.json` says it. */
import * as v from "valibot";

const account = v.object({ "Basic Information": v.object({ Username: v.string() }) });

/** null when it does not say. */
export function ownerIn(value: unknown): string | null {
  const read = v.safeParse(account, value);
  return read.success && read.output["Basic Information"].Username !== ""
    ? read.output["Basic Information"].Username
    : null;
}
