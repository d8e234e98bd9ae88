/** One act: "I reported this account or post", with its screenshot; the date of the answer runs from it. */
import { useState } from "preact/hooks";
import type { Case } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";
import { TextField } from "../fields/field.tsx";
import { FileField } from "../fields/file-field.tsx";
import { Form } from "../fields/form.tsx";
import { localNow } from "../fields/local-when.ts";
import { Select } from "../fields/select.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";

/** `id`: the exhibit that shows what was reported; empty for none yet. */
export function ReportedScreen({ id }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const open = useCase();
  const { now } = useView();
  const platforms = usePlatforms();
  const source = open.exhibits.get(id)?.now.source;
  const [platform, setPlatform] = useState<string | null>(source?.platform ?? null);
  const [handle, setHandle] = useState(source?.handle ?? "");
  const [reference, setReference] = useState("");
  const [exhibits, setExhibits] = useState<readonly string[]>(id === "" ? [] : [id]);
  const [missing, setMissing] = useState(false);
  const [sealing, setSealing] = useState(false);
  const kept = useKept();
  const save = (): void => {
    const named = platforms.find((one) => one.id === platform);
    setMissing(named === undefined);
    if (named === undefined) return;
    const notice = keeper.newId();
    const { body, entries } = bodyOf(open, named, () => keeper.newId());
    const told: NewEntry = {
      kind: "notice",
      id: notice,
      to: { body, topic: "platform-report", way: "in-app", handle },
      when: { when: localNow(now) },
      incidents: incidentsWith(open, exhibits),
      ...(reference.trim() === "" ? {} : { reference }),
      ...(exhibits.length === 0 ? {} : { exhibits: [...exhibits] }),
    };
    kept.keep([...entries, told], () => {
      go.back();
      go.to({ name: "notice", id: notice }, say("reported.saved"));
    });
  };
  return (
    <Form onSave={save}>
      <h1 id="screen-title" tabindex={-1}>
        {say("reported.title")}
      </h1>
      <p>{say("reported.lead")}</p>
      <NotKeptNote trouble={kept.trouble} />
      <Select
        id="reported-platform"
        label={say("reported.platform")}
        none={say("reported.platformnone")}
        error={missing ? say("reported.platformmissing") : undefined}
        choices={platforms.map((one) => ({ value: one.id, label: one.name }))}
        value={platform}
        onChange={setPlatform}
      />
      <TextField id="reported-handle" label={say("reported.handle")} value={handle} onInput={setHandle} />
      <TextField
        id="reported-reference"
        label={say("reported.reference")}
        hint={say("reported.referencehint")}
        value={reference}
        onInput={setReference}
      />
      <FileField
        id="reported-files"
        hint={say("reported.filehint")}
        values={exhibits}
        onAdd={(exhibit) => setExhibits((before) => [...before, exhibit])}
        onTakeOff={(exhibit) => setExhibits((before) => before.filter((one) => one !== exhibit))}
        onBusy={setSealing}
      />
      <button type="submit" class="govuk-button" disabled={kept.saving || sealing}>
        {say("reported.save")}
      </button>
    </Form>
  );
}

/** The app as a body of the case, and the entry that makes it one where it is not yet. */
function bodyOf(
  { bodies }: Case,
  named: Readonly<{ id: string; name: string }>,
  newId: () => string,
): Readonly<{ body: string; entries: readonly NewEntry[] }> {
  const known = [...bodies].find(([, { now }]) => now.kind === "platform" && now.pack === named.id);
  if (known !== undefined) return { body: known[0], entries: [] };
  const body = newId();
  const added = {
    ...{ kind: "platform" as const, name: named.name, pack: named.id },
    ...{ relevant: null, contact: "", stated: null },
  };
  return { body, entries: [{ kind: "body", of: { body }, body: added }] };
}

const incidentsWith = ({ incidents }: Case, exhibits: readonly string[]): string[] =>
  incidents
    .filter(({ now }) => now.exhibits?.some((one) => exhibits.includes(one)) === true)
    .map(({ id }) => id);
