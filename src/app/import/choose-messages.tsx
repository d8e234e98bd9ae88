/** Which messages: whose, from when to when, with which words; which name is the person's own. */
import { useMemo, useState } from "preact/hooks";
import { SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useCase, useView } from "../vault/keeper.ts";
import type { ImportClient } from "./import-client.ts";
import type { Found, Picks } from "./orders.ts";

/** Names that are offered to tick; in a larger group the rest is found by words. */
const OFFERED = 60;
/** Messages that are picked at once. */
const MOST = 5000;

type Props = Readonly<{
  found: Found;
  client: ImportClient;
  onPicked: (picks: Picks, people: readonly string[], own: readonly string[]) => void;
  onFailed: (error: unknown) => void;
}>;

export function ChooseMessages({ found, client, onPicked, onFailed }: Props) {
  const say = useSay();
  const { today } = useView();
  const { incidents } = useCase();
  const { survey } = found;
  const [own, setOwn] = useState<readonly string[]>([]);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [conversations, setConversations] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(survey.period?.first.slice(0, 10) ?? "");
  const [to, setTo] = useState(survey.period?.last.slice(0, 10) ?? "");
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const names = survey.people.slice(0, OFFERED).map(({ name }) => ({ value: name, label: name }));
  const threads = survey.conversations.slice(0, OFFERED).map(({ name, messages }) => ({
    value: name,
    label: name === "" ? say("import.unnamed") : `${name} (${messages})`,
  }));
  const known = useMemo(
    () => incidents.flatMap(({ first }) => first.quoted?.messages.map(({ key }) => key) ?? []),
    [incidents],
  );
  const pick = (): void => {
    setMissing(people.length === 0);
    if (people.length === 0) return;
    setBusy(true);
    const choice = {
      people,
      conversations: conversations.length === 0 ? null : conversations,
      from: from === "" ? null : from,
      to: to === "" ? null : to,
      words: words
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== ""),
      own,
      fair: true,
      system: false,
    };
    client
      .ask<"pick">({ do: "pick", choice, known, most: MOST })
      .then((picks) => onPicked(picks, people, own), onFailed)
      .finally(() => setBusy(false))
      .catch(onFailed);
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <SomeOf
        name="import-own"
        legend={say("import.own")}
        hint={say("import.ownhint")}
        choices={names}
        values={own}
        onChange={(chosen) => setOwn([...chosen])}
      />
      <SomeOf
        name="import-people"
        legend={say("import.whose")}
        error={missing ? say("import.whosemissing") : undefined}
        choices={names.filter(({ value }) => !own.includes(value))}
        values={people}
        onChange={(chosen) => setPeople([...chosen])}
      />
      {threads.length < 2 ? null : (
        <details class="app-fold">
          <summary>{say("import.threads")}</summary>
          <SomeOf
            name="import-threads"
            legend={say("import.threadslegend")}
            hint={say("import.threadshint")}
            choices={threads}
            values={conversations}
            onChange={(chosen) => setConversations([...chosen])}
          />
        </details>
      )}
      <TextField
        id="import-from"
        type="date"
        max={today}
        label={say("import.from")}
        value={from}
        onInput={setFrom}
      />
      <TextField id="import-to" type="date" max={today} label={say("import.to")} value={to} onInput={setTo} />
      <TextField
        id="import-words"
        label={say("import.words")}
        hint={say("import.wordshint")}
        value={words}
        onInput={setWords}
      />
      <p class="app-quiet">{say("import.fair")}</p>
      <button type="submit" class="govuk-button" disabled={busy}>
        {say(busy ? "import.picking" : "import.pick")}
      </button>
    </form>
  );
}
