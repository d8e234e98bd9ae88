/** How the readers may reach the person, and what they must not do without asking (CARE C16). */
import { SomeOf } from "../fields/choices.tsx";
import { LongText } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import type { LetterPick } from "../../letters/pick.ts";
import type { LetterWords } from "../../content/letter.ts";

type Props = Readonly<{
  letter: LetterWords;
  pick: LetterPick;
  onChange(change: Partial<LetterPick>): void;
}>;

export function ChooseReach({ letter, pick, onChange }: Props) {
  const say = useSay();
  const other = pick.speaks === "supporter";
  return (
    <section aria-labelledby="letter-reach">
      <h2 id="letter-reach">{say("letter.reach")}</h2>
      <LongText
        id="letter-safe"
        label={say(other ? "letter.safecontactfor" : "letter.safecontact")}
        hint={say(other ? "letter.safecontacthintfor" : "letter.safecontacthint")}
        rows={2}
        value={pick.safeContact}
        onInput={(safeContact) => onChange({ safeContact })}
      />
      <LongText
        id="letter-foundout"
        label={say("letter.foundout")}
        hint={say("letter.foundouthint")}
        rows={3}
        value={pick.ifFoundOut}
        onInput={(ifFoundOut) => onChange({ ifFoundOut })}
      />
      {letter.to === "platform" || letter.topic === "new-number" ? null : (
        <p>{say(other ? "letter.nospeakfor" : "letter.nospeak")}</p>
      )}
      {letter.short ? null : (
        <SomeOf
          name="letter-safe-lines"
          legend={say("letter.keepsafe")}
          choices={[
            { value: "mediation", label: say(other ? "letter.nomediationfor" : "letter.nomediation") },
          ]}
          values={pick.noMediation ? ["mediation"] : []}
          onChange={(values) => onChange({ noMediation: values.length > 0 })}
        />
      )}
    </section>
  );
}
