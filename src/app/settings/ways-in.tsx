/** The ways in: changing the passphrase, new recovery words, a passkey, and a second passphrase. */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { OwnPhrase } from "../vault/setup/choose-phrase.tsx";
import { RecoveryWords } from "../vault/setup/recovery-words.tsx";
import { useWays } from "../vault/ways.ts";

type Doing = "nothing" | "passphrase" | "recovery" | "second";

/** `onSaid`: what happened, to be read out. */
export function WaysInSection({ onSaid }: { onSaid: (line: string) => void }) {
  const say = useSay();
  const ways = useWays();
  const [doing, setDoing] = useState<Doing>("nothing");
  const [fresh, setFresh] = useState(() => ({ words: "", asked: ways.pickTwo() }));
  const waysIn = ways.waysIn();
  const finish = (act: () => Promise<string>): void => {
    act().then(
      (line) => {
        setDoing("nothing");
        onSaid(line);
      },
      () => onSaid(say("settings.failed")),
    );
  };
  const toggle = (next: Doing): void => setDoing(doing === next ? "nothing" : next);
  return (
    <section aria-labelledby="settings-secrets">
      <h2 id="settings-secrets">{say("settings.secrets")}</h2>
      <p>{say(waysIn.recovery ? "settings.hasrecovery" : "settings.norecovery")}</p>
      <p class="app-row">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          aria-expanded={doing === "passphrase"}
          onClick={() => toggle("passphrase")}
        >
          {say("settings.passphrase")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          aria-expanded={doing === "recovery"}
          onClick={() => {
            setFresh({ words: ways.offerWords(), asked: ways.pickTwo() });
            toggle("recovery");
          }}
        >
          {say("settings.recovery")}
        </button>
      </p>
      {doing === "passphrase" ? (
        <>
          <p>{say("settings.passphrasenote")}</p>
          <OwnPhrase
            onDone={(text) =>
              finish(async () => {
                await ways.changePassphrase(text);
                return say("settings.changed");
              })
            }
          />
        </>
      ) : null}
      {doing === "recovery" ? (
        <>
          <p>{say("settings.recoverynote")}</p>
          <RecoveryWords
            words={fresh.words}
            asked={fresh.asked}
            onSkip={null}
            onDone={() =>
              finish(async () => {
                await ways.setRecovery(fresh.words);
                return say("settings.changed");
              })
            }
          />
        </>
      ) : null}
      {ways.canPasskey ? <Passkey has={waysIn.passkey} finish={finish} /> : null}
      <Second has={waysIn.second} open={doing === "second"} onOpen={() => toggle("second")} finish={finish} />
    </section>
  );
}

type Finish = (act: () => Promise<string>) => void;

function Passkey({ has, finish }: { has: boolean; finish: Finish }) {
  const say = useSay();
  const ways = useWays();
  const add = async (): Promise<string> =>
    say((await ways.addPasskey()) ? "settings.passkeyadded" : "settings.passkeyfailed");
  const remove = async (): Promise<string> => {
    await ways.removePasskey();
    return say("settings.changed");
  };
  return (
    <>
      <p>{say(ways.waysIn().second ? "settings.passkeysecond" : "settings.passkeynote")}</p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        disabled={ways.waysIn().second}
        onClick={() => finish(has ? remove : add)}
      >
        {say(has ? "settings.passkeyremove" : "settings.passkey")}
      </button>
    </>
  );
}

/** What it cannot hide is said before it can be set (DESIGN 6, CARE C12). */
function Second(props: { has: boolean; open: boolean; onOpen: () => void; finish: Finish }) {
  const { has, open, onOpen, finish } = props;
  const say = useSay();
  const ways = useWays();
  const set = async (text: string): Promise<string> => {
    const found = await ways.setSecond(text);
    if (found === "same-as-first") return say("settings.secondsame");
    return say(found === "done" ? "settings.changed" : "settings.secondpasskey");
  };
  return (
    <>
      <h3>{say("settings.second")}</h3>
      <p>{say("settings.secondlead")}</p>
      <p>{say("settings.secondlimits")}:</p>
      <ul>
        <li>{say("settings.secondknows")}</li>
        <li>{say("settings.secondsize")}</li>
        <li>{say("settings.secondforensic")}</li>
        <li>{say("settings.secondpeople")}</li>
      </ul>
      <p>
        <a href="/guide/second-passphrase">{say("settings.secondpage")}</a>
      </p>
      <p class="app-row">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          aria-expanded={open}
          onClick={onOpen}
        >
          {say(has ? "settings.secondchange" : "settings.secondset")}
        </button>
        {has ? <span class="app-quiet">{say("settings.secondremovenote")}</span> : null}
        {has ? (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() =>
              finish(async () => {
                await ways.removeSecond();
                return say("settings.changed");
              })
            }
          >
            {say("settings.secondremove")}
          </button>
        ) : null}
      </p>
      {open ? <OwnPhrase onDone={(text) => finish(() => set(text))} /> : null}
    </>
  );
}
