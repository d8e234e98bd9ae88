/** "I have sent it": records the notice with the exact text, so that the clock starts. */
import { useState } from "preact/hooks";
import { WAYS } from "../../case/notice.ts";
import type { NoticeTopic, Way } from "../../case/notice.ts";
import type { When } from "../../case/parts.ts";
import { OneOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { Missing, NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { troubleOf } from "../fields/when-draft.ts";
import { WhenField } from "../fields/when-field.tsx";
import { useSay } from "../say.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";

type Props = Readonly<{
  letter: string;
  body: string;
  topic: NoticeTopic;
  subject: string;
  text: string;
  incidents: readonly string[];
  /** the account or number that is reported, where the reader is an app or a network */
  handle: string | null;
  /** the notice was kept */
  onSent(notice: string): void;
}>;

/** The way is never guessed: only the person knows how it went. */
export function SentForm(props: Props) {
  const say = useSay();
  const keeper = useKeeper();
  const { today } = useView();
  const kept = useKept();
  const [way, setWay] = useState<Way | null>(null);
  const [when, setWhen] = useState<When>({ at: today, zone: "Europe/London", offset: null });
  const [handle, setHandle] = useState(props.handle ?? "");
  const [missing, setMissing] = useState(false);
  const wrong = troubleOf(when);
  const save = (): void => {
    setMissing(true);
    if (way === null || wrong !== null) return;
    const notice = keeper.newId();
    const { letter, subject, text, body, topic, incidents } = props;
    kept.keep(
      [
        {
          kind: "notice",
          id: notice,
          to: { body, topic, way, handle },
          when: { when },
          incidents: [...incidents],
          sent: { letter, subject, text },
        },
      ],
      () => props.onSent(notice),
    );
  };
  const needWay = missing && way === null ? say("told.need-way") : undefined;
  const needWhen = missing && wrong !== null ? say(`when.${wrong}`) : undefined;
  return (
    <form
      class="app-offpaper"
      autocomplete="off"
      noValidate
      aria-labelledby="letter-sent"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="letter-sent">{say("letter.sentq")}</h2>
      <p>{say("letter.sentlead")}</p>
      <Missing
        rows={[
          ...(needWay === undefined ? [] : [{ field: "letter-way", words: needWay }]),
          ...(needWhen === undefined ? [] : [{ field: "letter-when-day", words: needWhen }]),
        ]}
      />
      <NotKeptNote trouble={kept.trouble} />
      <OneOf
        name="letter-way"
        legend={say("letter.way")}
        error={needWay}
        choices={WAYS.map((value) => ({ value, label: say(`told.way-${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <WhenField
        id="letter-when"
        legend={say("letter.when")}
        error={needWhen}
        value={when}
        onChange={setWhen}
        today={today}
      />
      {props.handle === null ? null : (
        <TextField id="letter-handle" label={say("letter.handle")} value={handle} onInput={setHandle} />
      )}
      <button type="submit" class="govuk-button" disabled={kept.saving}>
        {say("letter.sent")}
      </button>
    </form>
  );
}
