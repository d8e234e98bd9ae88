/** A link to a public page, with a word that opening it locks the notes. */
import { useSay } from "../say.tsx";

export function GuideLink({ address, words }: { address: string; words: string }) {
  const say = useSay();
  return (
    <p>
      <a href={address}>{words}</a> <span class="app-quiet">{say("shell.publicnote")}</span>
    </p>
  );
}
