/** One exhibit: covered until wanted, described in words, with everything known of it and everything that happened to it. */
import { useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { saveFile } from "../device/save-file.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { BelongsTo } from "./belongs-to.tsx";
import { CustodyList } from "./custody-list.tsx";
import { DescribeForm } from "./describe-form.tsx";
import { ExhibitFacts } from "./exhibit-facts.tsx";
import { ExhibitView } from "./exhibit-view.tsx";
import { howShown } from "./how-shown.ts";
import { useMomentWords } from "./moment-words.ts";
import { ReadText } from "./read-text.tsx";

export function ExhibitScreen({ id }: ScreenProps) {
  const say = useSay();
  const momentWords = useMomentWords();
  const exhibit = useCase().exhibits.get(id);
  if (exhibit === undefined) return <Title>{say("diary.gone")}</Title>;
  if (exhibit.destroyed !== null) {
    return (
      <>
        <Title>{say("exhibit.wasdestroyed")}</Title>
        <p>
          {say("exhibit.wasdestroyednote", {
            added: momentWords(exhibit.recorded),
            gone: momentWords(exhibit.destroyed.recorded),
          })}
        </p>
      </>
    );
  }
  return <Shown exhibit={exhibit} />;
}

function Title({ children }: { children: string }) {
  return (
    <h1 id="screen-title" tabindex={-1}>
      <bdi>{children}</bdi>
    </h1>
  );
}

function Shown({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const go = useGo();
  const { exhibits } = useCase();
  const id = exhibit.of.exhibit;
  const isPicture = howShown(exhibit.exhibit.type, exhibit.exhibit.size) === "picture";
  const original = exhibit.copyOf === undefined ? undefined : exhibits.get(exhibit.copyOf.exhibit);
  return (
    <article>
      <Title>{shownName(exhibit.exhibit.name)}</Title>
      {original === undefined ? null : (
        <p>
          {say(exhibit.copyOf?.boxes === 0 ? "exhibit.plaincopyof" : "exhibit.copyof")}{" "}
          <button
            type="button"
            class="app-link-button"
            onClick={() => go.to({ name: "exhibit", id: original.of.exhibit })}
          >
            <bdi>
              {original.exhibit.name === "" ? say("exhibit.wasdestroyed") : shownName(original.exhibit.name)}
            </bdi>
          </button>
        </p>
      )}
      <ExhibitView exhibit={exhibit} />
      {isPicture ? <ReadText exhibit={exhibit} /> : null}
      <DescribeForm exhibit={exhibit} />
      <BelongsTo exhibit={exhibit} />
      <section aria-labelledby="exhibit-facts">
        <h2 id="exhibit-facts">{say("exhibit.facts")}</h2>
        <ExhibitFacts exhibit={exhibit} />
      </section>
      <CustodyList exhibit={exhibit} />
      <div class="app-proof-acts">
        {isPicture ? (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => go.to({ name: "redact", id })}
          >
            {say("exhibit.redact")}
          </button>
        ) : null}
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "reported", id })}
        >
          {say("exhibit.reported")}
        </button>
        <SaveOut exhibit={exhibit} />
        <button type="button" class="app-link-button" onClick={() => go.to({ name: "destroy", id })}>
          {say("exhibit.shouldnot")}
        </button>
      </div>
    </article>
  );
}

/** What no browser opens by itself. */
const SAVED_ONLY = "application/octet-stream";

/** Leaving the vault is said first and written down after. */
function SaveOut({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const keeper = useKeeper();
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => {
    const id = exhibit.of.exhibit;
    const bytes = await keeper.readBytes(id);
    if (bytes === null) return setSaid(say("exhibit.damaged"));
    const { type, size, name } = exhibit.exhibit;
    // A page or drawing that a browser opened instead of saving it would stand in our origin.
    const opened = howShown(type, size) === "saved-only" ? bytes.slice(0, size, SAVED_ONLY) : bytes;
    saveFile(opened, name);
    await keeper.keep({ kind: "custody", of: { exhibit: id, act: "saved" }, to: "" }).catch(() => undefined);
    setSaid(say("exhibit.savedout"));
  };
  return (
    <details class="app-fold">
      <summary>{say("exhibit.saveout")}</summary>
      <p>{say("exhibit.saveoutnote")}</p>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void save()}>
        {say("exhibit.saveoutdo")}
      </button>
      <p role="status">{said}</p>
    </details>
  );
}
