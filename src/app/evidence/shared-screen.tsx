/** What was shared to here while it was locked: asked about first, then kept one after another or thrown away unseen. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Drop } from "../../vault/drops.ts";
import { DropFault } from "../../vault/drop-box.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import { AskFirst } from "./ask-first.tsx";
import type { FileTrouble } from "./batch.ts";
import { troubleOf } from "./keep-file.ts";
import { useMomentWords } from "./moment-words.ts";
import { sortIn } from "./sort-in.ts";
import type { SortedIn } from "./sort-in.ts";

/** How one of them stands. `gone`: thrown away. */
type Standing = Readonly<
  | { at: "waiting" | "working" | "gone" | "broken" }
  | { at: "failed"; trouble: FileTrouble }
  | { at: "kept"; sorted: SortedIn }
>;

export function SharedScreen() {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const open = useCase();
  const [drops, setDrops] = useState<readonly Drop[] | null>(null);
  const [standings, setStandings] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    keeper.drops().then(setDrops, () => setDrops([]));
  }, [keeper]);
  const all = drops ?? [];
  const standingOf = ({ id, moment }: Drop): Standing =>
    standings.get(id) ?? { at: moment === null ? "broken" : "waiting" };
  const set = (id: string, standing: Standing): void =>
    setStandings((before) => new Map(before).set(id, standing));
  const left = all.filter((drop) => ["waiting", "failed", "broken"].includes(standingOf(drop).at));
  const wanted = left.filter((drop) => standingOf(drop).at !== "broken");

  const keepAll = async (): Promise<void> => {
    for (const { id } of wanted) {
      set(id, { at: "working" });
      try {
        const nameOf = (moment: string): string => say("shared.words", { moment });
        set(id, { at: "kept", sorted: await sortIn(keeper, id, open.exhibits, nameOf, {}) });
      } catch (error) {
        set(id, error instanceof DropFault ? { at: "broken" } : { at: "failed", trouble: troubleOf(error) });
      }
    }
  };
  const throwAway = async (some: readonly Drop[]): Promise<void> => {
    try {
      await keeper.removeDrops(some.map(({ id }) => id));
      for (const { id } of some) set(id, { at: "gone" });
    } catch (error) {
      for (const { id } of some) set(id, { at: "failed", trouble: troubleOf(error) });
    }
  };
  /** A long sealing must not be cut off by the lock. */
  const act = (what: () => Promise<void>): void => {
    setBusy(true);
    void keeper.stayOpen(what).finally(() => setBusy(false));
  };
  const anyKept = all.some((drop) => standingOf(drop).at === "kept");
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("shared.title")}
      </h1>
      {drops === null ? null : <p>{say(all.length === 0 ? "shared.none" : "shared.lead")}</p>}
      <ul class="app-batch" aria-live="polite">
        {all.map((drop) => (
          <One
            key={drop.id}
            drop={drop}
            standing={standingOf(drop)}
            busy={busy}
            onThrow={() => act(() => throwAway([drop]))}
          />
        ))}
      </ul>
      {left.length === 0 ? null : (
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={busy}
          onClick={() => act(() => throwAway(left))}
        >
          {say("shared.throwall")}
        </button>
      )}
      {wanted.length === 0 && !busy ? null : (
        <AskFirst>
          <p>
            {say("shared.into")} <bdi>{open.name}</bdi>
          </p>
          <button type="button" class="govuk-button" disabled={busy} onClick={() => act(keepAll)}>
            {say("shared.keep")}
          </button>
        </AskFirst>
      )}
      {anyKept && !busy ? (
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "proof" })}>
          {say("shared.toproof")}
        </button>
      ) : null}
    </>
  );
}

type Row = Readonly<{ drop: Drop; standing: Standing; busy: boolean; onThrow: () => void }>;

function One({ drop, standing, busy, onThrow }: Row) {
  const say = useSay();
  const momentWords = useMomentWords();
  const when = useMemo(() => (drop.moment === null ? null : momentWords(drop.moment)), [drop]);
  const title = when === null ? say("shared.nothing") : say("shared.one", { when });
  const stays = standing.at === "waiting" || standing.at === "failed" || standing.at === "broken";
  return (
    <li>
      <span>{title}</span>
      <How standing={standing} />
      {stays ? (
        <button type="button" class="app-link-button" disabled={busy} onClick={onThrow}>
          {say("shared.throwone")} <span class="govuk-visually-hidden">{title}</span>
        </button>
      ) : null}
    </li>
  );
}

function How({ standing }: { standing: Standing }) {
  const say = useSay();
  const go = useGo();
  if (standing.at === "working") return <p class="app-quiet">{say("shell.loading")}</p>;
  if (standing.at === "gone") return <p>{say("shared.threw")}</p>;
  if (standing.at === "broken") return <p class="govuk-error-message">{say("shared.broken")}</p>;
  if (standing.at === "failed")
    return <p class="govuk-error-message">{say(`addproof.trouble-${standing.trouble}`)}</p>;
  if (standing.at !== "kept") return null;
  const { exhibit, double, link } = standing.sorted;
  return (
    <>
      <p>{say(double ? "shared.doublenote" : "addproof.kept")}</p>
      <p class="app-row">
        <button type="button" class="app-link-button" onClick={() => go.to({ name: "exhibit", id: exhibit })}>
          {say("addproof.describe")}
        </button>
        {link === "" ? null : (
          <button
            type="button"
            class="app-link-button"
            onClick={() => go.to({ name: "guided", with: { exhibit, link } })}
          >
            {say("shared.withlink")}
          </button>
        )}
      </p>
    </>
  );
}
