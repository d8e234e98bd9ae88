/** What is said of a draft that was found: that it is shown, or that one to someone else waits. */
import { FoundDraft } from "../fields/trouble.tsx";
import { useSay } from "../say.tsx";

type Props = Readonly<{
  /** one to another body was found */
  other: boolean;
  /** the one shown was begun earlier */
  resumed: boolean;
  onTake(): void;
  onDrop(): void;
  onAnew(): void;
}>;

export function DraftNote({ other, resumed, onTake, onDrop, onAnew }: Props) {
  const say = useSay();
  if (other) {
    return (
      <>
        <p>{say("letter.otherdraft")}</p>
        <FoundDraft onTake={onTake} onDrop={onDrop} />
      </>
    );
  }
  if (!resumed) return null;
  return (
    <p class="app-quiet">
      {say("letter.draft")}{" "}
      <button type="button" class="app-link-button" onClick={onAnew}>
        {say("letter.anew")}
      </button>
    </p>
  );
}
