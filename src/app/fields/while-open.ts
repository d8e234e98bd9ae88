/** What a screen remembers while the vault is open: in memory only, for one case, gone at the lock. */
import { useState } from "preact/hooks";
import { useCase, useKeeper } from "../vault/keeper.ts";
import type { Keeper } from "../vault/keeper.ts";

/** A state like that of `useState` that comes back when the screen does. Make one for each thing that is remembered. */
export function whileOpen<Value>(
  first: () => Value,
): () => readonly [value: Value, change: (next: Value) => void] {
  const left = new WeakMap<Keeper, Readonly<{ of: string; value: Value }>>();
  return () => {
    const keeper = useKeeper();
    const { id } = useCase();
    const [value, setValue] = useState(() => {
      const before = left.get(keeper);
      if (before?.of === id) return before.value;
      const begun = first();
      left.set(keeper, { of: id, value: begun });
      return begun;
    });
    const change = (next: Value): void => {
      left.set(keeper, { of: id, value: next });
      setValue(() => next);
    };
    return [value, change];
  };
}
