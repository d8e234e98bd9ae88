/** What vouches for the times of the open case, as a case file takes it in. */
import * as v from "valibot";
import type { Vouching } from "../../casefile/existed.ts";
import { pemOf } from "../../casefile/pem.ts";
import type { Timestamp } from "../../casefile/tag-files.ts";
import { stampBytes } from "../timestamps/stamp-now.ts";
import type { Keeper } from "../vault/keeper.ts";

/** `roots`: PEM, each once. */
export type Timestamps = Readonly<{
  timestamps: readonly Timestamp[];
  roots: readonly string[];
  tokens: readonly Vouching[];
}>;

const headsShape = v.object({ heads: v.record(v.string(), v.string()) });

/** Oldest first. What cannot be read is left out. */
export function timestampsOf(keeper: Pick<Keeper, "stamps">): Timestamps {
  const kept = keeper.stamps().flatMap((stamp) => {
    const heads = headsIn(stamp.heads);
    return heads === null ? [] : [{ stamp, heads, bytes: stampBytes(stamp) }];
  });
  return {
    timestamps: kept.map(({ bytes }) => ({ heads: bytes.heads, tsr: bytes.tsr })),
    roots: [...new Set(kept.map(({ bytes }) => pemOf(bytes.root)))],
    tokens: kept.map(({ stamp, heads }) => ({ heads, time: stamp.at, authority: stamp.authority })),
  };
}

function headsIn(text: string): Vouching["heads"] | null {
  try {
    const read = v.safeParse(headsShape, JSON.parse(text));
    return read.success ? read.output.heads : null;
  } catch {
    return null;
  }
}
