/** Saving from a form: one act at a time, "Saved." only once it is kept, and why not when it is not. */
import { useRef, useState } from "preact/hooks";
import type { NewEntry } from "../../case/entry.ts";
import { NotKept, useKeeper } from "../vault/keeper.ts";
import type { NotKeptCode } from "../vault/keeper.ts";

export type Kept = Readonly<{
  trouble: NotKeptCode | null;
  saving: boolean;
  /** Keeps the entries together, then does the rest. What was typed stays when it could not be kept. */
  keep(entries: readonly NewEntry[], then: (ids: readonly string[]) => void): void;
}>;

/** A second press while the first is still being kept does nothing. */
export function useKept(): Kept {
  const keeper = useKeeper();
  const [trouble, setTrouble] = useState<NotKeptCode | null>(null);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  const keep: Kept["keep"] = (entries, then) => {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    keeper
      .keep(...entries)
      .then(
        (ids) => {
          setTrouble(null);
          then(ids);
        },
        (failed: unknown) => setTrouble(failed instanceof NotKept ? failed.code : "broken"),
      )
      .finally(() => {
        busy.current = false;
        setSaving(false);
      })
      // What `then` breaks is a fault of the screen, not of keeping.
      .catch(() => setTrouble("broken"));
  };
  return { trouble, saving, keep };
}
