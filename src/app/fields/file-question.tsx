/** What is asked before any file is picked: no nude picture of anyone under 18 may come in (CARE C13). */
import { useEffect, useRef, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { ImageHelp } from "./image-help.tsx";

type Props = Readonly<{
  /** The person said that there is none; called from the press, so that the picker may open. */
  onNone(): void;
  onLeave(): void;
}>;

/** Whoever says yes, or is not sure, is told what to do instead, and no picker opens. */
export function FileQuestion({ onNone, onLeave }: Props) {
  const say = useSay();
  const [maybe, setMaybe] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [maybe]);
  if (maybe) {
    return (
      <div class="app-read-first" ref={box} tabindex={-1} role="group" aria-labelledby="file-dont">
        <p id="file-dont">
          <strong>{say("file.dont")}</strong>
        </p>
        <ImageHelp />
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onLeave}>
          {say("file.goon")}
        </button>
      </div>
    );
  }
  return (
    <div class="app-notice" ref={box} tabindex={-1} role="group" aria-labelledby="file-nudes file-question">
      <p id="file-nudes">
        <strong>{say("file.nudes")}</strong>
      </p>
      <p id="file-question">{say("file.question")}</p>
      <p class="app-row">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onNone}>
          {say("file.none")}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setMaybe(true)}>
          {say("file.maybe")}
        </button>
        <button type="button" class="app-link-button" onClick={onLeave}>
          {say("file.leave")}
        </button>
      </p>
    </div>
  );
}
