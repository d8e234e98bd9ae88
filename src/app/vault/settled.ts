/** How a transaction of IndexedDB ended: what was wrong, under a name that can be told. */

/** The transaction's own end decides: a put that fails by itself fails with the reason of the whole. */
export async function settled(acts: readonly Promise<unknown>[], done: Promise<void>): Promise<void> {
  const results = await Promise.allSettled([done, ...acts]);
  const failures = results.flatMap((result) =>
    result.status === "rejected" ? [asError(result.reason)] : [],
  );
  const worst = failures.find(({ name }) => name === "QuotaExceededError") ?? failures[0];
  if (worst !== undefined) throw worst;
}

/** What Chromium says of a full device has a name that says nothing. */
const FULL = /NO_SPACE|full disk|opening backing store/u;

export function asError(reason: unknown): Error {
  if (reason instanceof DOMException && reason.name === "UnknownError" && FULL.test(reason.message)) {
    return new DOMException("The device is full.", "QuotaExceededError");
  }
  return reason instanceof Error || reason instanceof DOMException
    ? reason
    : new Error("It was not written.");
}
