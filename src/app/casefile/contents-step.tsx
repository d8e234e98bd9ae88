/** The second step: all that can go in, ticked as the reader suggests, and what each tick means. */
import { useMemo } from "preact/hooks";
import type { Choice } from "../../casefile/choice.ts";
import { suggested } from "../../casefile/suggest.ts";
import { OneOf, SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase } from "../vault/keeper.ts";
import { ExhibitPicks } from "./exhibit-picks.tsx";
import { IncidentTicks } from "./incident-ticks.tsx";
import { exhibitsHere } from "./make-draft.ts";
import { StepButtons } from "./step-buttons.tsx";
import { TickList } from "./tick-list.tsx";

type Props = Readonly<{
  choice: Choice;
  adult: boolean;
  onChange(part: Partial<Choice>): void;
  onBack(): void;
  onNext(): void;
}>;

const TICKS = ["effect", "silence", "witnesses", "places", "statement"] as const;

export function ContentsStep({ choice, adult, onChange, onBack, onNext }: Props) {
  const say = useSay();
  const open = useCase();
  const { language } = useSetting();
  const here = useMemo(() => exhibitsHere(open), [open]);
  const within = (from: string | null, until: string | null): Choice =>
    suggested(open, choice.reader, here, { from, until });
  const ordered = open.notices.toReversed();
  const notices = new Set(choice.notices);
  const offered = TICKS.filter((tick) => tick !== "statement" || adult);
  const shields = choice.reader === "school" || choice.reader === "police";
  return (
    <Form onSave={onNext}>
      <p>{say("makefile.contentslead")}</p>
      <div class="app-casefile__period" role="group" aria-labelledby="casefile-period">
        <h2 id="casefile-period">{say("makefile.period")}</h2>
        <p>{say("makefile.periodhint")}</p>
        <div class="app-row">
          <TextField
            id="casefile-from"
            type="date"
            label={say("makefile.from")}
            value={choice.from ?? ""}
            onInput={(from) => onChange({ from: from === "" ? null : from })}
          />
          <TextField
            id="casefile-until"
            type="date"
            label={say("makefile.until")}
            value={choice.until ?? ""}
            onInput={(until) => onChange({ until: until === "" ? null : until })}
          />
        </div>
      </div>
      <IncidentTicks
        values={choice.incidents}
        inPeriod={() => within(choice.from, choice.until).incidents}
        onChange={(incidents) => onChange({ incidents })}
      />
      <ExhibitPicks
        reader={choice.reader}
        values={choice.exhibits}
        suggest={() => within(choice.from, choice.until).exhibits}
        onChange={(exhibits) => onChange({ exhibits })}
      />
      {choice.exhibits.length === 0 ? null : (
        <OneOf
          name="casefile-pictures"
          legend={say("makefile.pictures")}
          hint={say("makefile.pictureshint")}
          choices={(["none", "blurred", "clear"] as const).map((value) => ({
            value,
            label: say(`makefile.pictures-${value}`),
          }))}
          value={choice.pictures}
          onChange={(pictures) => onChange({ pictures })}
        />
      )}
      {ordered.length === 0 ? null : (
        <TickList
          name="casefile-notice"
          legend={say("makefile.notices")}
          rows={ordered}
          keyOf={({ id }) => id}
          draw={(notice) => (
            <>
              {whenWords(notice.when.when, say, language)}:{" "}
              <bdi>{open.bodies.get(notice.to.body)?.now.name ?? ""}</bdi>
              <span class="app-quiet">
                {" "}
                {notice.replies.length === 1
                  ? say("makefile.onereply")
                  : say("makefile.replies", { n: notice.replies.length })}
              </span>
            </>
          )}
          values={notices}
          onToggle={(id) => {
            if (!notices.delete(id)) notices.add(id);
            onChange({ notices: ordered.flatMap((one) => (notices.has(one.id) ? one.id : [])) });
          }}
        >
          <p class="govuk-hint">{say("makefile.noticeshint")}</p>
        </TickList>
      )}
      <SomeOf
        name="casefile-ticks"
        legend={say("makefile.more")}
        choices={offered.map((value) => ({
          value,
          label: say(`makefile.tick-${value}`),
          hint: say(`makefile.tickhint-${value}`),
        }))}
        values={offered.filter((tick) => choice[tick])}
        onChange={(values) =>
          onChange(Object.fromEntries(offered.map((tick) => [tick, values.includes(tick)])))
        }
      />
      <h2>{say("makefile.names")}</h2>
      <p>{say(shields ? "makefile.names-full" : "makefile.names-initials")}</p>
      {choice.reader === "myself" ? (
        <SomeOf
          name="casefile-names"
          legend={say("makefile.namesown")}
          choices={[{ value: "full", label: say("makefile.namesfull") }]}
          values={choice.names ? ["full"] : []}
          onChange={(values) => onChange({ names: values.length > 0 })}
        />
      ) : null}
      <StepButtons onBack={onBack} next={say("makefile.see")} />
    </Form>
  );
}
