/** A sealed draft of a long form: saved at each pause and before each lock, offered again on return, gone once it is kept. */
import { useEffect, useState } from "preact/hooks";
import { useCase, useKeeper } from "../vault/keeper.ts";
import { Drafting } from "./drafting.ts";

const PAUSE_MS = 1000;

export type Stored<Draft> = Readonly<{
  /** an earlier draft, until it is taken or dropped */
  found: Draft | null;
  drop(): void;
  taken(): void;
  /** Removes the draft for good: what it held is kept. */
  done(): void;
}>;

/** `read` checks what was stored and answers null when it does not fit. */
export function useDraft<Draft>(
  name: string,
  draft: Draft,
  read: (stored: unknown) => Draft | null,
): Stored<Draft> {
  const keeper = useKeeper();
  const { id } = useCase();
  const [, changed] = useState(0);
  const [drafting] = useState(
    () =>
      new Drafting<Draft>({
        name,
        first: draft,
        read,
        load: (at) => keeper.readDraft(at),
        // Another case may be open by the time it is saved.
        save: (at, what) => keeper.saveDraft(at, what, id),
        changed: () => changed((count) => count + 1),
      }),
  );
  drafting.type(draft);
  useEffect(() => {
    void drafting.look();
    const forget = keeper.beforeLock(() => drafting.flush());
    return () => {
      forget();
      void drafting.flush();
    };
  }, [drafting]);
  const { fresh } = drafting;
  useEffect(() => {
    if (!fresh) return;
    const timer = setTimeout(() => void drafting.flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [drafting, fresh, draft]);
  return {
    found: drafting.found,
    drop: () => void drafting.drop(),
    taken: () => void drafting.taken(),
    done: () => void drafting.done(),
  };
}

const wordsOf = (stored: unknown): string | null => (typeof stored === "string" ? stored : null);

/** A few words with a draft of their own, which comes back into its field by itself. `done` empties the field. */
export function useDraftWords(
  name: string,
): Readonly<{ words: string; set(words: string): void; done(): void }> {
  const [words, set] = useState("");
  const { found, taken } = useDraft(name, words, wordsOf);
  useEffect(() => {
    if (found === null) return;
    if (words === "") set(found);
    taken();
  }, [found]);
  // An empty field has no draft: the form reads as it did at first.
  return { words, set, done: () => set("") };
}
