/** The name as six letters, each in its own colour; a link home. */
import { useSay } from "../say.tsx";

export const LETTERS = ["H", "A", "B", "I", "T", "S"] as const;

export function Brand() {
  const say = useSay();
  return (
    <a class="app-brand" href="/" aria-label={say("frame.brand")}>
      {LETTERS.map((letter, index) => (
        <span class={`app-letter app-letter--${index + 1}`} aria-hidden="true">
          {letter}
        </span>
      ))}
    </a>
  );
}
