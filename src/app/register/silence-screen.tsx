/** What the person did to stop contact, for each account; never a push to block where that may be dangerous. */
import { useMemo, useState } from "preact/hooks";
import { SILENCE_ACTS } from "../../case/notice.ts";
import type { SilenceAct } from "../../case/notice.ts";
import type { When } from "../../case/parts.ts";
import { OneOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import { accountsOf } from "./accounts.ts";
import { contactCare } from "./contact-care.ts";
import { HelplinesFirst } from "./helplines-first.tsx";
import { Select } from "../fields/select.tsx";
import { SilenceList } from "./silence-list.tsx";
import { Missing, NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { WhenAsked, useWhen } from "../fields/when-asked.tsx";

/** What keeps the line open stands first while stalking or abuse may be behind it. */
const CAREFUL_ACTS: readonly SilenceAct[] = [
  "muted",
  "restricted",
  "stopped-replying",
  "left-group",
  "told-to-stop",
  "blocked",
  "unblocked",
  "changed-number",
];

/** Acts that are about one account. */
const OF_ACCOUNT: readonly SilenceAct[] = ["blocked", "muted", "restricted", "unblocked"];

export function SilenceScreen() {
  const say = useSay();
  const { open, today } = useView();
  const platforms = usePlatforms();
  const accounts = useMemo(() => accountsOf(open), [open]);
  const { abuse } = contactCare(open);
  const [act, setAct] = useState<SilenceAct | null>(null);
  /** index in the accounts, "" for one that is written in */
  const [account, setAccount] = useState<string | null>(accounts.length === 0 ? "" : null);
  const [platform, setPlatform] = useState<string | null>(null);
  const [handle, setHandle] = useState("");
  const [when, setWhen] = useState<When>({ at: today, zone: "Europe/London", offset: null });
  const [trouble, setTrouble] = useState(false);
  const [said, setSaid] = useState("");
  const kept = useKept();
  const asked = useWhen(when);
  const ways = [
    { value: "phone", label: say("register.on-phone") },
    { value: "email", label: say("register.on-email") },
    ...platforms.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const nameOf = (id: string | null): string => ways.find((one) => one.value === id)?.label ?? "";
  const save = (): void => {
    setTrouble(act === null);
    if (asked.check() !== null || act === null) return;
    const picked = account === null || account === "" ? undefined : accounts[Number(account)];
    const of = {
      act,
      actor: picked?.actor ?? null,
      platform: picked === undefined ? platform : picked.platform,
      handle: picked?.handle ?? handle,
    };
    kept.keep([{ kind: "silence", of, when: { when } }], () => {
      setAct(null);
      setHandle("");
      setSaid(say("shell.saved"));
    });
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("silence.title")}
      </h1>
      <HelplinesFirst />
      <p class="app-quiet">{say("silence.lead")}</p>
      <Form onSave={save}>
        <Missing
          rows={[
            ...(trouble ? [{ field: "silence-act", words: say("silence.need") }] : []),
            ...(asked.shown === null
              ? []
              : [{ field: "silence-when-day", words: say(`when.${asked.shown}`) }]),
          ]}
        />
        <NotKeptNote trouble={kept.trouble} />
        <OneOf
          name="silence-act"
          legend={say("silence.what")}
          error={trouble ? say("silence.need") : undefined}
          choices={(abuse === "no" ? SILENCE_ACTS : CAREFUL_ACTS).map((value) => ({
            value,
            label: say(`silence.act-${value}`),
          }))}
          value={act}
          onChange={(value) => {
            setAct(value);
            setSaid("");
          }}
        />
        {act === "told-to-stop" ? <p class="app-notice">{say("silence.onlyonce")}</p> : null}
        {accounts.length === 0 ? null : (
          <Select
            id="silence-account"
            label={say(act !== null && OF_ACCOUNT.includes(act) ? "silence.account" : "silence.accountmaybe")}
            none={say("register.choose")}
            choices={[
              ...accounts.map((one, at) => ({
                value: String(at),
                label: `${one.handle} ${nameOf(one.platform)}`.trim(),
              })),
              { value: "", label: say("silence.another") },
            ]}
            value={account}
            onChange={setAccount}
          />
        )}
        {account === "" ? (
          <>
            <Select
              id="silence-platform"
              label={say("silence.where")}
              none={say("register.choose")}
              choices={ways}
              value={platform}
              onChange={setPlatform}
            />
            <TextField
              id="silence-handle"
              label={say("silence.handle")}
              hint={say("silence.handlehint")}
              value={handle}
              onInput={setHandle}
            />
          </>
        ) : null}
        <WhenAsked
          id="silence-when"
          legend={say("silence.when")}
          value={when}
          asked={asked}
          onChange={setWhen}
        />
        <button type="submit" class="govuk-button" disabled={kept.saving}>
          {say("silence.save")}
        </button>
        <p role="status">{said}</p>
      </Form>
      <SilenceList open={open} nameOf={nameOf} />
    </>
  );
}
