/** Says by when an incident was there, where a timestamp vouches for it. */
import { useMemo } from "preact/hooks";
import { useMomentWords } from "../evidence/moment-words.ts";
import { useSay } from "../say.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import { firstStamp } from "./first-stamp.ts";

/** `id`: of the event. Draws nothing where none vouches. */
export function KeptBy({ id }: { id: string }) {
  const say = useSay();
  const words = useMomentWords();
  const stamps = useKeeper().stamps();
  const { events } = useView();
  const stamp = useMemo(() => firstStamp(events, stamps, id), [events.length, stamps.length, id]);
  if (stamp === null) return null;
  return <p>{say("stamps.by", { when: words(stamp.at), authority: stamp.authority })}</p>;
}
