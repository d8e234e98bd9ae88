/** Reads the words in one exhibit: its bytes are unsealed for that, looked at again, and handed to the reader. */
import type { Exhibit } from "../../../case/case.ts";
import type { ReadPicture } from "../../../evidence/read-text/read-picture.ts";
import { dayOfClaims, dayOfName } from "../../../evidence/read-text/taken-day.ts";
import type { TakenDay } from "../../../evidence/read-text/taken-day.ts";
import type { Keeper } from "../../vault/keeper.ts";
import { mayBeShown } from "../look-at-file.ts";
import { NotRead } from "./reader-client.ts";
import type { PictureReader } from "./reader-client.ts";
import type { ReadProgress, ReadTrouble } from "./reading-orders.ts";

/** `damaged`: the bytes do not fit their digest. `too-big`: it may not be drawn here. */
export type ExhibitTrouble = ReadTrouble | "damaged" | "too-big" | "stopped";

export type ReadWatch = Readonly<{ signal: AbortSignal; progress: (progress: ReadProgress) => void }>;

class NotReadHere extends Error {
  readonly why: ExhibitTrouble;
  constructor(why: ExhibitTrouble) {
    super(`Not read: ${why}`);
    this.why = why;
  }
}

/** Rejects with what `troubleOf` understands. */
export async function readExhibit(
  keeper: Pick<Keeper, "readBytes">,
  reader: PictureReader,
  exhibit: Exhibit,
  watch: ReadWatch,
): Promise<ReadPicture> {
  const bytes = await keeper.readBytes(exhibit.of.exhibit);
  if (bytes === null) throw new NotReadHere("damaged");
  if (!(await mayBeShown(bytes, exhibit.exhibit.name))) throw new NotReadHere("too-big");
  watch.signal.throwIfAborted();
  return reader.read(bytes, watch);
}

export function troubleOf(error: unknown, signal: AbortSignal): ExhibitTrouble {
  if (signal.aborted) return "stopped";
  return error instanceof NotRead || error instanceof NotReadHere ? error.why : "broken";
}

/** When the picture was taken, as far as its name or the file itself says: what a screen calls "yesterday" is counted from then. */
export const takenAt = ({ exhibit, claims = [] }: Exhibit, today: string): TakenDay | null =>
  dayOfName(exhibit.name, today) ?? dayOfClaims(claims, today);
