/** What came back to one notice, oldest first. */
import type { Notice, Reply } from "../../case/case.ts";
import { KeptFiles } from "../fields/kept-file.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";

export function ReplyList({ notice }: { notice: Notice }) {
  const say = useSay();
  if (notice.replies.length === 0) return <p>{say("reply.none")}</p>;
  return (
    <ol class="app-register__lines">
      {notice.replies.map((reply) => (
        <OneReply key={reply.id} reply={reply} />
      ))}
    </ol>
  );
}

function OneReply({ reply }: { reply: Reply }) {
  const say = useSay();
  const { language } = useSetting();
  const { until } = reply.of;
  const { promised, person, reference } = reply;
  return (
    <li class="app-register__line">
      <p>
        <strong>{say(`reply.kind-${reply.of.kind}`)}</strong>{" "}
        <span class="app-quiet">{whenWords(reply.when.when, say, language)}</span>
      </p>
      {until === null ? null : <p>{say("reply.untilsaid", { date: day(until, language) })}</p>}
      {reply.said === "" ? null : (
        <blockquote>
          <bdi class="app-facts__words">{reply.said}</bdi>
        </blockquote>
      )}
      {promised === undefined ? null : (
        <p>
          {say("told.promised")}{" "}
          <bdi>
            {promised.by === null
              ? promised.what
              : say("register.promisedby", { what: promised.what, date: day(promised.by, language) })}
          </bdi>
        </p>
      )}
      {person === undefined ? null : (
        <p>
          {say("told.person")} <bdi>{person}</bdi>
        </p>
      )}
      {reference === undefined ? null : (
        <p>
          {say("told.reference")} <bdi>{reference}</bdi>
        </p>
      )}
      <KeptFiles ids={reply.exhibits ?? []} />
    </li>
  );
}
