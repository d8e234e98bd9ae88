/** Words that were read in a picture, to be put right before they are kept: beneath what the person wrote, never instead of it. */
import { useEffect, useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { joinWords } from "../../evidence/read-text/join-words.ts";
import type { Suggestion } from "../../evidence/read-text/suggest.ts";
import { SomeOf } from "../fields/choices.tsx";
import { LongText } from "../fields/field.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";

/** `text` as it was read, `words` as it stands in the field. */
type Props = Readonly<{
  exhibit: Exhibit;
  text: string;
  words: string;
  suggestions: readonly Suggestion[];
  onWords(words: string): void;
  onKept(): void;
  onDrop(): void;
}>;

const isName = ({ kind }: Suggestion): boolean => kind === "handle" || kind === "number";

export function FoundWords({ exhibit, text, words, suggestions, onWords, onKept, onDrop }: Props) {
  const say = useSay();
  const { language } = useSetting();
  /** places among those that are offered */
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const kept = useKept();
  useEffect(() => document.getElementById("read-words")?.focus(), []);
  if (text === "") {
    return (
      <>
        <p role="status">{say("readtext.nothing")}</p>
        <button type="button" class="app-link-button" onClick={onDrop}>
          {say("readtext.close")}
        </button>
      </>
    );
  }
  const offered = suggestions.filter(isName);
  const moments = suggestions.filter((one) => !isName(one));
  const { source, shows } = exhibit.now;
  const keep = (): void => {
    const names = ticked.map((place) => offered[Number(place)]?.value ?? "");
    const handle = [source.handle, ...names.filter((name) => !source.handle.includes(name))]
      .filter((name) => name !== "")
      .join(", ");
    kept.keep(
      [
        {
          kind: "description",
          of: { exhibit: exhibit.of.exhibit },
          shows: joinWords(shows, say("readtext.marker"), words),
          ...(handle === source.handle ? {} : { source: { ...source, handle } }),
          ...(words === text ? { reader: "machine" as const } : {}),
        },
      ],
      onKept,
    );
  };
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <NotKeptNote trouble={kept.trouble} />
      <LongText
        id="read-words"
        rows={10}
        label={say("readtext.words")}
        hint={say("readtext.wordshint")}
        value={words}
        onInput={onWords}
      />
      {offered.length === 0 ? null : (
        <SomeOf
          name="read-names"
          legend={say("readtext.names")}
          hint={say("readtext.nameshint")}
          choices={offered.map(({ value, line }, place) => ({
            value: String(place),
            label: value,
            hint: say("readtext.where", { line }),
          }))}
          values={ticked}
          onChange={(chosen) => setTicked([...chosen])}
        />
      )}
      {moments.length === 0 ? null : (
        <>
          <h3>{say("readtext.moments")}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {moments.map(({ kind, value, line, counted }) => (
              <li>
                {kind === "day" ? day(value, language) : value}{" "}
                <span class="app-quiet">
                  (<bdi>{say("readtext.where", { line })}</bdi>
                  {counted ? ` ${say("readtext.counted")}` : ""})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="app-row">
        <button type="submit" class="govuk-button govuk-button--secondary" disabled={kept.saving}>
          {say("readtext.keep")}
        </button>
        <button type="button" class="app-link-button" onClick={onDrop}>
          {say("readtext.drop")}
        </button>
      </p>
    </form>
  );
}
