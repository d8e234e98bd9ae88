/** The name under which a file is saved out: it says what it is, or nothing where others may look at this device. */
import type { Say } from "../../content/say.ts";
import type { Choices } from "../vault/keeper.ts";

/** The day, the part and the ending stay. */
export function nameOf(name: string, careful: Choices["careful"], say: Say): string {
  return careful.phone || careful.cloud ? name.replace(/^case-file/, say("file.neutral")) : name;
}
