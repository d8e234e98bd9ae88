/** Sorts in one thing that was shared: kept as an exhibit, and thrown out of the drop box only once that is durable. */
import type { Case } from "../../case/case.ts";
import { hasher } from "../../kit/digest.ts";
import { londonTime } from "../../kit/zone.ts";
import type { DropAbout } from "../../vault/drop-box.ts";
import type { Keeper, Watch } from "../vault/keeper.ts";
import { keepFile } from "./keep-file.ts";

/** `exhibit`: its id; that of the one which is there already where `double`. `link`: the first one in words that were shared, or empty. */
export type SortedIn = Readonly<{ exhibit: string; double: boolean; link: string }>;

const PIECE = 1_048_576;
const LONGEST_WORDS = 100_000;

/** `say` makes the name of words, which come without a file, from a moment such as `2026-11-23-0941`. Rejects as `openDrop` and `keepBytes` do; then it waits as before. */
export async function sortIn(
  keeper: Keeper,
  id: string,
  exhibits: Case["exhibits"],
  say: (moment: string) => string,
  watch: Watch,
): Promise<SortedIn> {
  const { about, bytes } = await keeper.openDrop(id);
  const file = new File([bytes], about.name === "" ? say(nameOf(about)) : about.name, { type: about.type });
  const known = await sharedBefore(exhibits, bytes);
  const exhibit = known ?? (await keepFile(keeper, file, "share", "", watch));
  const link = about.name === "" && bytes.size < LONGEST_WORDS ? firstLink(await bytes.text()) : "";
  await keeper.removeDrops([id]);
  return { exhibit, double: known !== null, link };
}

const nameOf = ({ moment }: DropAbout): string =>
  londonTime(moment).slice(0, 16).replace("T", "-").replace(":", "");

/** Broken off between the keeping and the throwing out, it comes again: the same bytes that came in the same way are not kept twice. */
async function sharedBefore(exhibits: Case["exhibits"], bytes: Blob): Promise<string | null> {
  const alike = [...exhibits.values()].filter(
    ({ exhibit, destroyed }) =>
      exhibit.taken === "share" && exhibit.size === bytes.size && destroyed === null,
  );
  if (alike.length === 0) return null;
  const digest = await digestOf(bytes);
  return alike.find(({ exhibit }) => exhibit.digest === digest)?.of.exhibit ?? null;
}

async function digestOf(bytes: Blob): Promise<string> {
  const running = hasher();
  for (let start = 0; start < bytes.size; start += PIECE) {
    running.update(new Uint8Array(await bytes.slice(start, start + PIECE).arrayBuffer()));
  }
  return running.hex();
}

/** Of the web only; as it was written. */
export const firstLink = (words: string): string => /https?:\/\/[^\s<>"]+/i.exec(words)?.[0] ?? "";
