/** Somebody of whom nothing is known yet. */
import type { Actor, Witness } from "../../case/actor.ts";

export const NOBODY: Actor = {
  name: "",
  known: false,
  accounts: [{ platform: null, handle: "", link: "" }],
  sure: { how: "not-known", words: "" },
  young: null,
  description: "",
};

export const NO_WITNESS: Witness = { name: "", contact: "", saw: "", willing: null };

/** An actor of whom only a name was given, or, without a name, a few words. */
export function named(name: string, description = ""): Actor {
  return { ...NOBODY, accounts: [], name, known: name !== "", description };
}
