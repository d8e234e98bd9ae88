/** One notice with all that came back: its dates, the exact text that was sent, and whether it is fixed. */
import type { Notice } from "../../case/case.ts";
import { KeptFiles } from "../fields/kept-file.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { Fixed } from "./fixed.tsx";
import { NextStep } from "./next-step.tsx";
import { ReplyList } from "./reply-list.tsx";
import { isOpen } from "./standing.ts";
import { useClockWords } from "./use-clock-words.ts";

/** `id`: the notice. */
export function NoticeScreen({ id }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const words = useClockWords();
  const { open, clocks } = useView();
  const notice = open.notices.find((one) => one.id === id);
  if (notice === undefined) {
    return (
      <h1 id="screen-title" tabindex={-1}>
        {say("register.gone")}
      </h1>
    );
  }
  const running = clocks.filter((clock) => clock.notice === id && isOpen(clock));
  const urgent = running.find((clock) => clock.state === "overdue");
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say(`told.topic-${notice.to.topic}`)}
      </h1>
      <Facts notice={notice} />
      <KeptFiles ids={notice.exhibits ?? []} />
      {running.length === 0 ? null : (
        <>
          <h2>{say("register.runs")}</h2>
          <ul>
            {running.map((clock) => (
              <li>
                <button
                  type="button"
                  class="app-link-button"
                  onClick={() => go.to({ name: "due", with: { clock: clock.key } })}
                >
                  {words(clock).name}
                </button>{" "}
                <strong class={clock.state === "overdue" ? "app-due__late" : undefined}>
                  {words(clock).stands}
                </strong>
              </li>
            ))}
          </ul>
          {urgent === undefined ? null : <NextStep clock={urgent} />}
        </>
      )}
      <h2>{say("reply.list")}</h2>
      <ReplyList notice={notice} />
      <p>
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "reply", id })}>
          {say("reply.add")}
        </button>
      </p>
      <Fixed notice={notice} />
      <Sent notice={notice} />
    </>
  );
}

function Facts({ notice }: { notice: Notice }) {
  const say = useSay();
  const { language } = useSetting();
  const open = useCase();
  const { to, promised } = notice;
  const rows: readonly (readonly [string, string])[] = [
    [say("told.who"), open.bodies.get(to.body)?.now.name ?? ""],
    [say("told.way"), say(`told.way-${to.way}`)],
    [say("told.when"), whenWords(notice.when.when, say, language)],
    [say("register.handle"), to.handle],
    [say("told.reference"), notice.references.join(", ") || say("register.noreference")],
    [say("told.person"), notice.person ?? ""],
    [
      say("told.promised"),
      promised === undefined
        ? ""
        : promised.by === null
          ? promised.what
          : say("register.promisedby", { what: promised.what, date: day(promised.by, language) }),
    ],
    [say("told.said"), notice.said ?? ""],
    [
      say("register.toldof"),
      notice.incidents.length === 0 ? "" : say("register.incidents", { n: notice.incidents.length }),
    ],
  ];
  return (
    <dl class="app-facts">
      {rows
        .filter(([, text]) => text !== "")
        .map(([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi class="app-facts__words">{text}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** The text as it was sent, word for word. */
function Sent({ notice }: { notice: Notice }) {
  const say = useSay();
  const { sent } = notice;
  if (sent === undefined) return null;
  return (
    <details class="govuk-details">
      <summary>{say("register.sent")}</summary>
      <p class="app-quiet">{say("register.sentnote")}</p>
      <p>
        <strong>
          <bdi>{sent.subject}</bdi>
        </strong>
      </p>
      <div class="app-sent">
        <bdi>{sent.text}</bdi>
      </div>
    </details>
  );
}
