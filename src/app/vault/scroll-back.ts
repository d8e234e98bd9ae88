/** Brings a page back to the height at which it was left, while its rows are drawn again. */

/** Long enough for a chunk that was loaded before, and for a list to find its heights again. */
const LEAST_MS = 300;
const MOST_MS = 1500;

/** Whoever scrolls or types meanwhile is never overruled. Answers how to stop it. */
export function scrollBack(top: number): () => void {
  const began = performance.now();
  let frame = 0;
  const signs = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const sign of signs) removeEventListener(sign, stop, { capture: true });
  };
  const step = (): void => {
    if (Math.abs(scrollY - top) > 1) scrollTo(0, top);
    const past = performance.now() - began;
    const there = Math.abs(scrollY - top) <= 1;
    if (past > MOST_MS || (there && past > LEAST_MS)) stop();
    else frame = requestAnimationFrame(step);
  };
  for (const sign of signs) addEventListener(sign, stop, { capture: true, passive: true });
  step();
  return stop;
}
