/** Says that a child's name may stand in the words of a letter, and puts initials there on one press (CARE C20). */
import { useRef, useState } from "preact/hooks";
import type { ChildName } from "../../letters/child-names.ts";
import { useSay } from "../say.tsx";

type Props = Readonly<{ names: readonly ChildName[]; onPut(name: ChildName): void }>;

/** It changes this letter alone: the diary stays as it was written. The pressed button goes away, so the note takes the focus. */
export function InitialsNote({ names, onPut }: Props) {
  const say = useSay();
  const note = useRef<HTMLDivElement>(null);
  const [put, setPut] = useState(false);
  if (names.length === 0 && !put) return null;
  return (
    <div class="app-notice" role="group" aria-labelledby="letter-children" tabindex={-1} ref={note}>
      <h3 id="letter-children">{say("letter.children")}</h3>
      <p>{say("letter.childrenlead")}</p>
      <p role="status">{put ? say("letter.childrendone") : ""}</p>
      <ul>
        {names.map((one) => (
          <li key={one.name}>
            <bdi>{one.name}</bdi>:{" "}
            {one.times === 1 ? say("letter.childrenonce") : say("letter.childrentimes", { n: one.times })}.{" "}
            <button
              type="button"
              class="app-link-button"
              onClick={() => {
                setPut(true);
                onPut(one);
                note.current?.focus();
              }}
            >
              {say("letter.childrenput", { initials: one.initials })}{" "}
              <span class="govuk-visually-hidden">{say("letter.childrenfor", { name: one.name })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
