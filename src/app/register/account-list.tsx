/** Accounts and numbers of the other side: reported or not, blocked or muted or not. */
import { useMemo } from "preact/hooks";
import type { Case } from "../../case/case.ts";
import { whileOpen } from "../fields/while-open.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useGo } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import { accountsOf } from "./accounts.ts";

const FEW = 10;

/** Stays unfolded while the vault is open. */
const useAll = whileOpen(() => false);

export function AccountList({ open }: { open: Case }) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const platforms = usePlatforms();
  const [all, setAll] = useAll();
  const lines = useMemo(() => accountsOf(open), [open]);
  if (lines.length === 0) return null;
  const nameOf = (platform: string | null): string => {
    if (platform === "phone" || platform === "email") return say(`register.on-${platform}`);
    return platforms.find((one) => one.id === platform)?.name ?? "";
  };
  return (
    <section aria-labelledby="accounts-title">
      <h2 id="accounts-title">{say("register.accounts")}</h2>
      <ul class="app-register__lines">
        {(all ? lines : lines.slice(0, FEW)).map(({ platform, handle, reported, act }) => (
          <li class="app-register__line">
            <p>
              <strong>
                <bdi>{handle}</bdi>
              </strong>{" "}
              <span class="app-quiet">{nameOf(platform)}</span>
            </p>
            {reported === null ? (
              <p>{say("register.notreported")}</p>
            ) : (
              <p>
                <button
                  type="button"
                  class="app-link-button"
                  onClick={() => go.to({ name: "notice", id: reported.notice })}
                >
                  {say("register.reported", {
                    date: whenWords(reported.when, say, language),
                    n: reported.times,
                  })}
                </button>
              </p>
            )}
            {act === null ? null : (
              <p>{say(`silence.did-${act.act}`, { date: whenWords(act.when, say, language) })}</p>
            )}
          </li>
        ))}
      </ul>
      {lines.length > FEW && !all ? (
        <button type="button" class="app-link-button" onClick={() => setAll(true)}>
          {say("register.allaccounts", { n: lines.length })}
        </button>
      ) : null}
    </section>
  );
}
