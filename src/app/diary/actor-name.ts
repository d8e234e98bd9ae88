/** What an actor is called on the screen. */
import type { Actor } from "../../case/actor.ts";
import type { Say } from "../../content/say.ts";
import { firstWords } from "./first-words.ts";

const SHORT = 40;

/** The name, else the first account, else "someone I don't know" with the first words of what is known. */
export function actorName({ name, accounts, description }: Actor, say: Say): string {
  if (name.trim() !== "") return name;
  const handle = accounts.find((one) => one.handle.trim() !== "")?.handle;
  if (handle !== undefined) return handle;
  const about = firstWords(description, SHORT);
  return about === "" ? say("diary.unknown") : say("diary.unknownbut", { about });
}
