/** Keeps one file as an exhibit: looked at by its bytes, sealed as it is, tied to its incident in the same act. */
import type { NewEntry } from "../../case/entry.ts";
import type { Taken } from "../../case/exhibit.ts";
import { NotKept } from "../vault/keeper.ts";
import type { Keeper, Watch } from "../vault/keeper.ts";
import type { FileTrouble } from "./batch.ts";
import { lookAtFile } from "./look-at-file.ts";
import { keepSmallPicture } from "./small-picture.ts";

/** `incident`: its id, or empty. Answers the exhibit's id. Rejects as `keepBytes` does. */
export async function keepFile(
  keeper: Keeper,
  file: File,
  taken: Taken,
  incident: string,
  watch: Watch,
): Promise<string> {
  const { type, claims } = await lookAtFile(file);
  const exhibit = await keeper.keepBytes(
    file,
    {
      name: file.name,
      taken,
      type,
      ...(claims.length === 0 ? {} : { claims: [...claims] }),
      entries: (own) => (incident === "" ? [] : [tie(incident, own)]),
    },
    watch,
  );
  await keepSmallPicture(keeper, exhibit, { bytes: file, name: file.name, type });
  return exhibit;
}

/** An incident gets an exhibit by a dated addition to those it has. */
export const tie = (incident: string, exhibit: string): NewEntry => ({
  kind: "correction",
  of: { incident, why: "" },
  exhibits: [exhibit],
});

/** What a failed keeping says of itself. */
export function troubleOf(error: unknown): FileTrouble {
  if (error instanceof NotKept) return error.code === "not-allowed" ? "broken" : error.code;
  const name = error instanceof Error ? error.name : "";
  return name === "NotReadableError" || name === "NotFoundError" ? "unreadable" : "broken";
}
