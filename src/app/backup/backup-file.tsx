/** Choosing a backup and the secret that opens it, and what is in it: for trying, merging and bringing back. */
import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import { OneOf } from "../fields/choices.tsx";
import { SecretField } from "../fields/secret-field.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import type { BackupSecret, Opened } from "../vault/ways.ts";

type Ask = Readonly<{
  open(file: Blob, secret: BackupSecret): Promise<Opened>;
  /** what stands under the contents of an opened backup */
  then(opened: Extract<Opened, { ok: true }>): ComponentChild;
}>;

/** Nothing is changed here: the file is read and told about. */
export function BackupFile({ open, then }: Ask) {
  const say = useSay();
  const [file, setFile] = useState<Blob | null>(null);
  const [secret, setSecret] = useState<BackupSecret>({ kind: "passphrase", text: "" });
  const [state, setState] = useState<"asking" | "no-file" | "opening" | Opened>("asking");
  const failed = typeof state === "object" && !state.ok ? say(`backup.wrong-${state.why}`) : undefined;
  const attempt = (): void => {
    if (file === null) return setState("no-file");
    setState("opening");
    open(file, secret).then(setState, () => setState({ ok: false, why: "damaged" }));
  };
  if (typeof state === "object" && state.ok) {
    return (
      <>
        <Contents opened={state} />
        {then(state)}
      </>
    );
  }
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        attempt();
      }}
    >
      <div class={`govuk-form-group app-file${state === "no-file" ? " govuk-form-group--error" : ""}`}>
        <label class="govuk-label" for="backup-file">
          {say("backup.file")}
        </label>
        {state === "no-file" ? <p class="govuk-error-message">{say("backup.nofile")}</p> : null}
        <input
          type="file"
          id="backup-file"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      <OneOf
        name="secret-kind"
        legend={say("backup.kind")}
        choices={[
          { value: "passphrase", label: say("backup.kind-passphrase") },
          { value: "recovery", label: say("backup.kind-recovery") },
        ]}
        value={secret.kind}
        onChange={(kind) => setSecret({ ...secret, kind })}
      />
      <SecretField
        id="backup-secret"
        label={say("backup.secret")}
        error={failed}
        show={say("backup.show")}
        value={secret.text}
        onInput={(text) => setSecret({ ...secret, text })}
      />
      <button type="submit" class="govuk-button" disabled={state === "opening"}>
        {say("backup.open")}
      </button>
      <p role="status">{state === "opening" ? say("backup.opening") : ""}</p>
    </form>
  );
}

function Contents({ opened }: { opened: Extract<Opened, { ok: true }> }) {
  const say = useSay();
  const { language } = useSetting();
  return (
    <section aria-labelledby="backup-holds">
      <h2 id="backup-holds">{say("backup.holds")}</h2>
      <ul>
        {opened.cases.map(({ name, incidents }) => (
          <li>
            <bdi>{say("backup.case", { name, n: incidents })}</bdi>
          </li>
        ))}
        <li>{say("backup.events", { n: opened.events })}</li>
        {opened.exhibits > 0 ? <li>{say("backup.recordings", { n: opened.exhibits })}</li> : null}
      </ul>
      {opened.newest === null ? null : (
        <p>{say("backup.newest", { date: day(opened.newest.slice(0, 10), language) })}</p>
      )}
      <p class={opened.complete ? "" : "app-notice"}>
        {opened.complete ? say("backup.whole") : say("backup.damaged", { what: opened.damage ?? "" })}
      </p>
    </section>
  );
}
