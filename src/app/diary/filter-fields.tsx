/** Ways to narrow the diary down: how it came, who, a label, a month, told or not told yet. */
import { useMemo } from "preact/hooks";
import { CHANNELS } from "../../case/incident.ts";
import { Select } from "../fields/select.tsx";
import { dayWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase } from "../vault/keeper.ts";
import { actorName } from "./actor-name.ts";
import { monthsOf } from "./diary-rows.ts";
import type { Filter, SearchIndex } from "./search.ts";

type Props = Readonly<{ index: SearchIndex; filter: Filter; onChange: (filter: Filter) => void }>;

/** Only what the case has is offered. */
export function FilterFields({ index, filter, onChange }: Props) {
  const say = useSay();
  const { language } = useSetting();
  const { incidents, actors } = useCase();
  // Ten years are 120 months: they need not be said anew at each key.
  const { channels, labels, months } = useMemo(() => {
    const came = new Set(incidents.map(({ now }) => now.where?.channel));
    return {
      channels: CHANNELS.filter((channel) => came.has(channel)),
      labels: [...new Set(incidents.flatMap((incident) => incident.labels))].toSorted(),
      months: monthsOf(index.rows).map((value) => ({ value, label: dayWords(value, say, language) })),
    };
  }, [index, say, language]);
  const any = { value: "", label: say("diary.any") };
  const narrowed = [filter.channel, filter.actor, filter.label, filter.month, filter.told];
  return (
    <details class="app-fold" open={narrowed.some((value) => value !== "")}>
      <summary>{say("diary.more")}</summary>
      <Select
        id="diary-month"
        label={say("diary.month")}
        choices={[any, ...months]}
        value={filter.month}
        onChange={(month) => onChange({ ...filter, month })}
      />
      <Select
        id="diary-channel"
        label={say("diary.channel")}
        choices={[any, ...channels.map((value) => ({ value, label: say(`diary.channel-${value}`) }))]}
        value={filter.channel}
        onChange={(channel) => onChange({ ...filter, channel })}
      />
      {actors.size === 0 ? null : (
        <Select
          id="diary-actor"
          label={say("diary.actor")}
          choices={[any, ...[...actors].map(([value, { now }]) => ({ value, label: actorName(now, say) }))]}
          value={filter.actor}
          onChange={(actor) => onChange({ ...filter, actor })}
        />
      )}
      {labels.length === 0 ? null : (
        <Select
          id="diary-label"
          label={say("diary.label")}
          choices={[any, ...labels.map((value) => ({ value, label: value }))]}
          value={filter.label}
          onChange={(label) => onChange({ ...filter, label })}
        />
      )}
      <Select
        id="diary-told"
        label={say("diary.told")}
        choices={[
          any,
          { value: "yes", label: say("diary.told-yes") },
          { value: "no", label: say("diary.told-no") },
        ]}
        value={filter.told}
        onChange={(told) => onChange({ ...filter, told: told === "yes" || told === "no" ? told : "" })}
      />
    </details>
  );
}
