/** What an exhibit shows, in words, and where it was seen: said again it is a dated addition. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { joinWords, readWords } from "../../evidence/read-text/join-words.ts";
import { LongText, TextField } from "../fields/field.tsx";
import { Select } from "../fields/select.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { usePlatforms } from "../vault/packs-context.ts";

export function DescribeForm({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const platforms = usePlatforms();
  const [shows, setShows] = useState(exhibit.now.shows);
  const [source, setSource] = useState(exhibit.now.source);
  const [done, setDone] = useState("");
  const kept = useKept();
  const known = useRef(exhibit.now);
  useEffect(() => {
    // Words that were read in the picture came in beside this form: what is typed here and not saved stays above them.
    const before = known.current;
    const { now } = exhibit;
    known.current = now;
    const marker = say("readtext.marker");
    if (now.shows !== before.shows)
      setShows((typed) =>
        typed === before.shows ? now.shows : joinWords(typed, marker, readWords(now.shows, marker)),
      );
    if (now.source.handle !== before.source.handle) change({ handle: now.source.handle });
  }, [exhibit.now]);
  const change = (parts: Partial<typeof source>): void => setSource((before) => ({ ...before, ...parts }));
  const save = (): void =>
    kept.keep([{ kind: "description", of: { exhibit: exhibit.of.exhibit }, shows, source }], () =>
      setDone(say("shell.saved")),
    );
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NotKeptNote trouble={kept.trouble} />
      <LongText
        id="exhibit-shows"
        rows={3}
        label={say("exhibit.shows")}
        hint={say("exhibit.showshint")}
        value={shows}
        onInput={setShows}
      />
      <Select
        id="exhibit-platform"
        label={say("exhibit.platform")}
        choices={[
          { value: "", label: say("exhibit.platformnone") },
          ...platforms.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={source.platform ?? ""}
        onChange={(platform) => change({ platform: platform === "" ? null : platform })}
      />
      <TextField
        id="exhibit-handle"
        label={say("exhibit.handle")}
        value={source.handle}
        onInput={(handle) => change({ handle })}
      />
      <TextField
        id="exhibit-link"
        inputMode="url"
        label={say("exhibit.link")}
        value={source.link}
        onInput={(link) => change({ link })}
      />
      <TextField
        id="exhibit-post"
        label={say("exhibit.post")}
        hint={say("exhibit.posthint")}
        value={source.post}
        onInput={(post) => change({ post })}
      />
      <button type="submit" class="govuk-button govuk-button--secondary" disabled={kept.saving}>
        {say("exhibit.save")}
      </button>
      <p role="status">{done}</p>
    </form>
  );
}
