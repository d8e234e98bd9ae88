/** Which service a source comes from, by asking every reader how sure it is. */
import type { Reader } from "./reader.ts";
import type { Source } from "./source.ts";

/** The surest reader, the earlier one of two that are as sure; null when none takes it for its own. */
export async function detect(source: Source, readers: readonly Reader[]): Promise<Reader | null> {
  let best: Reader | null = null;
  let surest = 0;
  for (const reader of readers) {
    const sure = await reader.fits(source);
    if (sure <= surest) continue;
    surest = sure;
    best = reader;
  }
  return best;
}
