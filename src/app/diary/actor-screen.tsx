/** One of the other side: what is known, how it is known, what was written before, and their incidents. */
import type { Actor } from "../../case/actor.ts";
import type { Kept } from "../../case/case.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import { ActorForm } from "./actor-form.tsx";
import { actorName } from "./actor-name.ts";
import { PartList } from "./part-rows.tsx";
import type { Row } from "./part-rows.tsx";
import { PersonIncidents } from "./person-incidents.tsx";
import { RecordedLine } from "./recorded-line.tsx";

/** Without an `id`, or with `with.edit`, it is a form. */
export function ActorScreen({ id, with: given }: ScreenProps) {
  const actor = useCase().actors.get(id);
  if (actor === undefined || given["edit"] !== undefined) return <ActorForm id={id} />;
  return <Shown id={id} actor={actor} />;
}

function Shown({ id, actor }: { id: string; actor: Kept<Actor> }) {
  const say = useSay();
  const go = useGo();
  const { incidents } = useCase();
  const theirs = incidents.filter(({ now }) => now.actors?.includes(id) === true);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        <bdi>{actorName(actor.now, say)}</bdi>
      </h1>
      <Facts actor={actor.now} />
      <RecordedLine recorded={actor} />
      <p>
        <button
          type="button"
          class="govuk-button"
          onClick={() => go.to({ name: "actor", id, with: { edit: "yes" } })}
        >
          {say("people.change")}
        </button>
      </p>
      {actor.before.length === 0 ? null : (
        <details class="app-fold">
          <summary>{say("people.before")}</summary>
          {actor.before.map((one) => (
            <div class="app-addition" key={one.id}>
              <p>
                <bdi>{actorName(one.now, say)}</bdi>
              </p>
              <Facts actor={one.now} />
              <RecordedLine recorded={one} />
            </div>
          ))}
        </details>
      )}
      <PersonIncidents incidents={theirs} />
    </>
  );
}

function Facts({ actor }: { actor: Actor }) {
  const say = useSay();
  const platforms = usePlatforms();
  const { sure, accounts, young, description } = actor;
  const where = (platform: string | null): string => {
    if (platform === "phone" || platform === "email") return say(`people.on-${platform}`);
    return platforms.find((one) => one.id === platform)?.name ?? "";
  };
  const sureWords = [say(`diary.sure-${sure.how}`), sure.words].filter((part) => part !== "").join(". ");
  const rows: readonly Row[] = [
    [say("people.sure"), <bdi key="sure">{sureWords}</bdi>],
    ...(accounts.length === 0
      ? []
      : [
          [
            say("people.accounts"),
            accounts.map(({ platform, handle, link }, at) => (
              <bdi class="app-incident__part" key={at}>
                {[where(platform), handle, link].filter((part) => part !== "").join(", ")}
              </bdi>
            )),
          ] as const,
        ]),
    ...(young === null ? [] : [[say("people.young"), say(`people.young-${young ? "yes" : "no"}`)] as const]),
    ...(description === ""
      ? []
      : [[say("people.description"), <bdi key="description">{description}</bdi>] as const]),
  ];
  return <PartList rows={rows} />;
}
