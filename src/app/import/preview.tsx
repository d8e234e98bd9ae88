/** What would be kept, day by day, covered until wanted; the person takes days out, and keeps the rest in one act. */
import { useState } from "preact/hooks";
import type { IncidentDraft } from "../../evidence/import/group.ts";
import { dayWords } from "../fields/when-words.ts";
import { NotKeptNote } from "../fields/trouble.tsx";
import { LongList } from "../fields/long-list.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { NotKept, useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { NotKeptCode } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import type { ImportClient } from "./import-client.ts";
import { keepImport } from "./keep-import.ts";
import type { Found, Picks, Reading } from "./orders.ts";

const ROW = 130;

type Props = Readonly<{
  found: Found;
  picks: Picks;
  people: readonly string[];
  own: readonly string[];
  files: readonly File[];
  reading: Reading;
  client: ImportClient;
  leaveOut: boolean;
  onBack: () => void;
}>;

export function Preview({ found, picks, people, own, files, reading, client, leaveOut, onBack }: Props) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const open = useCase();
  const platforms = usePlatforms();
  const [without, setWithout] = useState<ReadonlySet<IncidentDraft>>(new Set());
  const [part, setPart] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<NotKeptCode | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const drafts = picks.drafts.filter((draft) => !without.has(draft));
  const messages = drafts.reduce((sum, draft) => sum + draft.messages, 0);
  const keep = (): void => {
    const stopping = new AbortController();
    setStop(stopping);
    setTrouble(null);
    setPart(0);
    const platform = platforms.some(({ id }) => id === found.service) ? found.service : null;
    keeper
      .stayOpen(() =>
        keepImport({
          ...{ keeper, client, open, files, found, reading, drafts, people, own, platform, leaveOut },
          signal: stopping.signal,
          progress: setPart,
        }),
      )
      .then(
        () => {
          go.back();
          go.to({ name: "diary" }, say("import.kept", { n: drafts.length }));
        },
        (error: unknown) => {
          setPart(null);
          setStop(null);
          if (!stopping.signal.aborted) setTrouble(error instanceof NotKept ? error.code : "broken");
        },
      );
  };
  const toggle = (draft: IncidentDraft): void =>
    setWithout((before) => {
      const next = new Set(before);
      if (!next.delete(draft)) next.add(draft);
      return next;
    });
  if (picks.drafts.length === 0) {
    return (
      <>
        <p class="app-notice" role="status">
          {say(picks.already > 0 ? "import.allknown" : "import.nonefit", { n: picks.already })}
        </p>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onBack}>
          {say("import.again")}
        </button>
      </>
    );
  }
  return (
    <>
      <p role="status">
        {say("import.tokeep", { messages, days: drafts.length })}{" "}
        {picks.already > 0 ? say("import.known", { n: picks.already }) : ""}{" "}
        {picks.cut ? say("import.cut", { n: picks.chosen }) : ""}
      </p>
      <p>{say(leaveOut ? "import.whatkeptnotmedia" : "import.whatkept")}</p>
      <LongList
        rows={picks.drafts}
        keyOf={(draft) => draft.keys[0] ?? ""}
        guess={ROW}
        draw={(draft) => (
          <DraftRow draft={draft} without={without.has(draft)} onToggle={() => toggle(draft)} />
        )}
      />
      <NotKeptNote trouble={trouble} />
      {part === null ? (
        <p class="app-row">
          <button type="button" class="govuk-button" disabled={drafts.length === 0} onClick={keep}>
            {say("import.keep")}
          </button>
          <button type="button" class="app-link-button" onClick={onBack}>
            {say("import.again")}
          </button>
        </p>
      ) : (
        <>
          <progress class="app-import" max={1} value={part} aria-label={say("import.keeping")} />
          <p role="status">{say("import.keeping")}</p>
          <button type="button" class="app-link-button" onClick={() => stop?.abort()}>
            {say("import.stop")}
          </button>
        </>
      )}
    </>
  );
}

type RowProps = Readonly<{ draft: IncidentDraft; without: boolean; onToggle: () => void }>;

function DraftRow({ draft, without, onToggle }: RowProps) {
  const say = useSay();
  const { language } = useSetting();
  const [shown, setShown] = useState(false);
  const { day, conversation, account, messages, keys, attachments } = draft;
  const id = `take-${(keys[0] ?? "").slice(0, 16)}`;
  return (
    <div class="app-incident">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          autocomplete="off"
          checked={!without}
          onChange={onToggle}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {dayWords(day, say, language)}
          {conversation === "" ? "" : " · "}
          <bdi>{conversation}</bdi> · {say("import.wrote", { n: messages })}
          {attachments.length === 0 ? "" : ` · ${say("import.media", { n: attachments.length })}`}
        </label>
      </div>
      {shown ? (
        <blockquote class="app-account">
          <bdi>{account}</bdi>
        </blockquote>
      ) : null}
      <button type="button" class="app-link-button" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {say(shown ? "diary.hide" : "diary.reveal")}
      </button>
    </div>
  );
}
