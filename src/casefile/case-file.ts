/** A case file put together from its pieces, ready to be made as one bag or in parts. */
import type { Say } from "../content/say.ts";
import type { BagInput } from "./bag.ts";
import type { FiledCase } from "./filed.ts";
import { howToCheck } from "./how-to-check.ts";
import { casePayload } from "./payload.ts";
import type { Source } from "./payload.ts";

/** `bytesOf` is asked once for each exhibit that has a path. `roots`: PEM (`pemOf`). What is said of `stamp` and the rest stands at `BagInput`. */
export type CaseFilePieces = Readonly<{
  filed: FiledCase;
  pdf: Uint8Array;
  say: Say;
  bytesOf: (exhibit: string) => Source;
}> &
  Partial<
    Pick<BagInput, "timestamps" | "roots" | "stamp" | "onStamped" | "onProgress" | "signal" | "newHasher">
  >;

/** For `makeBag`, or for `partsOf` first. */
export function caseFile({ filed, pdf, say, bytesOf, ...more }: CaseFilePieces): BagInput {
  const { timestamps = [], roots = [], stamp } = more;
  const { made } = filed;
  return {
    ...more,
    made,
    timestamps,
    roots,
    payload: casePayload(filed, pdf, bytesOf),
    part: null,
    howToCheck: howToCheck(say, { made, stamps: timestamps.length, roots, stamped: stamp !== undefined }),
  };
}
