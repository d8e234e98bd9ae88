/** "This should not be here": destroys the bytes of one exhibit, after saying what helps and what to ask first (CARE C13). */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { NotKept, useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { NotKeptCode, ScreenProps } from "../vault/keeper.ts";
import { NotKeptNote } from "../fields/trouble.tsx";
import { ImageHelp } from "../fields/image-help.tsx";

export function DestroyScreen({ id }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const exhibit = useCase().exhibits.get(id);
  const [trouble, setTrouble] = useState<NotKeptCode | null>(null);
  const [busy, setBusy] = useState(false);
  const destroy = (): void => {
    setBusy(true);
    keeper.destroyBytes(id).then(
      () => go.back(say("exhibit.destroyed")),
      (error: unknown) => {
        setTrouble(error instanceof NotKept ? error.code : "broken");
        setBusy(false);
      },
    );
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("exhibit.destroytitle")}
      </h1>
      <ImageHelp />
      <p>{say("exhibit.destroynote")}</p>
      <NotKeptNote trouble={trouble} />
      {exhibit === undefined || exhibit.destroyed !== null ? null : (
        <button type="button" class="govuk-button govuk-button--warning" disabled={busy} onClick={destroy}>
          {say("exhibit.destroydo")}
        </button>
      )}
      <p>
        <button type="button" class="app-link-button" onClick={() => go.back()}>
          {say("exhibit.destroynot")}
        </button>
      </p>
    </>
  );
}
