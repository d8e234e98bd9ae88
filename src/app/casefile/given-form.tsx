/** "I gave it to them": records a notice, so that the date by which they must answer starts. */
import { useState } from "preact/hooks";
import type { NewEntry } from "../../case/entry.ts";
import { WAYS } from "../../case/notice.ts";
import type { BodyKind, NoticeTopic, Way } from "../../case/notice.ts";
import type { When } from "../../case/parts.ts";
import type { Choice } from "../../casefile/choice.ts";
import { OneOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { Missing, NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { WhenAsked, useWhen } from "../fields/when-asked.tsx";
import { likelyTopic, topicsOf } from "../register/topics.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useKeeper, useView } from "../vault/keeper.ts";

type Props = Readonly<{
  kind: BodyKind;
  choice: Choice;
  /** the body of the case that it is for, or null where its name was only typed */
  body: string | null;
  /** the notice was kept */
  onGiven(notice: string): void;
}>;

/** Opens on a press. The way is never guessed: only the person knows how it went. */
export function GivenForm({ kind, choice, body, onGiven }: Props) {
  const say = useSay();
  const keeper = useKeeper();
  const open = useCase();
  const { today } = useView();
  const { place } = useSetting();
  const kept = useKept();
  const [shown, setShown] = useState(false);
  const [name, setName] = useState(choice.to);
  const [way, setWay] = useState<Way | null>(null);
  const [when, setWhen] = useState<When>({ at: today, zone: "Europe/London", offset: null });
  const topics = topicsOf(kind, place.has);
  const earlier = open.notices.filter((one) => one.to.body === body).map((one) => one.to.topic);
  const [topic, setTopic] = useState<NoticeTopic | null>(
    choice.reader === "case-review" && topics.includes("case-review")
      ? "case-review"
      : likelyTopic(topics, earlier),
  );
  const [pressed, setPressed] = useState(false);
  const asked = useWhen(when);
  if (!shown) {
    return (
      <section aria-labelledby="casefile-given">
        <h2 id="casefile-given">{say("makefile.given")}</h2>
        <p>{say("makefile.givenlead")}</p>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setShown(true)}>
          {say("makefile.givendo")}
        </button>
      </section>
    );
  }
  const known = body !== null && open.bodies.has(body) ? body : null;
  const needName = pressed && known === null && name.trim() === "" ? say("makefile.need-name") : undefined;
  const needWay = pressed && way === null ? say("told.need-way") : undefined;
  const save = (): void => {
    setPressed(true);
    if (asked.check() !== null || way === null || topic === null || (known === null && name.trim() === ""))
      return;
    const [id, notice] = [known ?? keeper.newId(), keeper.newId()];
    const added: NewEntry = {
      kind: "body",
      of: { body: id },
      body: { kind, name: name.trim(), pack: null, relevant: null, contact: "", stated: null },
    };
    const told: NewEntry = {
      kind: "notice",
      id: notice,
      to: { body: id, topic, way, handle: "" },
      when: { when },
      incidents: [...choice.incidents],
      said: say("makefile.givensaid"),
    };
    kept.keep(known === null ? [added, told] : [told], () => onGiven(notice));
  };
  return (
    <Form onSave={save}>
      <h2>{say("makefile.given")}</h2>
      <Missing
        rows={[
          ...(needName === undefined ? [] : [{ field: "casefile-name", words: needName }]),
          ...(needWay === undefined ? [] : [{ field: "casefile-way", words: needWay }]),
          ...(asked.shown === null
            ? []
            : [{ field: "casefile-when-day", words: say(`when.${asked.shown}`) }]),
        ]}
      />
      <NotKeptNote trouble={kept.trouble} />
      {known === null ? (
        <TextField
          id="casefile-name"
          label={say("makefile.to")}
          error={needName}
          value={name}
          onInput={setName}
        />
      ) : (
        <p>
          <bdi>{open.bodies.get(known)?.now.name ?? ""}</bdi>
        </p>
      )}
      <OneOf
        name="casefile-topic"
        legend={say("told.topic")}
        choices={topics.map((value) => ({ value, label: say(`told.topic-${value}`) }))}
        value={topic}
        onChange={setTopic}
      />
      <OneOf
        name="casefile-way"
        legend={say("told.way")}
        error={needWay}
        choices={WAYS.map((value) => ({ value, label: say(`told.way-${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <WhenAsked id="casefile-when" legend={say("told.when")} value={when} asked={asked} onChange={setWhen} />
      <button type="submit" class="govuk-button" disabled={kept.saving}>
        {say("told.save")}
      </button>
    </Form>
  );
}
