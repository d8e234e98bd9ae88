/** A sealed draft of a long form: saved at each pause, offered again on return, gone once it is kept. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useKeeper } from "../vault/keeper.ts";

const PAUSE_MS = 1000;

/**
 * `read` checks what was stored and answers null when it does not fit. `found` is an earlier draft until it is taken
 * or dropped; while it stands, nothing is written over it. `done` removes the draft for good.
 */
export function useDraft<Draft>(
  name: string,
  draft: Draft,
  read: (stored: unknown) => Draft | null,
): Readonly<{ found: Draft | null; drop(): void; taken(): void; done(): void }> {
  const keeper = useKeeper();
  const [found, setFound] = useState<Draft | null>(null);
  const first = useRef(JSON.stringify(draft));
  const over = useRef(false);
  const looked = useRef(false);
  useEffect(() => {
    keeper.readDraft(name).then(
      (stored) => {
        looked.current = true;
        setFound(stored === null ? null : read(stored));
      },
      () => {
        looked.current = true;
      },
    );
  }, [name]);
  const now = JSON.stringify(draft);
  useEffect(() => {
    if (over.current || !looked.current || found !== null || now === first.current) return;
    const timer = setTimeout(() => {
      // A draft that can't be saved is no reason to stop the person from writing.
      keeper.saveDraft(name, draft).catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now, found, name]);
  const remove = useCallback(() => void keeper.saveDraft(name, null).catch(() => undefined), [keeper, name]);
  return {
    found,
    drop: () => {
      setFound(null);
      remove();
    },
    taken: () => setFound(null),
    done: () => {
      over.current = true;
      remove();
    },
  };
}
