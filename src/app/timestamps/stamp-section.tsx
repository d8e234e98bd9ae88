/** Timestamps in the settings: on or off, what leaves, and how far they reach. */
import { OneOf } from "../fields/choices.tsx";
import { useMomentWords } from "../evidence/moment-words.ts";
import { useSay } from "../say.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import { headsText } from "./stamp-now.ts";

export function StampSection({ onChange }: { onChange: (stamps: boolean) => void }) {
  const say = useSay();
  const words = useMomentWords();
  const keeper = useKeeper();
  const { choices, open, events } = useView();
  const last = keeper.stamps().at(-1) ?? null;
  const all = last?.heads === headsText(open.id, events);
  return (
    <section aria-labelledby="settings-stamps">
      <h2 id="settings-stamps">{say("stamps.title")}</h2>
      <p>{say("stamps.why")}</p>
      <p>{say("stamps.leaves")}</p>
      <p>{say("stamps.seen")}</p>
      <OneOf
        name="stamps"
        legend={say("stamps.may")}
        choices={[
          { value: "yes", label: say("stamps.yes") },
          { value: "no", label: say("stamps.no") },
        ]}
        value={choices.stamps === true ? "yes" : "no"}
        onChange={(value) => onChange(value === "yes")}
      />
      {last === null ? (
        choices.stamps === true ? (
          <p>{say("stamps.none")}</p>
        ) : null
      ) : (
        <>
          <p>{say("stamps.last", { when: words(last.at), authority: last.authority })}</p>
          {all || choices.stamps !== true ? null : <p>{say("stamps.later")}</p>}
        </>
      )}
    </section>
  );
}
