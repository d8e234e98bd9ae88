/** Who is named in the account, how the writer knows, and what is known of each. */
import type { Actor } from "../../case/actor.ts";
import { shortened } from "./clean.ts";
import type { Paper } from "./paper.ts";
import { named, platformSaid, together } from "./said.ts";
import { table } from "./table.ts";
import type { Telling } from "./telling.ts";

/** A name as it stands in a sentence; what is known of somebody without one. */
export function actorSaid(actor: Actor, telling: Telling): string {
  if (actor.name.trim() !== "") return named(actor.name);
  const [account] = actor.accounts;
  if (account === undefined) return telling.say("casefile.unknown");
  const { platform, handle, link } = account;
  const short = { platform, handle: handle === "" ? shortened(link, 40) : handle, link: "" };
  return telling.say("casefile.unknownbut", { account: accountSaid(short, telling) });
}

export const accountSaid = (account: Actor["accounts"][number], telling: Telling): string =>
  together([platformSaid(account.platform, telling), named(account.handle), named(account.link)], " ");

/** "seen by the writer": short, behind a name. */
export const howKnown = ({ sure }: Actor, { say }: Telling): string => say(`casefile.how-${sure.how}`);

/** Ids of actors as names with how the writer knows. */
export function actorsSaid(ids: readonly string[], telling: Telling): string {
  return together(
    ids.map((id) => {
      const actor = telling.told.case.actors.get(id)?.now;
      return actor === undefined
        ? telling.say("casefile.unknown")
        : telling.say("casefile.actor", { name: actorSaid(actor, telling), how: howKnown(actor, telling) });
    }),
    "; ",
  );
}

/** Nothing stands there when nobody is named. */
export function people(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  const actors = [...told.case.actors.values()].map(({ now }) => now);
  if (actors.length === 0) return;
  paper.heading("H2", say("casefile.people"));
  table(
    paper,
    [
      { head: say("casefile.col-name"), share: 0.26 },
      { head: say("casefile.col-how"), share: 0.34 },
      { head: say("casefile.col-known"), share: 0.4 },
    ],
    actors.map((actor) => [
      together([actorSaid(actor, telling), actor.young === true ? say("casefile.young") : ""]),
      together([say(`casefile.sure-${actor.sure.how}`), named(actor.sure.words)], " "),
      together(
        [named(actor.description), ...actor.accounts.map((account) => accountSaid(account, telling))],
        "; ",
      ),
    ]),
  );
  const { choice } = told;
  if (!choice.names && choice.reader !== "school" && choice.reader !== "police")
    paper.paragraph(say("casefile.initials"));
}
