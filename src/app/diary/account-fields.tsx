/** The accounts and numbers of one actor: as many as the person knows of. */
import type { Actor } from "../../case/actor.ts";
import { TextField } from "../fields/field.tsx";
import { Select } from "../fields/select.tsx";
import { useSay } from "../say.tsx";
import { usePlatforms } from "../vault/packs-context.ts";
import { LookAlike } from "./look-alike-note.tsx";

type AccountList = Actor["accounts"];

type Props = Readonly<{ id: string; accounts: AccountList; onChange: (accounts: AccountList) => void }>;

/** `id`: of the actor, or empty. */
export function Accounts({ id, accounts, onChange }: Props) {
  const say = useSay();
  const platforms = usePlatforms();
  const set = (at: number, change: Partial<AccountList[number]>): void =>
    onChange(accounts.map((one, place) => (place === at ? { ...one, ...change } : one)));
  const choices = [
    { value: "", label: say("people.platformnone") },
    { value: "phone", label: say("people.on-phone") },
    { value: "email", label: say("people.on-email") },
    ...platforms.map((platform) => ({ value: platform.id, label: platform.name })),
  ];
  return (
    <fieldset class="app-ask">
      <legend>{say("people.accounts")}</legend>
      {accounts.map((account, at) => (
        <div key={at} class="app-person__account">
          <Select
            id={`account-platform-${at}`}
            label={say("people.platform")}
            choices={choices}
            value={account.platform ?? ""}
            onChange={(platform) => set(at, { platform: platform === "" ? null : platform })}
          />
          <TextField
            id={`account-handle-${at}`}
            label={say("people.handle")}
            value={account.handle}
            onInput={(handle) => set(at, { handle })}
          />
          <LookAlike name={account.handle} except={id} />
          <TextField
            id={`account-link-${at}`}
            label={say("people.link")}
            inputMode="url"
            value={account.link}
            onInput={(link) => set(at, { link })}
          />
          <button
            type="button"
            class="app-link-button"
            onClick={() => onChange(accounts.filter((_, place) => place !== at))}
          >
            {say("people.removeaccount", { n: at + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        onClick={() => onChange([...accounts, { platform: null, handle: "", link: "" }])}
      >
        {say("people.addaccount")}
      </button>
    </fieldset>
  );
}
