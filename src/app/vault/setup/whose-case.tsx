/** Set-up, first: whose case it is, and who else can get at this device. */
import { useState } from "preact/hooks";
import { OneOf, SomeOf } from "../../fields/choices.tsx";
import { TextField } from "../../fields/field.tsx";
import { useSay } from "../../say.tsx";
import type { SetUp } from "./draft.ts";

type Props = Readonly<{ draft: SetUp; onDone(draft: SetUp): void }>;

/** For a supporter, asks for names; they stand with everything they write. */
export function WhoseCase({ draft, onDone }: Props) {
  const say = useSay();
  const [now, setNow] = useState(draft);
  const [missing, setMissing] = useState(false);
  const helping = now.about === "someone-else";
  const next = (): void => {
    if (helping && now.who.trim() === "") setMissing(true);
    else onDone(now);
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("setup.whosetitle")}
      </h1>
      <OneOf
        name="whose"
        legend={say("setup.whosetitle")}
        choices={[
          { value: "me", label: say("setup.whose-me") },
          { value: "someone-else", label: say("setup.whose-someone") },
        ]}
        value={now.about}
        onChange={(about) => setNow({ ...now, about })}
      />
      {helping ? (
        <>
          <TextField
            id="who"
            label={say("setup.whosefor")}
            hint={say("setup.whoseforhint")}
            error={missing ? say("setup.whoseneed") : undefined}
            value={now.who}
            onInput={(who) => setNow({ ...now, who })}
          />
          <TextField
            id="supporter"
            label={say("setup.whosename")}
            hint={say("setup.whosenamehint")}
            value={now.supporter}
            onInput={(supporter) => setNow({ ...now, supporter })}
          />
        </>
      ) : (
        <OneOf
          name="young"
          legend={say("setup.young")}
          choices={[
            { value: "yes", label: say("setup.young-yes") },
            { value: "no", label: say("setup.young-no") },
          ]}
          value={now.young === null ? null : now.young ? "yes" : "no"}
          onChange={(young) => setNow({ ...now, young: young === "yes" })}
        />
      )}
      <button type="button" class="govuk-button" onClick={next}>
        {say("setup.next")}
      </button>
    </>
  );
}

const SEEN = ["phone", "cloud", "post"] as const;

/** CARE C3 and row 108: the answer sets safe defaults. */
export function WhoSees({ draft, onDone }: Props) {
  const say = useSay();
  const [careful, setCareful] = useState(draft.careful);
  const values = SEEN.filter((one) => careful[one]);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("setup.seentitle")}
      </h1>
      <p>{say("setup.seenlead")}</p>
      <SomeOf
        name="seen"
        legend={say("setup.seentitle")}
        choices={[
          { value: "phone", label: say("setup.seen-phone") },
          { value: "cloud", label: say("setup.seen-cloud") },
          { value: "post", label: say("setup.seen-post") },
        ]}
        values={values}
        onChange={(chosen) =>
          setCareful({
            phone: chosen.includes("phone"),
            cloud: chosen.includes("cloud"),
            post: chosen.includes("post"),
          })
        }
      />
      <p>{say("setup.seennote")}</p>
      {careful.phone ? (
        <p class="app-notice">
          {say("setup.seendanger")} <a href="/guide/helplines">{say("setup.seenhelp")}</a>
        </p>
      ) : null}
      <button type="button" class="govuk-button" onClick={() => onDone({ ...draft, careful })}>
        {say("setup.next")}
      </button>
    </>
  );
}
