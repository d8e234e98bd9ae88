/** Five words by chance that open the file: to be written down, read out by phone, or copied. */
import { CopyButton } from "../plan/copy-button.tsx";
import { useSay } from "../say.tsx";

/** `onOther`: picks others; null once the file is made. */
export function WordsShown({ words, onOther }: { words: string; onOther: (() => void) | null }) {
  const say = useSay();
  return (
    <section class="app-casefile__open" aria-labelledby="casefile-words">
      <h2 id="casefile-words">{say("makefile.words")}</h2>
      <p class="app-words" translate={false}>
        {words}
      </p>
      <p>{say("makefile.wordshint")}</p>
      <p>{say("makefile.wordslost")}</p>
      <CopyButton text={words} label={say("makefile.wordscopy")} />
      {onOther === null ? null : (
        <p>
          <button type="button" class="app-link-button" onClick={onOther}>
            {say("makefile.wordsother")}
          </button>
        </p>
      )}
    </section>
  );
}
