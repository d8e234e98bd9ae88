/** Where a case file is picked or dropped, one or all its parts. */
import { useSay } from "../say.tsx";

type Props = Readonly<{ trouble: boolean; onPick(files: readonly File[]): void }>;

export function PickFile({ trouble, onPick }: Props) {
  const say = useSay();
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onPick(files);
  };
  return (
    <div
      class="app-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <label class="govuk-label app-file">
        <strong>{say("check.pick")}</strong>
        <span class="app-option__hint">{say("check.pickhint")}</span>
        <input
          type="file"
          multiple
          accept=".zip,.age"
          onChange={(event) => take(event.currentTarget.files)}
        />
      </label>
      <p>{say("check.drop")}</p>
      <p role="status">{trouble ? say("check.failed") : ""}</p>
    </div>
  );
}
