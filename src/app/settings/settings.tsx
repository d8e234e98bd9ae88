/** Settings: when it locks, what is blurred, who writes, the ways in, and deleting. */
import { useState } from "preact/hooks";
import { WIPE_AFTER } from "../../vault/tries.ts";
import { OneOf, SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { StampSection } from "../timestamps/stamp-section.tsx";
import { useGo, useView } from "../vault/keeper.ts";
import type { Choices } from "../vault/keeper.ts";
import { useWays } from "../vault/ways.ts";
import { ShareSection } from "./share-section.tsx";
import { WaysInSection } from "./ways-in.tsx";

const HIDDEN = [10, 60, 300] as const;
const IDLE = [120, 600, 1800] as const;

const SEEN = ["phone", "cloud", "post"] as const;

export function Settings() {
  const say = useSay();
  const go = useGo();
  const ways = useWays();
  const { choices, open } = useView();
  const [said, setSaid] = useState("");
  const set = (change: Partial<Choices>): void => {
    ways.setChoices({ ...choices, ...change }).then(
      () => setSaid(say("settings.saved")),
      () => setSaid(say("settings.failed")),
    );
  };
  const seconds = (all: readonly number[]) =>
    all.map((one) => ({ value: String(one), label: say(`settings.seconds-${one}`) }));
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("settings.title")}
      </h1>
      <p role="status">{said}</p>
      <section aria-labelledby="settings-lock">
        <h2 id="settings-lock">{say("settings.lock")}</h2>
        <p>{say("settings.locklead")}</p>
        <OneOf
          name="hidden"
          legend={say("settings.hidden")}
          choices={seconds(HIDDEN)}
          value={String(choices.lockAfterHidden)}
          onChange={(value) => set({ lockAfterHidden: Number(value) })}
        />
        <OneOf
          name="idle"
          legend={say("settings.idle")}
          choices={seconds(IDLE)}
          value={String(choices.lockAfterIdle)}
          onChange={(value) => set({ lockAfterIdle: Number(value) })}
        />
        <SomeOf
          name="blur"
          legend={say("settings.seen")}
          choices={[
            ...SEEN.map((one) => ({ value: one, label: say(`setup.seen-${one}`) })),
            { value: "blur", label: say("settings.blur") },
          ]}
          values={[...SEEN.filter((one) => choices.careful[one]), ...(choices.blur ? ["blur"] : [])]}
          onChange={(chosen) =>
            set({
              blur: chosen.includes("blur"),
              careful: {
                phone: chosen.includes("phone"),
                cloud: chosen.includes("cloud"),
                post: chosen.includes("post"),
              },
            })
          }
        />
        <OneOf
          name="wipe"
          legend={say("settings.wipe")}
          hint={say("settings.wipenote")}
          choices={WIPE_AFTER.map((one) => ({ value: String(one), label: say(`settings.wipe-${one}`) }))}
          value={String(choices.wipeAfter)}
          onChange={(value) => set({ wipeAfter: Number(value) })}
        />
      </section>
      <WriterSection choices={choices} onChange={(writer) => set({ writer })} />
      <WaysInSection onSaid={setSaid} />
      {open.sample ? null : <StampSection onChange={(stamps) => set({ stamps })} />}
      {open.sample ? null : <ShareSection />}
      <p>
        <button
          type="button"
          class="govuk-button govuk-button--warning"
          onClick={() => go.to({ name: "delete" })}
        >
          {say("settings.delete")}
        </button>
      </p>
    </>
  );
}

function WriterSection(props: { choices: Choices; onChange: (writer: Choices["writer"]) => void }) {
  const { choices, onChange } = props;
  const say = useSay();
  const [name, setName] = useState(choices.writer.as === "supporter" ? choices.writer.name : "");
  return (
    <section aria-labelledby="settings-writer">
      <h2 id="settings-writer">{say("settings.writer")}</h2>
      <OneOf
        name="writer"
        legend={say("settings.writer")}
        choices={[
          { value: "self", label: say("settings.writerself") },
          { value: "supporter", label: say("settings.writersupporter") },
        ]}
        value={choices.writer.as}
        onChange={(as) => onChange(as === "self" ? { as } : { as, name })}
      />
      {choices.writer.as === "supporter" ? (
        <TextField
          id="writer-name"
          label={say("settings.writersupporter")}
          value={name}
          onInput={(typed) => {
            setName(typed);
            onChange({ as: "supporter", name: typed });
          }}
        />
      ) : null}
    </section>
  );
}
