/** The worker of the page that checks a case file: opens it, reads it once, and says what it found. */
import { checkFiles, joinFiles } from "../check/check-files.ts";
import type { CheckAnswer, CheckOrder } from "../check/orders.ts";

const say = (answer: CheckAnswer): void => postMessage(answer);

const PROGRESS_MS = 200;
let last = 0;

function onRead(done: number, of: number): void {
  const now = performance.now();
  if (now - last < PROGRESS_MS) return;
  last = now;
  say({ says: "progress", done, of });
}

addEventListener("message", ({ data }: MessageEvent<CheckOrder>) => {
  const act = data.do === "check" ? checkFiles : joinFiles;
  act(data, onRead).then(say, (fault: unknown) => {
    const lost = fault instanceof Error && /^(?:NotReadable|NotFound)Error$/.test(fault.name);
    say({ says: "trouble", why: lost ? "unreadable" : "broken" });
  });
});
