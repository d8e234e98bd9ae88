/** "Is it fixed?", asked after an answer or a closing; "no" shows the next step at once. */
import type { Notice } from "../../case/case.ts";
import type { ReplyKind } from "../../case/notice.ts";
import { LongText } from "../fields/field.tsx";
import { rungOf } from "../../letters/rungs.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { GuideLink } from "./guide-link.tsx";
import { nextTopics } from "./topics.ts";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useDraftWords } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";
import { WriteTo } from "./write-to.tsx";

const ASKED_AFTER: readonly ReplyKind[] = ["answer", "final-answer", "refused", "closed"];

/** After one of these a body takes the matter as done, so the question stands open until it is answered. */
export const isAnswered = (notice: Notice): boolean =>
  notice.replies.some((reply) => ASKED_AFTER.includes(reply.of.kind));

export function Fixed({ notice }: { notice: Notice }) {
  const say = useSay();
  const kept = useKept();
  const said = useDraftWords(`fixed ${notice.id}`);
  const fixed = notice.fixed?.fixed ?? null;
  if (!isAnswered(notice) && fixed === null) return null;
  return (
    <section class="app-fixed" aria-labelledby="fixed-title">
      <h2 id="fixed-title">{say("reply.fixed")}</h2>
      {fixed === null ? null : <p role="status">{say(`reply.isfixed-${fixed}`)}</p>}
      <NotKeptNote trouble={kept.trouble} />
      <LongText
        id="fixed-said"
        label={say("reply.fixedwords")}
        value={said.words}
        onInput={said.set}
        rows={2}
      />
      <p class="app-row">
        {(["yes", "partly", "no"] as const).map((as) => (
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            aria-pressed={fixed === as}
            disabled={kept.saving}
            onClick={() =>
              kept.keep(
                [{ kind: "fixed", of: { notice: notice.id, fixed: as }, said: said.words }],
                said.done,
              )
            }
          >
            {say(`reply.fixed-${as}`)}
          </button>
        ))}
      </p>
      {fixed === "no" || fixed === "partly" ? <GoOn notice={notice} /> : null}
    </section>
  );
}

/** Closed is not fixed: what can be done next, by what the notice was and where the person lives. */
export function GoOn({ notice }: { notice: Notice }) {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  const { place } = useSetting();
  const body = open.bodies.get(notice.to.body)?.now;
  const next = nextTopics(notice.to.topic, place.has);
  return (
    <div class="app-notice">
      <h3>{say("reply.goon")}</h3>
      <p>{say("reply.goontext")}</p>
      {next.map((topic) => {
        if (topic === "case-review") {
          return (
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              onClick={() => go.to({ name: "review" })}
            >
              {say("told.seereview")}
            </button>
          );
        }
        const rung = rungOf(topic);
        if (rung === null) return null;
        if ("guide" in rung) return <GuideLink address={rung.guide} words={say(`told.topic-${topic}`)} />;
        return (
          <WriteTo
            letter={rung.letter}
            body={body === undefined ? null : { id: notice.to.body, kind: body.kind }}
            notice={notice.id}
            words={say("reply.writenext", { what: say(`told.topic-${topic}`) })}
          />
        );
      })}
      <p class="app-row">
        <button
          type="button"
          class="app-link-button"
          onClick={() => go.to({ name: "told", id: notice.to.body })}
        >
          {say("reply.tellagain")}
        </button>
      </p>
    </div>
  );
}
