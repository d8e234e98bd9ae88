/** How far the reading of one picture is; what is loaded first has no count. */
import { useSay } from "../../say.tsx";
import type { ReadProgress } from "./reading-orders.ts";

export function ReadBar({ progress }: { progress: ReadProgress }) {
  const say = useSay();
  const words = say(progress.stage === "loading" ? "readtext.loading" : "readtext.reading");
  return (
    <>
      {progress.stage === "loading" ? (
        <progress class="app-reading" aria-label={words} />
      ) : (
        <progress class="app-reading" max={1} value={progress.part} aria-label={words} />
      )}
      <p role="status">{words}</p>
    </>
  );
}
