/** Whether the room that the browser gives is nearly used up, as far as the browser tells. */

/** As `StorageManager.estimate()` answers, in bytes; a part is missing where the browser does not know it. */
export type Estimate = Readonly<{ quota?: number | undefined; usage?: number | undefined }>;

const LEAST_BYTES = 50_000_000;
const LEAST_SHARE = 0.05;

/** False where nothing is known. Some browsers tell of no less room than they would give on an empty device: that it is false promises nothing. */
export function isNearlyFull({ quota, usage }: Estimate): boolean {
  if (quota === undefined || usage === undefined || !(quota > 0)) return false;
  const left = quota - usage;
  return left < LEAST_BYTES || left < quota * LEAST_SHARE;
}
