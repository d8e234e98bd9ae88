/** Opening the vault: a passphrase, recovery words or a passkey; wrong tries wait, and nothing is wiped unasked. */
import { useEffect, useState } from "preact/hooks";
import { LongText } from "../fields/field.tsx";
import { SecretField } from "../fields/secret-field.tsx";
import { useSay } from "../say.tsx";

/** Why it did not open. `waitMs`: how long until the next try. `left`: tries until the wipe that was asked for, or null. */
export type NotOpened = Readonly<{
  why: "wrong" | "newer" | "damaged" | "bad-words" | "bad-check" | "cancelled" | "failed";
  waitMs: number;
  left: number | null;
}>;

export type UnlockWays = Readonly<{
  canPasskey: boolean;
  /** how long to wait before the first try, from wrong tries before */
  waitMs(): Promise<number>;
  withPassphrase(text: string): Promise<NotOpened | null>;
  withWords(text: string): Promise<NotOpened | null>;
  withPasskey(): Promise<NotOpened | null>;
  onRestore(): void;
  onDelete(): void;
}>;

/** `said`: what happened before, such as "Locked." */
export function Unlock({ ways, said }: { ways: UnlockWays; said: string }) {
  const say = useSay();
  const [words, setWords] = useState(false);
  const [typed, setTyped] = useState("");
  const [trouble, setTrouble] = useState<NotOpened | "empty" | null>(null);
  const [opening, setOpening] = useState(false);
  const wait = useWait();
  useEffect(() => void ways.waitMs().then(wait.start, () => undefined), []);

  const attempt = async (act: () => Promise<NotOpened | null>): Promise<void> => {
    setOpening(true);
    const found = await act().catch((): NotOpened => ({ why: "failed", waitMs: 0, left: null }));
    if (found === null) return;
    setOpening(false);
    setTrouble(found);
    wait.start(found.waitMs);
  };
  const open = (): void => {
    if (wait.seconds > 0) return;
    if (typed.trim() === "") return setTrouble("empty");
    void attempt(() => (words ? ways.withWords(typed) : ways.withPassphrase(typed)));
  };
  const error = useTroubleWords(trouble);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("unlock.title")}
      </h1>
      {said === "" ? null : <p role="status">{said}</p>}
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        {words ? (
          <LongText
            id="recovery"
            rows={3}
            label={say("unlock.recovery")}
            error={error}
            value={typed}
            onInput={setTyped}
          />
        ) : (
          <SecretField
            id="passphrase"
            label={say("unlock.passphrase")}
            error={error}
            show={say("unlock.show")}
            value={typed}
            onInput={setTyped}
          />
        )}
        <p class="app-row">
          <button type="submit" class="govuk-button" disabled={opening || wait.seconds > 0}>
            {say("unlock.open")}
          </button>
          {ways.canPasskey ? (
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              disabled={opening}
              onClick={() => void attempt(ways.withPasskey)}
            >
              {say("unlock.passkey")}
            </button>
          ) : null}
        </p>
        <p role="status">
          {opening
            ? say("unlock.opening")
            : wait.seconds > 0
              ? say("unlock.wait", { seconds: wait.seconds })
              : typeof trouble === "object" && trouble?.why === "cancelled"
                ? say("unlock.cancelled")
                : ""}
        </p>
      </form>
      <p>
        <button
          type="button"
          class="app-link-button"
          onClick={() => {
            setTyped("");
            setTrouble(null);
            setWords(!words);
          }}
        >
          {say(words ? "unlock.phrase" : "unlock.words")}
        </button>
      </p>
      <details class="app-fold">
        <summary>{say("unlock.forgot")}</summary>
        <p>{say("unlock.forgottext")}</p>
        <p class="app-row">
          <button type="button" class="govuk-button govuk-button--secondary" onClick={ways.onRestore}>
            {say("unlock.restore")}
          </button>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={ways.onDelete}>
            {say("unlock.delete")}
          </button>
        </p>
      </details>
    </>
  );
}

function useTroubleWords(trouble: NotOpened | "empty" | null): string | undefined {
  const say = useSay();
  if (trouble === null) return undefined;
  if (trouble === "empty") return say("unlock.nosecret");
  if (trouble.why === "cancelled") return undefined;
  const reason = {
    wrong: say("unlock.wrong"),
    newer: say("unlock.newer"),
    damaged: say("unlock.damaged"),
    failed: say("unlock.failed"),
    "bad-words": say("unlock.badwords"),
    "bad-check": say("unlock.badcheck"),
  }[trouble.why];
  if (trouble.left === null) return reason;
  return `${reason} ${say("unlock.wipewarn", { left: trouble.left })}`;
}

/** Counts down in whole seconds. */
function useWait(): Readonly<{ seconds: number; start(ms: number): void }> {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return { seconds, start: (ms) => setSeconds(Math.ceil(ms / 1000)) };
}
