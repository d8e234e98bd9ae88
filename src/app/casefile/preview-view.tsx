/** What would leave: how much, what it tells of the person and of others, and every incident as it will stand. */
import type { Choice } from "../../casefile/choice.ts";
import { LongList } from "../fields/long-list.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import { sizeWords } from "../fields/picked-file.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useView } from "../vault/keeper.ts";
import { LeavingList } from "./leaving-list.tsx";
import type { Looked, LookedIncident } from "./orders.ts";

const ROW = 140;

export function PreviewView({ choice, looked }: { choice: Choice; looked: Looked }) {
  const say = useSay();
  const { language } = useSetting();
  const { blur } = useView().choices;
  const size = looked.exhibits.reduce((sum, one) => sum + (one.path === null ? 0 : one.size), 0);
  return (
    <>
      <section aria-labelledby="casefile-how-much">
        <h2 id="casefile-how-much">{say("makefile.holds")}</h2>
        <ul>
          <li>{say("makefile.count-incidents", { n: looked.incidents.length })}</li>
          <li>{say("makefile.count-effects", { n: looked.effects })}</li>
          <li>
            {say("makefile.count-exhibits", {
              n: looked.exhibits.length,
              size: sizeWords(size, language),
            })}
          </li>
          <li>{say("makefile.count-notices", { n: looked.notices, replies: looked.replies })}</li>
          <li>{say("makefile.count-silences", { n: looked.silences })}</li>
        </ul>
        <p>{say("makefile.bare", { n: looked.bare, of: looked.events })}</p>
      </section>
      <section aria-labelledby="casefile-first">
        <h2 id="casefile-first">{say("makefile.first")}</h2>
        <FirstPage choice={choice} />
      </section>
      <LeavingList rows={looked.leaving} />
      {looked.children.length === 0 ? null : (
        <div class="app-notice" role="group" aria-labelledby="casefile-children">
          <h2 id="casefile-children">{say("letter.children")}</h2>
          <p>{say("makefile.children")}</p>
          <ul>
            {looked.children.map(({ name, incidents }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {say("makefile.childin", { numbers: incidents.join(", ") })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {looked.exhibits.length === 0 ? null : (
        <details class="govuk-details">
          <summary>{say("makefile.exhibitlist", { n: looked.exhibits.length })}</summary>
          <ol>
            {looked.exhibits.map((one) => (
              <li key={one.id}>
                <bdi>{one.name}</bdi>, {sizeWords(one.size, language)},{" "}
                {say(one.copy ? "makefile.iscopy" : "makefile.isoriginal")}
              </li>
            ))}
          </ol>
        </details>
      )}
      <details class="govuk-details" open={!blur}>
        <summary>{say("makefile.each", { n: looked.incidents.length })}</summary>
        <ScrollBox label={say("makefile.each", { n: looked.incidents.length })}>
          <LongList
            rows={looked.incidents}
            keyOf={({ id }) => id}
            guess={ROW}
            draw={(row) => <Told row={row} />}
          />
        </ScrollBox>
      </details>
      <p>{say("makefile.oneside")}</p>
      <p>
        <strong>{say("letter.notonline")}</strong>
      </p>
      <p>{say("makefile.court")}</p>
    </>
  );
}

/** What the first page says besides what is counted from the log. */
function FirstPage({ choice }: { choice: Choice }) {
  const say = useSay();
  const { language } = useSetting();
  const rows: readonly (readonly [string, string])[] = [
    [
      say("makefile.first-for"),
      [say(`makefile.reader-${choice.reader}`), choice.to].filter((one) => one !== "").join(": "),
    ],
    [say("makefile.from"), choice.from === null ? "" : day(choice.from, language)],
    [say("makefile.until"), choice.until === null ? "" : day(choice.until, language)],
    [say("makefile.wanted"), choice.wanted],
    [say("makefile.contact"), choice.contact],
    [say("makefile.first-statement"), choice.statement ? say("makefile.tick-statement") : ""],
  ];
  return (
    <dl class="app-casefile__first">
      {rows
        .filter(([, words]) => words !== "")
        .map(([what, words]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd class="app-casefile__words">
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Told({ row }: { row: LookedIncident }) {
  const say = useSay();
  const { language } = useSetting();
  return (
    <div class="app-casefile__told">
      <p>
        <strong>
          {row.number}. {whenWords(row.when, say, language)}
        </strong>
        {row.withdrawn ? ` (${say("letter.withdrawn")})` : ""}
      </p>
      {row.place === "" ? null : (
        <p class="app-quiet">
          <bdi>{row.place}</bdi>
        </p>
      )}
      {row.who.length === 0 ? null : (
        <p class="app-quiet">
          <bdi>{row.who.join(", ")}</bdi>
        </p>
      )}
      {[row.account, ...row.added].map((text, at) => (
        <p key={at} class="app-casefile__words">
          <bdi>{text}</bdi>
        </p>
      ))}
    </div>
  );
}
