/** How big a file is, as a person says it. */
import type { Say } from "../say.tsx";

const KB = 1000;

/** Powers of a thousand, as phones count them; one digit after the point below ten. */
export function sizeWords(bytes: number, say: Say): string {
  if (bytes < KB) return say("prooflist.size-bytes", { n: bytes });
  if (bytes < KB ** 2) return say("prooflist.size-kb", { n: rounded(bytes / KB) });
  if (bytes < KB ** 3) return say("prooflist.size-mb", { n: rounded(bytes / KB ** 2) });
  return say("prooflist.size-gb", { n: rounded(bytes / KB ** 3) });
}

const rounded = (count: number): string => (count < 10 ? count.toFixed(1) : Math.round(count).toFixed(0));
