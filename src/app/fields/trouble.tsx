/** What stands above a form: why it could not be kept, what still has to be filled in, and a draft found again. */
import { useEffect, useRef } from "preact/hooks";
import { useSay } from "../say.tsx";
import type { NotKeptCode } from "../vault/keeper.ts";
import type { Stored } from "./use-draft.ts";

/** What was kept before is untouched, and what was typed is still on the screen. */
export function NotKeptNote({ trouble }: { trouble: NotKeptCode | null }) {
  const say = useSay();
  if (trouble === null) return null;
  return (
    <p class="app-notice" role="alert">
      {say(`shell.trouble-${trouble}`)}
    </p>
  );
}

/** Each row leads to its field. Takes the focus when it comes up. */
export function Missing({ rows }: { rows: readonly Readonly<{ field: string; words: string }>[] }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const shown = rows.map((row) => row.field).join(" ");
  useEffect(() => {
    if (shown !== "") box.current?.focus();
  }, [shown]);
  if (rows.length === 0) return null;
  return (
    <div class="govuk-error-summary" ref={box} tabindex={-1} role="alert" aria-labelledby="missing-title">
      <h2 class="govuk-error-summary__title" id="missing-title">
        {say("register.missing")}
      </h2>
      <ul class="govuk-list govuk-error-summary__list">
        {rows.map((row) => (
          <li>
            <button type="button" class="app-link-button" onClick={() => focusOn(row.field)}>
              {row.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The field itself, or the first thing to press in a group of that name. */
function focusOn(field: string): void {
  const target =
    document.getElementById(field) ??
    document.querySelector<HTMLElement>(`[id^="${field}-"]:is(input, select)`);
  target?.focus();
}

type Found = Readonly<{
  /** how many recordings and files it holds; they stay when it is left */
  exhibits?: number;
  onTake(): void;
  onDrop(): void;
}>;

/** An earlier draft: go on with it, or leave it. */
export function FoundDraft({ exhibits = 0, onTake, onDrop }: Found) {
  const say = useSay();
  return (
    <div class="app-notice" role="status">
      <p>{say("register.draft")}</p>
      {exhibits === 0 ? null : <p>{say("register.draftholds", { n: exhibits })}</p>}
      <p class="app-row">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onTake}>
          {say("register.drafttake")}
        </button>
        <button type="button" class="app-link-button" onClick={onDrop}>
          {say("register.draftdrop")}
        </button>
      </p>
    </div>
  );
}

type Offered<Draft> = Readonly<{
  stored: Stored<Draft>;
  /** the exhibits that a draft holds */
  exhibits?: (draft: Draft) => readonly string[];
  onTake(draft: Draft): void;
}>;

/** Draws nothing when there is no earlier draft, or once it was taken or left. */
export function OfferedDraft<Draft>({ stored, exhibits, onTake }: Offered<Draft>) {
  const { found } = stored;
  if (found === null) return null;
  return (
    <FoundDraft
      exhibits={exhibits?.(found).length ?? 0}
      onTake={() => {
        onTake(found);
        stored.taken();
      }}
      onDrop={stored.drop}
    />
  );
}
