/** Timestamps the open case by itself while its page is open, on line, and the person wants it. */
import { useEffect, useRef } from "preact/hooks";
import { random } from "../vault/device.ts";
import type { Keeper, View } from "../vault/keeper.ts";
import { headsText, stampsNow } from "./stamp-now.ts";
import { isTimeToStamp } from "./when-to-stamp.ts";

/** One tab at a time. */
const LOCK = "notes-stamp";

/** Looks at each change of the view, which also comes every minute. What fails is tried again later. */
export function useStamping(keeper: Keeper, view: View): void {
  const tried = useRef<number | null>(null);
  const working = useRef(false);
  useEffect(() => {
    if (working.current || view.choices.stamps !== true || !navigator.onLine) return;
    const last = keeper.stamps().at(-1) ?? null;
    const fresh = last?.heads !== headsText(view.open.id, view.events);
    if (!isTimeToStamp(view, { fresh, last, tried: tried.current })) return;
    working.current = true;
    const moment = Date.parse(view.now);
    void navigator.locks
      .request(LOCK, { ifAvailable: true }, async (mine) => {
        if (mine === null) return;
        const stamps = await stampsNow(view.open.id, view.events, {
          fetch: (address, init) => fetch(address, init),
          random,
        });
        for (const stamp of stamps) await keeper.keepStamp(stamp);
        tried.current = stamps.length === 0 ? moment : null;
      })
      .catch(() => void (tried.current = moment))
      .finally(() => void (working.current = false));
  }, [keeper, view]);
}
