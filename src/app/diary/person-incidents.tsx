/** The incidents that name one person, newest first. */
import type { Incident } from "../../case/case.ts";
import { useSay } from "../say.tsx";
import { IncidentRow } from "./incident-row.tsx";
import { LongList } from "../fields/long-list.tsx";

/** A row's usual height. */
const ROW = 104;

export function PersonIncidents({ incidents }: { incidents: readonly Incident[] }) {
  const say = useSay();
  if (incidents.length === 0) return null;
  return (
    <section aria-labelledby="person-incidents">
      <h2 id="person-incidents">{say("people.theirs")}</h2>
      <LongList
        rows={incidents}
        keyOf={({ id }) => id}
        guess={ROW}
        draw={(incident) => <IncidentRow incident={incident} under="" />}
      />
    </section>
  );
}
