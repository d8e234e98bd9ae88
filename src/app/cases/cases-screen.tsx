/** The cases of one vault: open another, start one, give one a name. */
import { useState } from "preact/hooks";
import { OneOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { useSay } from "../say.tsx";
import { useCase, useGo, useView } from "../vault/keeper.ts";
import { useWays } from "../vault/ways.ts";

export function CasesScreen() {
  const say = useSay();
  const ways = useWays();
  const go = useGo();
  const { cases } = useView();
  const open = useCase();
  const [name, setName] = useState(open.name);
  const [trouble, setTrouble] = useState(false);
  const attempt = (act: Promise<void>, then: () => void): void => {
    act.then(then, () => setTrouble(true));
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("cases.title")}
      </h1>
      <p>{say("cases.lead")}</p>
      {trouble ? <p role="alert">{say("cases.failed")}</p> : null}
      <ul class="app-cases">
        {cases.map((one) => (
          <li>
            <h2>
              <bdi>{one.name}</bdi>
            </h2>
            <p class="app-quiet">
              {one.about === "someone-else" ? `${say("cases.for", { who: one.who })}. ` : ""}
              {say("cases.events", { n: one.events })}
            </p>
            {one.id === open.id ? (
              <p>
                <strong>{say("cases.now")}</strong>
              </p>
            ) : (
              <button
                type="button"
                class="govuk-button govuk-button--secondary"
                onClick={() => attempt(ways.openCase(one.id), () => go.to({ name: "diary" }))}
              >
                {say("cases.open")} <span class="govuk-visually-hidden">{one.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "new-case" })}>
          {say("cases.new")}
        </button>
      </p>
      <Form onSave={() => attempt(ways.renameCase(name), () => go.back(say("cases.renamed")))}>
        <TextField
          id="case-name"
          label={say("cases.name")}
          hint={say("cases.namehint")}
          value={name}
          onInput={setName}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {say("cases.rename")}
        </button>
      </Form>
    </>
  );
}

export function NewCaseScreen() {
  const say = useSay();
  const ways = useWays();
  const [name, setName] = useState("");
  const [about, setAbout] = useState<"me" | "someone-else">("me");
  const [who, setWho] = useState("");
  const { writer } = useView().choices;
  const [writtenBy, setWrittenBy] = useState(writer.as === "supporter" ? writer.name : "");
  const [wrong, setWrong] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const start = (): void => {
    if (name.trim() === "") return setWrong(true);
    ways.newCase({ name, about, who, writtenBy }).catch(() => setTrouble(true));
  };
  return (
    <Form onSave={start}>
      <h1 id="screen-title" tabindex={-1}>
        {say("cases.new")}
      </h1>
      {trouble ? <p role="alert">{say("cases.failed")}</p> : null}
      <TextField
        id="new-case-name"
        label={say("cases.name")}
        hint={say("cases.namehint")}
        error={wrong ? say("cases.nameneed") : undefined}
        value={name}
        onInput={setName}
      />
      <OneOf
        name="new-case-about"
        legend={say("setup.whosetitle")}
        choices={[
          { value: "me", label: say("setup.whose-me") },
          { value: "someone-else", label: say("setup.whose-someone") },
        ]}
        value={about}
        onChange={(value) => setAbout(value)}
      />
      {about === "someone-else" ? (
        <>
          <TextField
            id="new-case-who"
            label={say("setup.whosefor")}
            hint={say("setup.whoseforhint")}
            value={who}
            onInput={setWho}
          />
          <TextField
            id="new-case-written-by"
            label={say("setup.whosename")}
            hint={say("setup.whosenamehint")}
            value={writtenBy}
            onInput={setWrittenBy}
          />
        </>
      ) : null}
      <button type="submit" class="govuk-button">
        {say("cases.start")}
      </button>
    </Form>
  );
}
