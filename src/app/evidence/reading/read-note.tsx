/** Said before anything is read: what is loaded, that it stays here, that it may be wrong; folded away on small phones. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { useSay } from "../../say.tsx";
import { isSmall, thisDevice } from "./small-phone.ts";

/** `children`: what starts the reading. */
export function ReadNote({ children }: { children: ComponentChildren }) {
  const say = useSay();
  const small = useMemo(() => isSmall(thisDevice()), []);
  const note = (
    <>
      <p>{say("readtext.first")}</p>
      {children}
    </>
  );
  if (!small) return note;
  return (
    <details class="app-fold">
      <summary>{say("readtext.small")}</summary>
      <p>{say("readtext.smallnote")}</p>
      {note}
    </details>
  );
}
